import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { count } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, fields, general } from '../parts/styles.js';
import { saveCsv } from './csv.js';
import { asFile, filtered, sorted, wordsOf } from './table-rows.js';
import { tableStyles } from './table-styles.js';

const PAGE_SIZES = [25, 50, 100, 200];
const ACTS_ITSELF = 'a, button, input, select, textarea, label, summary';

/**
 * Rows with filter, order, pages and export; `README.md` of this bundle tells how it is used. Only the rows of one page are ever drawn.
 *
 * @fires row-select a row became the chosen one, by the keys or a click; detail: {id, row}
 * @fires row-open somebody wants to see a row's details, by Enter or a click; detail: {id, row}
 * @fires rows-mark other rows are marked, by their boxes or the space bar; detail: {marked}, a new set of keys
 */
class CityTable extends Localized {
  static properties = {
    columns: { attribute: false },
    rows: { attribute: false },
    key: { attribute: false },
    selected: { attribute: false },
    marked: { attribute: false },
    sort: { attribute: false },
    sheets: { attribute: false },
    label: {},
    empty: {},
    file: {},
    loading: { type: Boolean },
    text: { state: true },
    page: { state: true },
    pageSize: { state: true },
  };

  static styles = [general, buttons, fields, tableStyles];

  /** The rows that fit the filter, in order. @type {any[]} */
  #found = [];
  #focusRow = false;

  constructor() {
    super();
    Object.assign(this, { columns: [], rows: [], key: (row) => row.id, selected: null, marked: null, sort: null, sheets: [] });
    Object.assign(this, { label: '', empty: '', file: '', loading: false, text: '', page: 0, pageSize: PAGE_SIZES[1] });
  }

  willUpdate(changed) {
    const column = this.columns.find(({ id }) => id === this.sort?.column);
    const rows = filtered(this.columns, this.rows, this.text);
    this.#found = column ? sorted(rows, column, this.sort.descending ? -1 : 1) : rows;
    if (changed.has('selected') && this.selected !== null) {
      const index = this.#found.findIndex((row) => this.key(row) === this.selected);
      this.page = index < 0 ? this.page : Math.floor(index / this.pageSize);
    }
    this.page = Math.max(0, Math.min(this.page, this.#pages - 1));
  }

  firstUpdated() {
    this.renderRoot.adoptedStyleSheets = [...this.renderRoot.adoptedStyleSheets, ...this.sheets];
  }

  updated() {
    if (this.#focusRow) {
      this.#focusRow = false;
      this.renderRoot.querySelector('tbody tr[tabindex="0"]')?.focus();
    }
  }

  get #pages() {
    return Math.max(1, Math.ceil(this.#found.length / this.pageSize));
  }

  get #shown() {
    return this.#found.slice(this.page * this.pageSize, (this.page + 1) * this.pageSize);
  }

  render() {
    return html`${this.#tools()}
      <div class="scroll" aria-busy=${this.loading}>
        ${this.#found.length > 0 ? this.#table() : nothing}
        ${this.#found.length === 0 ? html`<p class="none" role="status">${this.#nothing()}</p>` : nothing}
      </div>
      ${this.#foot()}`;
  }

  #nothing() {
    if (this.loading) {
      return t('table.loading');
    }
    return this.rows.length > 0 ? t('table.no-match') : this.empty || t('table.empty');
  }

  #tools() {
    const { column = '', descending = false } = this.sort ?? {};
    return html`<div class="tools" role="search">
      <input type="search" maxlength="100" placeholder=${t('table.filter')} aria-label=${t('table.filter')} .value=${this.text} @input=${(event) => this.#filter(event.target.value)} />
      <span class="order"><select aria-label=${t('table.sort')} @change=${(event) => this.#order(event.target.value, false)}>
        <option value="" ?selected=${column === ''}>${t('table.sort')}</option>
        ${this.columns.map(({ id, title }) => html`<option value=${id} ?selected=${id === column}>${t(title)}</option>`)}
      </select><button aria-label=${t('table.reverse')} title=${t('table.reverse')} ?disabled=${!column} @click=${() => this.#order(column, !descending)}>${descending ? '▼' : '▲'}</button></span>
      <slot name="tools"></slot>
      ${this.file ? html`<button data-do="export" ?disabled=${this.#found.length === 0} @click=${this.#export}>${t('table.export')}</button>` : nothing}
    </div>`;
  }

  #table() {
    const rows = this.#shown;
    const at = Math.max(0, rows.findIndex((row) => this.key(row) === this.selected));
    return html`<table role="grid" aria-label=${ifDefined(this.label || undefined)} aria-rowcount=${this.#found.length + 1} @keydown=${this.#keys}>
      <colgroup>${this.marked ? html`<col class="mark" />` : nothing}${this.columns.map(({ width }) => html`<col .style=${width ? `inline-size: ${width}` : ''} />`)}</colgroup>
      <thead><tr aria-rowindex="1">${this.marked ? html`<th class="mark">${this.#box(rows, t('table.mark-page'), 0)}</th>` : nothing}${this.columns.map((column) => this.#head(column))}</tr></thead>
      <tbody>${repeat(rows, this.key, (row, index) => this.#row(row, index, index === at))}</tbody>
    </table>`;
  }

  #head({ id, title, numeric }) {
    const order = this.sort?.column !== id ? 'none' : this.sort.descending ? 'descending' : 'ascending';
    return html`<th scope="col" class=${numeric ? 'numeric' : ''} aria-sort=${order}>
      <button data-sort=${id} @click=${() => this.#order(id, order === 'ascending')}>${t(title)}<i aria-hidden="true">${{ ascending: '▲', descending: '▼', none: '' }[order]}</i></button></th>`;
  }

  #row(row, index, reachable) {
    const id = this.key(row);
    return html`<tr data-row=${id} tabindex=${reachable ? 0 : -1} aria-selected=${id === this.selected} aria-rowindex=${this.page * this.pageSize + index + 2}
      @click=${(event) => this.#clicked(event, row)}>
      ${this.marked ? html`<td class="mark">${this.#box([row], t('table.mark', { row: wordsOf(this.columns[0], row) }), -1)}</td>` : nothing}
      ${this.columns.map((column, at) => {
        const said = column.text ? column.text(row) : column.value(row);
        return html`<td class="${column.numeric ? 'numeric' : ''} ${at === 0 ? 'name' : ''}" data-column=${column.id} data-label=${t(column.title)}><span>${said ?? '–'}</span></td>`;
      })}
    </tr>`;
  }

  /** Marks these rows, or takes their marks away if all have one. @param {any[]} rows @param {string} label @param {0 | -1} reach of the tabulator key; a row is marked by the space bar */
  #box(rows, label, reach) {
    const keys = rows.map((row) => this.key(row));
    const count = keys.filter((key) => this.marked.has(key)).length;
    const all = keys.length > 0 && count === keys.length;
    return html`<label><input type="checkbox" tabindex=${reach} aria-label=${label} .checked=${all} .indeterminate=${count > 0 && !all} @change=${() => this.#mark(keys, !all)} /></label>`;
  }

  #mark(keys, there) {
    const marked = new Set(this.marked);
    keys.forEach((key) => (there ? marked.add(key) : marked.delete(key)));
    this.marked = marked;
    this.dispatchEvent(new CustomEvent('rows-mark', { detail: { marked }, bubbles: true, composed: true }));
  }

  #foot() {
    const first = this.page * this.pageSize;
    const total = this.#found.length;
    const of = total === this.rows.length ? '' : ` ${t('table.of-all', { all: count(this.rows.length) })}`;
    return html`<footer>
      <span class="num" role="status">${t('table.range', { first: count(total ? first + 1 : 0), last: count(Math.min(total, first + this.pageSize)), total: count(total) })}${of}</span>
      ${this.#pages > 1 || this.pageSize !== PAGE_SIZES[1]
        ? html`<label><span>${t('table.page-size')}</span><select data-do="page-size" @change=${(event) => this.#resize(Number(event.target.value))}>
            ${PAGE_SIZES.map((size) => html`<option value=${size} ?selected=${size === this.pageSize}>${size}</option>`)}</select></label>`
        : nothing}
      ${this.#pages > 1
        ? html`<nav aria-label=${t('table.pages')}>
            <button data-do="previous" aria-label=${t('table.previous')} ?disabled=${this.page === 0} @click=${() => (this.page -= 1)}>‹</button>
            <span class="num">${count(this.page + 1)} / ${count(this.#pages)}</span>
            <button data-do="next" aria-label=${t('table.next')} ?disabled=${this.page >= this.#pages - 1} @click=${() => (this.page += 1)}>›</button></nav>`
        : nothing}
    </footer>`;
  }

  #filter(text) {
    this.text = text;
    this.page = 0;
  }

  #order(column, descending) {
    this.sort = column ? { column, descending } : null;
    this.page = 0;
  }

  /** Keeps in view what was first on the page. */
  #resize(size) {
    this.page = Math.floor((this.page * this.pageSize) / size);
    this.pageSize = size;
  }

  #export() {
    saveCsv(`${this.file}.csv`, asFile(this.columns, this.#found));
  }

  #clicked(event, row) {
    const inside = event.composedPath();
    const acts = inside.slice(0, inside.indexOf(event.currentTarget)).some((each) => each.matches?.(ACTS_ITSELF));
    if (!acts && getSelection()?.toString() === '') {
      this.#select(row);
      this.#tell('row-open', row);
    }
  }

  /** Up and down go from row to row and over the edge of a page, Enter opens, and the space bar marks. */
  #keys(event) {
    const line = event.target.closest?.('tbody tr');
    if (!line || event.target !== line || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const at = this.#found.findIndex((row) => String(this.key(row)) === line.dataset.row);
    const last = this.#found.length - 1;
    const goals = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + this.pageSize, PageUp: at - this.pageSize, Home: 0, End: last };
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#select(this.#found[at]);
      this.#tell('row-open', this.#found[at]);
    } else if (event.key === ' ' && this.marked) {
      event.preventDefault();
      const key = this.key(this.#found[at]);
      this.#mark([key], !this.marked.has(key));
    } else if (event.key in goals) {
      event.preventDefault();
      const goal = Math.max(0, Math.min(last, goals[event.key]));
      this.page = Math.floor(goal / this.pageSize);
      this.#focusRow = true;
      this.#select(this.#found[goal]);
    }
  }

  #select(row) {
    this.selected = this.key(row);
    this.#tell('row-select', row);
  }

  #tell(event, row) {
    this.dispatchEvent(new CustomEvent(event, { detail: { id: this.key(row), row }, bubbles: true, composed: true }));
  }
}

customElements.define('city-table', CityTable);
