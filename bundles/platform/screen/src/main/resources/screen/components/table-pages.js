import { filtered, sorted } from './table-rows.js';

export const PAGE_SIZES = [25, 50, 100, 200];
export const USUAL_SIZE = PAGE_SIZES[1];

/** Which rows of a table are shown: a page of all that are here, or the one page that is here of those that a server keeps. */
export class Pages {
  /** Rows of a page. */
  size = USUAL_SIZE;
  /** The rows that fit the filter, in order; of a server's, those of the page. @type {any[]} */
  found = [];
  /** How many rows come before those that are shown. */
  offset = 0;
  /** @type {{offset: number, total?: number, more?: boolean} | null} */
  #server = null;

  /** Takes all rows and keeps to the page that was shown, as far as there is one. @param {any[]} columns @param {any[]} rows @param {string} text @param {{column: string, descending: boolean} | null} sort */
  fill(columns, rows, text, sort) {
    const column = columns.find(({ id }) => id === sort?.column);
    const found = filtered(columns, rows, text);
    this.#server = null;
    this.found = column ? sorted(found, column, sort.descending ? -1 : 1) : found;
    this.show(Math.min(this.offset, this.found.length - 1));
  }

  /** Takes a page of a server. @param {any[]} rows @param {{offset: number, total?: number, more?: boolean}} server */
  serve(rows, server) {
    Object.assign(this, { found: rows, offset: server.offset });
    this.#server = server;
  }

  /** Turns to the page on which a row stands. @param {number} index among all that fit the filter */
  show(index) {
    this.offset = this.pageOf(Math.max(0, index));
  }

  /** How many rows come before the page of a row. @param {number} index */
  pageOf(index) {
    return Math.floor(index / this.size) * this.size;
  }

  get shown() {
    return this.#server ? this.found : this.found.slice(this.offset, this.offset + this.size);
  }

  /** How many rows fit the filter; null if the server did not count them and others follow. */
  get total() {
    const { total, more } = this.#server ?? { total: this.found.length };
    return total ?? (more ? null : this.offset + this.found.length);
  }

  /** Whether others follow those that are shown. */
  get more() {
    return this.total === null || this.offset + this.shown.length < this.total;
  }

  /** The last row that can be gone to: of rows that nobody counted, the first of the next page. */
  get last() {
    return this.total === null ? this.offset + this.shown.length : this.total - 1;
  }

  /** The row, if it is here. @param {number} index among all that fit the filter */
  row(index) {
    return this.found[index - this.#before];
  }

  /** Which of all that fit the filter it is; -1 if it is not here. @param {(row: any) => boolean} wanted */
  indexOf(wanted) {
    const at = this.found.findIndex(wanted);
    return at < 0 ? -1 : at + this.#before;
  }

  get #before() {
    return this.#server ? this.offset : 0;
  }
}
