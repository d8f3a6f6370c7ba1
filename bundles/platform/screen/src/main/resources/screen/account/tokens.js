import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../core/api.js';
import { moment } from '../core/format.js';
import { t } from '../core/language.js';
import '../parts/ask-first.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import '../parts/shown-once.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { waiting } from '../people/looks.js';
import { marks, shape } from '../subsystems/marks.js';
import { cards } from './cards.js';
import './new-token.js';

/** The tokens by which programs act for oneself. */
class OwnTokens extends Localized {
  static properties = { person: { attribute: false }, items: { state: true }, adding: { state: true }, made: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    marks,
    cards,
    css`
      .scope { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-block-start: 0.3rem; } .scope code { padding: 0 0.45rem; border: 1px solid var(--line); border-radius: 0.3rem; font: 0.85rem/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace;
        overflow-wrap: anywhere; color: var(--muted); }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { items: null, adding: false, made: null, failure: null });
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  render() {
    return html`<section>
      <header><h2>${t('tokens.title')}</h2><button class="primary" data-do="new-token" aria-expanded=${this.adding} @click=${() => (this.adding = !this.adding)}>${t('tokens.new')}</button></header>
      <p class="note">${t('tokens.more')}</p>
      ${this.adding ? html`<new-token .person=${this.person} @made=${this.#made} @done=${() => (this.adding = false)}></new-token>` : nothing}
      ${this.made ? html`<shown-once .heading=${t('tokens.made', this.made)} .more=${t('tokens.made-more')} .secrets=${[this.made.token]} @done=${() => (this.made = null)}></shown-once>` : nothing}
      ${this.failure ? html`<p class="problem" role="alert">${refusal(this.failure)}</p>` : nothing}
      ${this.items ? this.#list() : this.failure ? nothing : waiting()}
      <ask-first></ask-first>
    </section>`;
  }

  #list() {
    return this.items.length === 0
      ? html`<p class="empty">${t('tokens.none')}</p>`
      : html`<ul class="entries">${repeat(this.items, ({ id }) => id, (token) => this.#entry(token))}</ul>`;
  }

  #entry(token) {
    const { id, name, permissions, created, expires } = token;
    const expired = new Date(expires) <= new Date();
    return html`<li data-token=${id}>
      <span><b>${name}</b><small>${t('tokens.created', { moment: moment(created) })} · ${expired ? html`<span class="mark calm">${shape('calm')}${t('tokens.expired', { moment: moment(expires) })}</span>` : t('tokens.expires', { moment: moment(expires) })}</small>
        <span class="scope">${permissions.map((permission) => html`<code>${permission}</code>`)}</span></span>
      <button class="danger" data-do="revoke" aria-label="${t('tokens.revoke')} ${name}" @click=${() => this.#revoke(token)}>${t('tokens.revoke')}</button>
    </li>`;
  }

  #made(event) {
    Object.assign(this, { made: event.detail, adding: false });
    this.#load();
  }

  #revoke({ id, name }) {
    this.renderRoot.querySelector('ask-first').open({
      heading: 'tokens.revoke-ask',
      more: 'tokens.revoke-ask-more',
      action: 'tokens.revoke',
      values: { name },
      run: async () => {
        await api(`/api/people/me/tokens/${encodeURIComponent(id)}`, { method: 'DELETE' });
        await this.#load();
      },
    });
  }

  async #load() {
    try {
      this.items = await api('/api/people/me/tokens');
      this.failure = null;
    } catch (error) {
      this.failure = error;
    }
  }
}

customElements.define('own-tokens', OwnTokens);
