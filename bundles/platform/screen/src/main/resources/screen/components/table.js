import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, fields, general } from '../parts/styles.js';
import { saveCsv } from './csv.js';
import { foot } from './table-foot.js';
import { Pages } from './table-pages.js';
import { asFile, wordsOf } from './table-rows.js';
import { tableStyles } from './table-styles.js';

const ASK_MILLISECONDS = 300; // of typing, before a server is asked
const ACTS_ITSELF = 'a, button, input, select, textarea, label, summary';

/**
 * Rows with filter, order, pages and export; `README.md` of this bundle tells how it is used. Only the rows of one page are ever drawn,
 * and of rows that a server keeps only those of one page are ever there.
 *
 * @fires row-select a row became the chosen one, by the keys or a click; detail: {id, row}
 * @fires row-open somebody wants to see a row's details, by Enter or a click; detail: {id, row}
 * @fires rows-ask other rows of the server are wanted; detail: {text, sort, offset, limit}
 * @fires rows-mark other rows are marked, by their boxes or the space bar; detail: {marked}, a new set of keys
 */
class CityTable extends Localized {
  static properties = {
    columns: { attribute: false },
    rows: { attribute: false },
    key: { attribute: false },
    selected: { attribute: false },
    marked: { attribute: false },
    markable: { attribute: false },
    paged: { attribute: false },
    sort: { attribute: false },
    text: { attribute: false },
    files: { attribute: false },
    sheets: { attribute: false },
    label: {},
    hint: {},
    empty: {},
    file: {},
    loading: { type: Boolean },
  };

  static styles = [general, buttons, fields, tableStyles];

  #pages = new Pages();
  #focusRow = false;
  /** Which of the server's rows is to be chosen once it is there. @type {number | null} */
  #awaited = null;
  #timer = 0;

  constructor() {
    super();
    Object.assign(this, { columns: [], rows: [], key: (row) => row.id, selected: null, marked: null, markable: () => true, paged: null, sort: null, sheets: [] });
    Object.assign(this, { label: '', hint: '', empty: '', file: '', files: [], loading: false, text: '' });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  willUpdate(changed) {
    if (this.paged) {
      this.#pages.serve(this.rows, this.paged);
      return;
    }
    this.#pages.fill(this.columns, this.rows, this.text, this.sort);
    const index = changed.has('selected') && this.selected !== null ? this.#index(this.selected) : -1;
    if (index >= 0) {
      this.#pages.show(index);
    }
  }

  firstUpdated() {
    this.renderRoot.adoptedStyleSheets = [...this.renderRoot.adoptedStyleSheets, ...this.sheets];
  }

  updated(changed) {
    if (changed.has('selected')) {
      this.renderRoot.querySelector('tr[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    }
    if (changed.has('rows') && this.#awaited !== null && this.#pages.pageOf(this.#awaited) === this.#pages.offset) {
      const row = this.#pages.row(this.#awaited) ?? this.#pages.shown.at(-1);
      this.#awaited = null;
      if (row) {
        this.#focusRow = true;
        this.#select(row);
      }
    } else if (this.#focusRow) {
      this.#focusRow = false;
      this.renderRoot.querySelector('tbody tr[tabindex="0"]')?.focus();
    }
  }

  /** Chooses the row that many rows further, also over the edge of a page, and puts the focus there; the first if none is chosen. @param {number} step */
  move(step) {
    const at = this.#index(this.selected);
    this.#go(at < 0 ? this.#pages.offset : at + step);
  }

  /** Puts the focus on the chosen row, or the first. */
  focusRow() {
    this.#focusRow = true;
    this.requestUpdate();
  }

  focusFilter() {
    this.renderRoot.querySelector('input[type="search"]').focus();
  }

  #index(key) {
    return this.#pages.indexOf((row) => this.key(row) === key);
  }

  render() {
    return html`${this.#tools()}
      <div class="scroll" aria-busy=${this.loading}>
        ${this.#pages.found.length > 0 ? this.#table() : nothing}
        ${this.#pages.found.length === 0 ? html`<p class="none" role="status">${this.#nothing()}</p>` : nothing}
      </div>
      ${foot(this.#pages, this.paged ? null : this.rows.length, { turn: (offset) => this.#turn(offset), resize: (size) => this.#resize(size) })}`;
  }

  #nothing() {
    if (this.loading) {
      return t('table.loading');
    }
    return this.rows.length > 0 || (this.paged && this.text.trim()) ? t('table.no-match') : this.empty || t('table.empty');
  }

  #tools() {
    const { column = '', descending = false } = this.sort ?? {};
    const hint = this.hint || t('table.filter');
    return html`<div class="tools" role="search">
      <input type="search" maxlength="100" placeholder=${hint} aria-label=${hint} .value=${this.text} @input=${(event) => this.#filter(event.target.value)} />
      <span class="order"><select aria-label=${t('table.sort')} @change=${(event) => this.#order(event.target.value, false)}>
        <option value="" ?selected=${column === ''}>${t('table.sort')}</option>
        ${this.columns.filter(({ fixed }) => !fixed).map(({ id, title }) => html`<option value=${id} ?selected=${id === column}>${t(title)}</option>`)}
      </select><button aria-label=${t('table.reverse')} title=${t('table.reverse')} ?disabled=${!column} @click=${() => this.#order(column, !descending)}>${descending ? '▼' : '▲'}</button></span>
      <slot name="tools"></slot>
      ${this.files.length > 0 ? html`<span class="files">${t('table.files')} ${this.files.map(({ title, href }) => html`<a class="button" href=${href} download>${title}</a>`)}</span>` : nothing}
      ${this.file ? html`<button data-do="export" ?disabled=${this.#pages.found.length === 0} @click=${this.#export}>${t('table.export')}</button>` : nothing}
    </div>`;
  }

  #table() {
    const rows = this.#pages.shown;
    const at = Math.max(0, rows.findIndex((row) => this.key(row) === this.selected));
    return html`<table role="grid" aria-label=${ifDefined(this.label || undefined)} aria-rowcount=${this.#pages.total === null ? -1 : this.#pages.total + 1} @keydown=${this.#keys}>
      <colgroup>${this.marked ? html`<col class="mark" />` : nothing}${this.columns.map(({ width }) => html`<col .style=${width ? `inline-size: ${width}` : ''} />`)}</colgroup>
      <thead><tr aria-rowindex="1">${this.marked ? html`<th class="mark">${this.#box(rows.filter(this.markable), t('table.mark-page'), 0)}</th>` : nothing}${this.columns.map((column) => this.#head(column))}</tr></thead>
      <tbody>${repeat(rows, this.key, (row, index) => this.#row(row, index, index === at))}</tbody>
    </table>`;
  }

  #head({ id, title, numeric, fixed }) {
    if (fixed) {
      return html`<th scope="col" class="fixed ${numeric ? 'numeric' : ''}">${t(title)}</th>`;
    }
    const order = this.sort?.column !== id ? 'none' : this.sort.descending ? 'descending' : 'ascending';
    return html`<th scope="col" class=${numeric ? 'numeric' : ''} aria-sort=${order}>
      <button data-sort=${id} @click=${() => this.#order(id, order === 'ascending')}>${t(title)}<i aria-hidden="true">${{ ascending: '▲', descending: '▼', none: '' }[order]}</i></button></th>`;
  }

  #row(row, index, reachable) {
    const id = this.key(row);
    return html`<tr data-row=${id} tabindex=${reachable ? 0 : -1} aria-selected=${id === this.selected} aria-rowindex=${this.#pages.offset + index + 2}
      @click=${(event) => this.#clicked(event, row)}>
      ${this.marked ? html`<td class="mark">${this.#box([row].filter(this.markable), t('table.mark', { row: wordsOf(this.columns[0], row) }), -1)}</td>` : nothing}
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
    const all = count === keys.length;
    return keys.length === 0
      ? nothing
      : html`<label><input type="checkbox" tabindex=${reach} aria-label=${label} .checked=${all} .indeterminate=${count > 0 && !all} @change=${() => this.#mark(keys, !all)} /></label>`;
  }

  #mark(keys, there) {
    const marked = new Set(this.marked);
    keys.forEach((key) => (there ? marked.add(key) : marked.delete(key)));
    this.marked = marked;
    this.dispatchEvent(new CustomEvent('rows-mark', { detail: { marked }, bubbles: true, composed: true }));
  }

  #filter(text) {
    this.text = text;
    if (this.paged) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(0), ASK_MILLISECONDS);
    } else {
      this.#turn(0);
    }
  }

  #order(column, descending) {
    this.sort = column ? { column, descending } : null;
    this.#turn(0);
  }

  /** Keeps in view what was first on the page. */
  #resize(size) {
    const first = this.#pages.offset;
    this.#pages.size = size;
    this.#turn(this.#pages.pageOf(first));
  }

  #turn(offset) {
    if (this.paged) {
      this.#ask(offset);
    } else {
      this.#pages.show(offset);
      this.requestUpdate();
    }
  }

  #ask(offset) {
    clearTimeout(this.#timer);
    this.#awaited = null;
    this.dispatchEvent(new CustomEvent('rows-ask', { detail: { text: this.text.trim(), sort: this.sort, offset, limit: this.#pages.size }, bubbles: true, composed: true }));
  }

  #export() {
    saveCsv(`${this.file}.csv`, asFile(this.columns, this.#pages.found));
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
    const at = this.#pages.indexOf((row) => String(this.key(row)) === line.dataset.row);
    const row = this.#pages.row(at);
    const { size } = this.#pages;
    const goals = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + size, PageUp: at - size, Home: 0, End: Infinity };
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#select(row);
      this.#tell('row-open', row);
    } else if (event.key === ' ' && this.marked) {
      event.preventDefault();
      if (this.markable(row)) {
        this.#mark([this.key(row)], !this.marked.has(this.key(row)));
      }
    } else if (event.key in goals) {
      event.preventDefault();
      this.#go(goals[event.key]);
    }
  }

  /** @param {number} goal which of all rows that fit the filter is to be chosen; the nearest that can be gone to */
  #go(goal) {
    const index = Math.max(0, Math.min(this.#pages.last, goal));
    const row = this.#pages.row(index);
    if (row) {
      this.#pages.show(index);
      this.#focusRow = true;
      this.#select(row);
      this.requestUpdate();
    } else if (this.paged && this.#pages.found.length > 0) {
      this.#ask(this.#pages.pageOf(index));
      this.#awaited = index;
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
