import { html, nothing } from 'lit';
import { count } from '../core/format.js';
import { t } from '../core/language.js';
import { PAGE_SIZES, USUAL_SIZE } from './table-pages.js';

/**
 * Which rows are shown, and the ways to others.
 *
 * @param {import('./table-pages.js').Pages} pages
 * @param {number | null} all how many rows there are without the filter; null if that is not known
 * @param {{turn: (offset: number) => void, resize: (size: number) => void}} act
 */
export function foot(pages, all, { turn, resize }) {
  const { offset, more, total, size } = pages;
  const several = offset > 0 || more;
  return html`<footer>
    <span class="num" role="status">${range(pages)}${all === null || all === total ? nothing : ` ${t('table.of-all', { all: count(all) })}`}</span>
    ${several || size !== USUAL_SIZE
      ? html`<label><span>${t('table.page-size')}</span><select data-do="page-size" @change=${(event) => resize(Number(event.target.value))}>
          ${PAGE_SIZES.map((each) => html`<option value=${each} ?selected=${each === size}>${each}</option>`)}</select></label>`
      : nothing}
    ${several
      ? html`<nav aria-label=${t('table.pages')}>
          <button data-do="previous" aria-label=${t('table.previous')} ?disabled=${offset === 0} @click=${() => turn(Math.max(0, offset - size))}>‹</button>
          <span class="num">${count(Math.floor(offset / size) + 1)}${total === null ? nothing : ` / ${count(Math.ceil(total / size))}`}</span>
          <button data-do="next" aria-label=${t('table.next')} ?disabled=${!more} @click=${() => turn(offset + size)}>›</button></nav>`
      : nothing}
  </footer>`;
}

function range({ offset, shown, total }) {
  const values = { first: count(shown.length > 0 ? offset + 1 : 0), last: count(offset + shown.length) };
  return total === null ? t('table.range-more', values) : t('table.range', { ...values, total: count(total) });
}
