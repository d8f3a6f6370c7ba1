import { css, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import { may } from '../core/person.js';
import { learnZone } from '../core/zone.js';
import '../parts/ask-first.js';
import { Localized } from '../parts/localized.js';
import '../parts/own-password.js';
import '../parts/page-bar.js';
import { refusal } from '../parts/refusals.js';
import { buttons, general, problems } from '../parts/styles.js';
import '../parts/undo-bar.js';
import { marks } from '../subsystems/marks.js';
import { cards } from './cards.js';
import './second-factor.js';
import './sessions.js';
import './tokens.js';

/** One's own account: who one is, the password, the second factor, where one is signed in, and the tokens of programs. */
class AccountPage extends Localized {
  static properties = { person: { attribute: false }, me: { state: true }, names: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    problems,
    marks,
    cards,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr); block-size: 100dvh; }
      main { display: grid; grid-template-columns: minmax(20rem, 26rem) minmax(0, 1fr); gap: 1.2rem 1.4rem; padding: 1.1rem; padding-block-end: 6rem; align-items: start; }
      .column { display: grid; gap: 1.2rem; min-inline-size: 0; }
      dl { margin: 0; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.3rem 1.2rem; } dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
      @media (min-width: 2400px) {
        main { grid-template: auto minmax(0, 1fr) / minmax(0, 28rem) minmax(0, 28rem) minmax(0, 1.3fr) minmax(0, 1fr); } .column { display: contents; } .column > * { grid-row: 1 / span 2; }
        .column > .who { grid-area: 1 / 1; } .column > second-factor { grid-area: 2 / 1; } .column > .problem { grid-column: 1 / -1; grid-row: auto; }
      }
      @media (max-width: 900px) { main { grid-template-columns: minmax(0, 1fr); padding: 0.8rem; padding-block-end: 7rem; } }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { me: null, names: null, failure: null });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.#loadNames();
    if (may(this.person, 'screen:view')) {
      learnZone(() => this.requestUpdate());
    }
  }

  updated() {
    document.title = `${t('account.title')} · Cityloom`;
  }

  render() {
    return html`<page-bar .person=${this.person} .heading=${t('account.title')}></page-bar>
      <div class="scroll"><main>
        <div class="column">
          ${this.failure ? html`<p class="problem" role="alert">${t('people.failed', { reason: refusal(this.failure) })}</p>` : nothing}
          <section class="who"><h2>${this.person.name}</h2>${this.#facts()}</section>
          <section class="password"><h2>${t('account.password')}</h2><p class="note">${t('account.password-more')}</p><own-password @changed=${this.#passwordChanged}></own-password></section>
          <second-factor .on=${this.me?.secondFactor} @changed=${() => this.#load()}></second-factor>
        </div>
        <div class="column wide"><own-tokens .person=${this.person}></own-tokens><own-sessions></own-sessions></div>
      </main></div>
      <undo-bar></undo-bar>`;
  }

  #facts() {
    return html`<dl><dt>${t('person.id')}</dt><dd>${this.person.id}</dd>
      ${this.me ? html`<dt>${t('person.roles')}</dt><dd>${this.me.roles.map((held) => html`<div>${this.#held(held)}</div>`)}</dd>` : nothing}</dl>`;
  }

  /** Who may not see units and roles reads their ids. */
  #held({ role, unit }) {
    const title = (kind, id) => t(this.names?.[kind].find((each) => each.id === id)?.title ?? id);
    return t('person.within', { role: title('roles', role), unit: title('units', unit) });
  }

  #passwordChanged() {
    this.renderRoot.querySelector('undo-bar').show({ text: 'account.password-changed' });
    this.renderRoot.querySelector('own-sessions').load();
  }

  async #load() {
    try {
      this.me = await api('/api/people/me');
      this.failure = null;
    } catch (error) {
      this.failure = error;
    }
  }

  async #loadNames() {
    if (may(this.person, 'people:view')) {
      try {
        const [units, roles] = await Promise.all([api('/api/people/units'), api('/api/people/roles')]);
        this.names = { units, roles };
      } catch (error) {
        console.info('the titles of units and roles could not be loaded', error.message);
      }
    }
  }
}

customElements.define('account-page', AccountPage);
