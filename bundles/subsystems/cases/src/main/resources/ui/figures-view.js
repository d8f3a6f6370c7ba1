import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ TERMS, share }, { texts }, { sheet: cells }] = await Promise.all(['composite', 'assessment-texts', 'figure-sheet'].map((part) => import(`./${part}.js${version}`)));

const SHEETS = [cells];
const BEST = { column: 'score', descending: true };
const BY_NAME = { column: 'name', descending: false };
const byKey = ({ key }) => key;

const MOVES = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

/** A share in words. @param {any} page @param {number | null} rate 0 to 1 */
export const percent = ({ context }, rate) => (rate === null ? '–' : `${context.format.decimal(rate * 100, 1)}%`);

/** What the table of the figures shows, in the reader's language. @param {any} page */
function figureColumns(page) {
  const { figures, words } = page;
  const name = { title: texts.group, value: (group) => page.nameOf(group) };
  return [
    { ...name, id: 'name', file: [{ title: texts.key, value: ({ key }) => key }, name] },
    ...(figures.scored ? [{ id: 'score', title: texts.score, value: ({ score }) => score, text: (group) => score(page, group), numeric: true }] : []),
    ...figures.rates.map(({ rate, title }) => {
      const of = (part) => ({ rates }) => rates[rate][part];
      const share = { title: { zh: words.named(title), en: words.named(title) }, value: of('rate') };
      const file = [share, { title: texts.numerator, value: of('numerator') }, { title: texts.denominator, value: of('denominator') }];
      return { ...share, id: rate, text: (group) => figure(page, group, rate, words.named(title)), numeric: true, file };
    }),
  ];
}

/** The figures of all groups; what is pointed at is explained below. */
export function table(page) {
  const { figures, t, words, behind } = page;
  const { by, period } = figures;
  const title = words.named(figures.definitions.groupings.find((each) => each.by === by).title);
  return html`<city-table class="rates" data-by=${by} label=${t('tableOf', { by: title })} file="assessment-${by.toLowerCase()}-${period.first}-${period.last}" ?loading=${figures.loading}
    .columns=${figureColumns(page)} .rows=${figures.groups} .key=${byKey} .sheets=${SHEETS}
    .sort=${figures.scored ? BEST : BY_NAME} .selected=${behind?.key ?? page.scored} @row-open=${({ detail }) => figures.scored && page.openScore(detail.id)}
    @mouseover=${(event) => point(page, event)} @focusin=${(event) => point(page, event)} @keydown=${walk}></city-table>`;
}

function score(page, group) {
  const { t, context } = page;
  const { key, score: points } = group;
  const told = points === null ? '–' : context.format.decimal(points, 1);
  return html`<button class="score figure" data-key=${key} data-column="score" data-score aria-label="${page.nameOf(group)}, ${t('score')}: ${told}"
    aria-expanded=${page.scored === key && !page.behind} @click=${() => page.openScore(key)}><b>${told}</b><meter min="0" max="100" value=${points ?? 0} aria-hidden="true"></meter></button>`;
}

function figure(page, group, rate, title) {
  const { key, rates } = group;
  const { numerator, denominator, rate: value } = rates[rate];
  if (denominator === 0) {
    return html`<span class="nothing" data-key=${key} data-column=${rate} title=${page.t('ofNothing')}>–</span>`;
  }
  const open = page.behind?.key === key && page.behind.rate === rate;
  return html`<button class="figure" data-key=${key} data-column=${rate} data-rate=${rate} aria-expanded=${open}
    aria-label="${page.nameOf(group)}, ${title}: ${percent(page, value)}, ${page.t('shareOf', { numerator, denominator })}"
    @click=${() => page.openBehind({ key, rate })}>${percent(page, value)}</button>`;
}

/** What the figure or heading that is pointed at means, and how it came about. */
export function explanation(page) {
  const { figures, pointed, t, words } = page;
  const group = pointed?.key ? figures.group(pointed.key) : null;
  const rate = pointed ? figures.rate(pointed.column) : null;
  if (!rate) {
    return html`<aside class="explained" aria-live="polite">${pointed?.column === 'score' ? points(page, group) : html`<p class="hint">${t('pointHint')}</p>`}</aside>`;
  }
  const counts = group?.rates[rate.rate];
  return html`<aside class="explained" aria-live="polite">
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
  const told = event.composedPath()[0].closest?.('[data-key], [data-sort]')?.dataset;
  const column = told?.column ?? told?.sort;
  if (column && column !== 'name') {
    page.point(told.key, column);
  }
}

/** Arrows go from figure to figure. */
function walk(event) {
  const move = MOVES[event.key];
  const cell = event.composedPath()[0].closest?.('td, th');
  if (!move || !cell) {
    return;
  }
  event.preventDefault();
  const rows = [...cell.closest('table').rows];
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
