import { css, html } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import './language-switch.js';
import { Localized } from './localized.js';
import { buttons, fields, general } from './styles.js';

/** Replaces a password that somebody else made; tells {@code changed} when it is done, {@code sign-out} when it is put off. */
class ChangePassword extends Localized {
  static properties = { person: { attribute: false }, message: { state: true }, busy: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    css`
      :host { display: grid; place-items: center; min-block-size: 100dvh; padding: 1.5rem; position: relative;
        background: radial-gradient(60rem 36rem at 50% 30%, #15263f, var(--ground)); }
      language-switch { position: absolute; inset-inline-end: 1.25rem; top: 1.25rem; }
      form { inline-size: min(25rem, 100%); display: grid; gap: 1rem; padding: 2rem; background: var(--surface);
        border: 1px solid var(--line); border-radius: 0.8rem; }
      h1 { margin: 0; font-size: 1.5rem; }
      input { margin-block-start: 0.3rem; min-block-size: 2.8rem; font-size: 1.1rem; }
      button { min-block-size: 2.8rem; font-size: 1.1rem; }
      [role="alert"] { margin: 0; padding: 0.6rem 0.8rem; border-inline-start: 0.3rem solid var(--critical); background: #3a1a22;
        color: #ffd9dc; border-radius: 0.25rem; }
      .hint { margin: 0; color: var(--muted); font-size: 0.95rem; }
    `,
  ];

  constructor() {
    super();
    this.message = '';
    this.busy = false;
  }

  firstUpdated() {
    this.renderRoot.querySelector('input').focus();
  }

  render() {
    return html`
      <language-switch></language-switch>
      <form @submit=${this.#submit} novalidate>
        <h1>${t('password.title')}</h1>
        <p class="hint">${t('password.why', { name: this.person.name })}</p>
        ${this.message ? html`<p role="alert">${t(this.message.key, this.message.values)}</p>` : ''}
        <label>${t('password.old')}
          <input name="old" type="password" autocomplete="current-password" maxlength="200" required />
        </label>
        <label>${t('password.new')}
          <input name="password" type="password" autocomplete="new-password" maxlength="200" required />
        </label>
        <label>${t('password.again')}
          <input name="again" type="password" autocomplete="new-password" maxlength="200" required />
        </label>
        <button class="primary" type="submit" ?disabled=${this.busy}>${t('password.change')}</button>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('sign-out'))}>${t('session.sign-out')}</button>
        <p class="hint">${t('password.hint')}</p>
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const { old, password, again } = Object.fromEntries(new FormData(form));
    if (password !== again) {
      this.message = { key: 'password.different' };
      form.querySelector('[name=again]').focus();
      return;
    }
    this.busy = true;
    this.message = '';
    try {
      await api('/api/people/me/password', { method: 'POST', body: { old, password } });
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (error) {
      this.message = complaint(error);
      form.querySelector(error.type === 'password-wrong' ? '[name=old]' : '[name=password]').focus();
    } finally {
      this.busy = false;
    }
  }
}

/** What a refused password is told, in the reader's language. */
export function complaint(error) {
  const known = { 'password-wrong': 'password.wrong', 'password-weak': 'password.weak' }[error.type];
  return known ? { key: known } : { key: 'session.failed', values: { reason: error.message } };
}

customElements.define('change-password', ChangePassword);
