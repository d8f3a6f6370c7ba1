import { css, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import { may } from '../core/person.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { cards } from './cards.js';

const DAYS = [7, 30, 90, 365];
const DAY_MILLISECONDS = 86_400_000;
/** What no token can have; the server keeps the same list. */
const NEVER = ['*', 'people:self', 'people:manage', '*:manage', 'console:view', 'console:manage', 'console:administer', '*:administer'];

/** Makes a token for a program; tells {@code made} with its text, and {@code done} when it is put off. */
class NewToken extends Localized {
  static properties = { person: { attribute: false }, declared: { state: true }, busy: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    cards,
    css`
      form { padding: 1rem; border: 1px solid var(--accent); border-radius: 0.6rem; } .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); gap: 0.9rem; }
      fieldset { margin: 0; padding: 0.5rem 0.8rem 0.7rem; border: 1px solid var(--line); border-radius: 0.4rem; min-inline-size: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 0.1rem 1rem; align-items: start; }
      legend { padding: 0 0.3rem; color: var(--muted); font-size: 0.9rem; }
      .permission { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.6rem; align-items: center; padding-block: 0.3rem; color: var(--text); font-size: 0.95rem; cursor: pointer; } .permission span { overflow-wrap: anywhere; }
      .permission small { display: block; color: var(--muted); font-size: 0.83rem; } .permission input { inline-size: 1.15rem; min-block-size: 1.15rem; block-size: 1.15rem; margin: 0; accent-color: var(--accent); }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { declared: null, busy: false, failure: null });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#loadPermissions();
  }

  firstUpdated() {
    this.renderRoot.querySelector('input').focus();
  }

  render() {
    return html`<form @submit=${this.#submit}>
      <div class="two"><label>${t('tokens.name')}<input name="name" required autocomplete="off" maxlength="120" /></label>
        <label>${t('tokens.days')}<select name="days">${DAYS.map((days) => html`<option value=${days} ?selected=${days === DAYS[1]}>${t('tokens.for-days', { days })}</option>`)}</select></label></div>
      <fieldset><legend>${t('tokens.scope')}</legend>${this.#offered().map(({ name, title }) => html`<label class="permission"><input type="checkbox" name="permission" value=${name} />
        <span>${title ? html`${t(title)}<small>${name}</small>` : name}</span></label>`)}</fieldset>
      ${this.failure ? html`<p class="problem" role="alert">${refusal(this.failure)}</p>` : nothing}
      <div class="actions"><button class="primary" data-do="make-token" ?disabled=${this.busy}>${t('tokens.make')}</button>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>${t('dialog.cancel')}</button></div>
    </form>`;
  }

  /** What one holds oneself, by the names that mean one thing each. */
  #offered() {
    return (this.declared ?? []).filter(({ name }) => !NEVER.includes(name) && may(this.person, name));
  }

  async #loadPermissions() {
    try {
      this.declared = await api('/api/people/permissions');
    } catch (error) {
      this.failure = error;
    }
  }

  async #submit(event) {
    event.preventDefault();
    const entered = new FormData(event.target);
    const name = entered.get('name');
    const expires = new Date(Date.now() + Number(entered.get('days')) * DAY_MILLISECONDS).toISOString();
    this.busy = true;
    this.failure = null;
    try {
      const { token } = await api('/api/people/me/tokens', { method: 'POST', body: { name, permissions: entered.getAll('permission'), expires } });
      this.dispatchEvent(new CustomEvent('made', { detail: { name, token } }));
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
  }
}

customElements.define('new-token', NewToken);
