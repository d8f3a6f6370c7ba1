import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const version = new URL(import.meta.url).search;
const { TERMS, share } = await import(`./composite.js${version}`);

const MOVES = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

/** A share in words. @param {any} page @param {number | null} rate 0 to 1 */
export const percent = ({ context }, rate) => (rate === null ? '–' : `${context.format.decimal(rate * 100, 1)}%`);

/** The figures of all groups; what is pointed at is explained below. */
export function table(page) {
  const { figures, t, words } = page;
  return html`<div class="scroll table" aria-busy=${figures.loading} tabindex="-1">
    <table data-by=${figures.by} @mouseover=${(event) => point(page, event)} @focusin=${(event) => point(page, event)} @keydown=${walk}>
      <caption class="unseen">${t('tableOf', { by: words.named(figures.definitions.groupings.find(({ by }) => by === figures.by).title) })}</caption>
      <thead><tr>
        ${head(page, 'name', t('group'))}
        ${figures.scored ? head(page, 'score', t('score')) : nothing}
        ${figures.rates.map(({ rate, title }) => head(page, rate, words.named(title)))}
      </tr></thead>
      <tbody>${repeat(figures.rows(), ({ key }) => key, (group) => row(page, group))}</tbody>
    </table>
  </div>`;
}

const looks = ({ figures }, column) => `${figures.sorted.column === column ? 'sorted' : ''} ${column === 'name' || column === 'score' ? column : 'rate'}`;

function head(page, column, title) {
  const { figures } = page;
  const { column: chosen, direction } = figures.sorted;
  const order = chosen === column ? (direction > 0 ? 'ascending' : 'descending') : 'none';
  return html`<th scope="col" class=${looks(page, column)} aria-sort=${order}>
    <button data-sort=${column} data-column=${column} aria-describedby="explained" @click=${() => figures.sortBy(column)}>${title}<i aria-hidden="true">${{ ascending: '▲', descending: '▼', none: '' }[order]}</i></button></th>`;
}

function row(page, group) {
  const { figures } = page;
  const name = page.nameOf(group);
  return html`<tr data-group=${group.key}>
    <th scope="row" class=${looks(page, 'name')}>${name}</th>
    ${figures.scored ? score(page, group, name) : nothing}
    ${figures.rates.map(({ rate, title }) => figure(page, group, name, rate, page.words.named(title)))}
  </tr>`;
}

function score(page, { key, score: points }, name) {
  const { t, context } = page;
  const told = points === null ? '–' : context.format.decimal(points, 1);
  return html`<td class=${looks(page, 'score')}><button class="figure" data-key=${key} data-column="score" data-score aria-label="${name}, ${t('score')}: ${told}" aria-describedby="explained"
    aria-expanded=${page.scored === key} @click=${() => page.openScore(key)}><b>${told}</b><meter min="0" max="100" value=${points ?? 0} aria-hidden="true"></meter></button></td>`;
}

function figure(page, { key, rates }, name, rate, title) {
  const { numerator, denominator, rate: value } = rates[rate];
  if (denominator === 0) {
    return html`<td class=${looks(page, rate)}><span class="nothing" data-key=${key} data-column=${rate} title=${page.t('ofNothing')}>–</span></td>`;
  }
  const open = page.behind?.key === key && page.behind.rate === rate;
  return html`<td class=${looks(page, rate)}><button class="figure" data-key=${key} data-column=${rate} data-rate=${rate} aria-expanded=${open}
    aria-label="${name}, ${title}: ${percent(page, value)}, ${page.t('shareOf', { numerator, denominator })}" aria-describedby="explained"
    @click=${() => page.openBehind({ key, rate })}>${percent(page, value)}</button></td>`;
}

/** What the figure or heading that is pointed at means, and how it came about. */
export function explanation(page) {
  const { figures, pointed, t, words } = page;
  const group = pointed?.key ? figures.group(pointed.key) : null;
  const rate = pointed ? figures.rate(pointed.column) : null;
  if (!rate) {
    return html`<aside class="explained" id="explained">${pointed?.column === 'score' ? points(page, group) : html`<p class="hint">${t('pointHint')}</p>`}</aside>`;
  }
  const counts = group?.rates[rate.rate];
  return html`<aside class="explained" id="explained">
    <h3>${group ? html`${page.nameOf(group)} · ` : nothing}${words.named(rate.title)}
      ${counts ? html`<span class="sum"><b>${page.context.format.count(counts.numerator)}</b> / <b>${page.context.format.count(counts.denominator)}</b> = ${percent(page, counts.rate)}</span>` : nothing}</h3>
    <dl><div><dt>${t('numerator')}</dt><dd>${page.context.t(rate.numerator)}</dd></div><div><dt>${t('denominator')}</dt><dd>${page.context.t(rate.denominator)}</dd></div>
      <div><dt>${t('sourceOf')}</dt><dd>${page.context.t(rate.source)}</dd></div></dl>
  </aside>`;
}

function points(page, group) {
  const { figures, t, words, context } = page;
  const { weights } = figures.period;
  const { decimal } = context.format;
  const termOf = (term) => `${term.less ? '1 − ' : ''}${words.named(figures.rate(term.rate).title)}`;
  return html`<h3>${group ? html`${page.nameOf(group)} · ` : nothing}${t('score')}${group?.score != null ? html`<span class="sum"><b>${decimal(group.score, 1)}</b></span>` : nothing}</h3>
    <ul class="terms">${TERMS.map(
      (term) => html`<li>${termOf(term)} × ${weights[term.name]}${group?.score != null ? html` = <b>${decimal(weights[term.name] * share(term, group.rates), 1)}</b>` : nothing}</li>`,
    )}</ul>
    <p class="hint">${t('scoreSource', { from: weights.from })}</p>`;
}

function point(page, event) {
  const { key, column } = event.target.closest('[data-column]')?.dataset ?? {};
  if (column) {
    page.point(key, column);
  }
}

/** Arrows go from figure to figure. */
function walk(event) {
  const move = MOVES[event.key];
  const cell = event.target.closest('td, th');
  if (!move || !cell) {
    return;
  }
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll('tr')];
  let [at, column] = [rows.indexOf(cell.parentElement), cell.cellIndex];
  for (let found = null; !found; ) {
    [at, column] = [at + move[0], column + move[1]];
    const next = rows[at]?.cells[column];
    if (!next) {
      return;
    }
    found = next.querySelector('button');
    found?.focus();
  }
}
