import { css, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { count, duration, moment } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, fields, general } from '../parts/styles.js';
import { ended } from './deployment.js';
import { mark, marks, versions } from './marks.js';
import { steps, stepStyles } from './steps.js';

const PAGE = 15;

/** What was done and how it ended, the latest first. */
class OperationHistory extends Localized {
  static properties = {
    deployment: { attribute: false },
    subsystem: { state: true },
    offset: { state: true },
    page: { state: true },
    failure: { state: true },
    open: { state: true },
  };

  static styles = [
    general,
    buttons,
    fields,
    marks,
    stepStyles,
    css`
      :host { display: grid; gap: 0.6rem; container-type: inline-size; }
      header { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between; } h2 { font-size: 1.2rem; }
      select { inline-size: auto; max-inline-size: 100%; } footer { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; justify-content: end; }
      table { background: var(--surface); border-radius: 0.6rem; overflow: hidden; } th, td { padding: 0.5rem 0.7rem; vertical-align: top; text-align: start; }
      th { white-space: nowrap; } td.outcome { overflow-wrap: anywhere; } tbody tr:last-child td { border: 0; }
      .when, .took, .number, .version { white-space: nowrap; } .who { white-space: nowrap; max-inline-size: 11rem; overflow: hidden; text-overflow: ellipsis; } td small { display: block; white-space: nowrap; color: var(--muted); }
      .toggle { all: unset; cursor: pointer; white-space: nowrap; text-decoration: underline dotted; text-underline-offset: 0.25em; }
      .toggle:focus-visible { outline: 0.15rem solid var(--focus); }
      .outcome p { margin: 0.2rem 0 0; } .empty { margin: 0; color: var(--muted); padding: 0.6rem 0; }
      @container (max-width: 46rem) {
        thead { position: absolute; clip-path: inset(50%); } table, tbody { display: block; }
        tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 0.8rem; padding: 0.7rem 0.9rem; border-block-end: 1px solid var(--line); }
        td { display: block; padding: 0; border: 0; } td.outcome, td.details { grid-column: 1 / -1; } td.who, td.number { color: var(--muted); } td.who, td.took { order: 1; }
        .when, .version, .took { text-align: end; }
        .toggle { display: inline-block; padding-block: 0.4rem; } footer button { min-block-size: 2.75rem; }
      }
    `,
  ];

  constructor() {
    super();
    this.subsystem = '';
    this.offset = 0;
    this.page = null;
    this.failure = '';
    this.open = null;
    this.seen = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.following(this.deployment.changed.on(() => this.requestUpdate()));
    this.following(this.deployment.turned.on(() => this.load()));
    this.load();
  }

  async load() {
    const { subsystem, offset } = this;
    try {
      const page = await api('/api/subsystems/operations', { query: { subsystem: subsystem || null, offset, limit: PAGE } });
      if (subsystem === this.subsystem && offset === this.offset) {
        page.items.forEach((each) => this.seen.add(each.subsystem));
        this.page = page;
        this.failure = '';
      }
    } catch (error) {
      this.failure = error.message;
    }
  }

  render() {
    return html`
      <header><h2>${t('history.title')}</h2>
        <select aria-label=${t('history.filter')} @change=${(event) => this.#show(event.target.value, 0)}>
          <option value="">${t('history.all')}</option>
          ${this.#ids().map((id) => html`<option value=${id} ?selected=${id === this.subsystem}>${this.#title(id)}</option>`)}
        </select>
      </header>
      ${this.failure ? html`<p class="problem" role="alert">${t('subsystems.failed', { reason: this.failure })}</p>` : nothing}
      ${this.page?.items.length ? this.#table() : this.page ? html`<p class="empty">${t('history.none')}</p>` : nothing}
    `;
  }

  #table() {
    const { items, total } = this.page;
    const columns = ['number', 'when', 'what', 'versions', 'outcome', 'who', 'took'];
    return html`<table>
        <thead><tr>${columns.map((column) => html`<th scope="col">${t(`history.${column}`)}</th>`)}</tr></thead>
        <tbody>${items.map((each) => this.#row(this.deployment.operations.find((known) => known.id === each.id) ?? each))}</tbody>
      </table>
      <footer>
        <span class="num muted">${t('history.range', { first: count(this.offset + 1), last: count(this.offset + items.length), total: count(total) })}</span>
        <button ?disabled=${this.offset === 0} @click=${() => this.#show(this.subsystem, Math.max(0, this.offset - PAGE))}>${t('history.newer')}</button>
        <button ?disabled=${this.offset + items.length >= total} @click=${() => this.#show(this.subsystem, this.offset + PAGE)}>${t('history.older')}</button>
      </footer>`;
  }

  #row(each) {
    const open = this.open === each.id;
    return html`<tr data-operation=${each.id}>
        <td class="number num"><button class="toggle" aria-expanded=${open} aria-label=${t('history.details', { id: each.id })}
          @click=${() => (this.open = open ? null : each.id)}>${each.id} ${open ? '▾' : '▸'}</button></td>
        <td class="when num"><time datetime=${each.began}>${moment(each.began)}</time></td>
        <td>${t(`kind.${each.kind}`)}<small>${this.#title(each.subsystem)}</small></td>
        <td class="version">${versions(each)}</td>
        <td class="outcome">${mark('operation', each.state)}<p>${t(each.outcome)}</p></td>
        <td class="who">${each.by}<small>${each.via}</small></td>
        <td class="took num">${ended(each) && each.ended ? duration(new Date(each.ended) - new Date(each.began)) : ''}</td>
      </tr>
      ${open ? html`<tr><td class="details" colspan="7">${steps(each, ended(each))}</td></tr>` : nothing}`;
  }

  #ids() {
    return [...new Set([...this.deployment.installed.map((each) => each.id), ...this.seen])].sort();
  }

  #title(id) {
    const known = this.deployment.installed.find((each) => each.id === id);
    return known ? t(known.title) : id;
  }

  #show(subsystem, offset) {
    Object.assign(this, { subsystem, offset, open: null });
    this.load();
  }
}

customElements.define('operation-history', OperationHistory);
