import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { count } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { marks, shape } from '../subsystems/marks.js';
import { indented, looks, reveal, waiting, within } from './looks.js';
import './new-person.js';
import './person.js';

const PAGE = 50;
const TYPING_MILLISECONDS = 250;

/** The people within reach: searched, created, opened one at a time. */
class PersonList extends Localized {
  static properties = {
    organisation: { attribute: false },
    items: { state: true },
    total: { state: true },
    text: { state: true },
    unit: { state: true },
    open: { state: true },
    adding: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    marks,
    looks,
    css`
      .row { grid-template-columns: minmax(0, 1.1fr) minmax(0, 2fr) minmax(0, 1fr); } .row b { display: block; } .row .states { display: flex; flex-wrap: wrap; gap: 0.1rem 0.8rem; font-size: 0.9rem; justify-content: end; }
      .row .roles { color: var(--muted); font-size: 0.95rem; overflow-wrap: anywhere; } .off b { color: var(--muted); text-decoration: line-through; text-decoration-thickness: 1px; }
      .filter { flex: 1 1 12rem; max-inline-size: 22rem; } header > button { margin-inline-start: auto; }
      footer { display: flex; flex-wrap: wrap; gap: 0.8rem; align-items: center; justify-content: space-between; min-block-size: 2.2rem; }
      @container (max-width: 40rem) { .row { grid-template-columns: minmax(0, 1fr); } .row .states { justify-content: start; } .filter { max-inline-size: none; } }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { items: null, total: 0, text: '', unit: '', open: null, adding: false, failure: null, busy: false });
  }

  connectedCallback() {
    super.connectedCallback();
    this.following(this.organisation.changed.on(() => this.requestUpdate()));
    this.following(this.organisation.altered.on((person) => (this.items = this.items?.map((each) => (each.id === person.id ? person : each)))));
    this.#load(0);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.typing);
    this.asked?.abort();
  }

  updated(changed) {
    if (changed.has('open') && this.open) {
      reveal(this);
    }
  }

  render() {
    return html`
      <header>
        <h2>${t('people.persons')}</h2>
        <label class="filter">${t('persons.search')}<input name="text" type="search" autocomplete="off" maxlength="120" .value=${this.text} @input=${this.#typed} /></label>
        <label class="filter">${t('persons.unit')}<select name="unit" @change=${(event) => this.#narrow({ unit: event.target.value })}>
          <option value="">${t('persons.every-unit')}</option>
          ${this.organisation.inOrder().map((each) => html`<option value=${each.unit.id} ?selected=${each.unit.id === this.unit}>${indented(each)}</option>`)}
        </select></label>
        ${this.organisation.mayManage ? html`<button class="primary" data-do="new-person" aria-expanded=${this.adding} @click=${() => (this.adding = !this.adding)}>${t('persons.new')}</button>` : nothing}
      </header>
      ${this.adding ? html`<new-person .organisation=${this.organisation} @created=${() => this.#load(0)} @done=${() => (this.adding = false)}></new-person>` : nothing}
      ${this.failure ? html`<p class="problem" role="alert">${t('people.failed', { reason: refusal(this.failure) })}</p>` : nothing}
      ${this.items ? this.#list() : this.failure ? nothing : waiting()}
    `;
  }

  #list() {
    if (this.items.length === 0) {
      return html`<p class="empty">${t(this.text || this.unit ? 'persons.none-found' : 'persons.none')}</p>`;
    }
    return html`<ul class="rows" aria-busy=${this.busy}>${repeat(this.items, ({ id }) => id, (person) => this.#row(person))}</ul>
      <footer><span class="muted num">${t('persons.count', { shown: count(this.items.length), total: count(this.total) })}</span>
        ${this.items.length < this.total ? html`<button data-do="more" ?disabled=${this.busy} @click=${() => this.#load(this.items.length)}>${t('persons.more')}</button>` : nothing}
      </footer>`;
  }

  #row(person) {
    const open = person.id === this.open;
    return html`<li data-person=${person.id}>
      <button class="row ${person.disabled ? 'off' : ''}" aria-expanded=${open} @click=${() => (this.open = open ? null : person.id)}>
        <span><b>${person.name}</b><small>${person.id}</small></span>
        <span class="roles">${person.roles.map((held) => within(this.organisation, held)).join(t('people.comma'))}</span>
        <span class="states">${person.disabled ? state('calm', 'person.disabled') : nothing}${person.mustChangePassword ? state('warning', 'person.must-change') : nothing}${person.secondFactor ? state('good', 'person.second-factor') : nothing}</span>
      </button>
      ${open ? html`<person-details class="open" .organisation=${this.organisation} .subject=${person}></person-details>` : nothing}
    </li>`;
  }

  #typed(event) {
    const text = event.target.value;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.#narrow({ text }), TYPING_MILLISECONDS);
  }

  #narrow(filter) {
    Object.assign(this, filter, { open: null });
    this.#load(0);
  }

  async #load(offset) {
    this.asked?.abort();
    const asked = new AbortController();
    this.asked = asked;
    this.busy = true;
    try {
      const { items, total } = await this.organisation.people({ text: this.text, unit: this.unit, offset, limit: PAGE }, asked.signal);
      Object.assign(this, { items: offset === 0 ? items : [...this.items, ...items], total, failure: null });
    } catch (error) {
      if (!asked.signal.aborted) {
        this.failure = error;
      }
    }
    this.busy = this.asked !== asked;
  }
}

const state = (tone, key) => html`<span class="mark ${tone}">${shape(tone)}${t(key)}</span>`;

customElements.define('person-list', PersonList);
