import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../core/api.js';
import { ago, moment } from '../core/format.js';
import { t } from '../core/language.js';
import '../parts/ask-first.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { waiting } from '../people/looks.js';
import { marks, shape } from '../subsystems/marks.js';
import { cards } from './cards.js';

const MINUTE_MILLISECONDS = 60_000;

/** Where one is signed in, and how to end it there. */
class OwnSessions extends Localized {
  static properties = { items: { state: true }, failure: { state: true } };

  static styles = [general, buttons, fields, problems, marks, cards];

  constructor() {
    super();
    Object.assign(this, { items: null, failure: null });
  }

  connectedCallback() {
    super.connectedCallback();
    this.every(MINUTE_MILLISECONDS);
    this.load();
  }

  render() {
    return html`<section>
      <header><h2>${t('sessions.title')}</h2><button class="danger" data-do="sign-out-everywhere" @click=${this.#everywhere}>${t('person.sign-out')}</button></header>
      <p class="note">${t('sessions.more')}</p>
      ${this.failure ? html`<p class="problem" role="alert">${refusal(this.failure)}</p>` : nothing}
      ${this.items ? html`<ul class="entries">${repeat(this.items, ({ id }) => id, (session) => this.#entry(session))}</ul>` : this.failure ? nothing : waiting()}
      <ask-first></ask-first>
    </section>`;
  }

  #entry({ id, address, opened, used, current }) {
    return html`<li data-session=${id}>
      <span><b>${address}</b><small>${t('sessions.opened', { moment: moment(opened) })} · ${t('sessions.used', { ago: ago(used) })}</small></span>
      ${current ? html`<span class="mark good">${shape('good')}${t('sessions.current')}</span>` : html`<button data-do="end-session" @click=${() => this.#end(id)}>${t('sessions.end')}</button>`}
    </li>`;
  }

  async load() {
    try {
      this.items = await api('/api/people/me/sessions');
      this.failure = null;
    } catch (error) {
      this.failure = error;
    }
  }

  async #end(id) {
    try {
      await api(`/api/people/me/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' });
      await this.load();
    } catch (error) {
      this.failure = error;
    }
  }

  #everywhere() {
    this.renderRoot.querySelector('ask-first').open({
      heading: 'sessions.everywhere-ask',
      more: 'sessions.everywhere-ask-more',
      action: 'person.sign-out',
      run: async () => {
        await api('/api/people/me/sessions', { method: 'DELETE' });
        this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true, composed: true }));
      },
    });
  }
}

customElements.define('own-sessions', OwnSessions);
