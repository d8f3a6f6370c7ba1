import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ problem }, { PARTS }, { TERMS, share }, { percent }, { periodWords }, { texts }, { sheet: cells }] = await Promise.all(
  ['bits', 'behind', 'composite', 'figures-view', 'days', 'assessment-texts', 'figure-sheet'].map((part) => import(`./${part}.js${version}`)),
);

const DESK = '/desk/cases-desk';
const SHEETS = [cells];
const byNumber = ({ number }) => number;

/** What the table of these cases shows, in the reader's language. @param {any} page */
const behindColumns = (page) => [
  { id: 'number', title: texts.number, value: byNumber, text: ({ number }) => html`<a href="${DESK}#${number}" data-case=${number}>${number}</a>` },
  { id: 'outcome', title: texts.outcome, value: (scored) => page.t(outcomeOf(scored)), text: (scored) => html`<b class=${outcomeOf(scored)}>${page.t(outcomeOf(scored))}</b>` },
  { id: 'category', title: texts.category, value: ({ category }) => page.categoryOf(category) },
  { id: 'place', title: texts.place, value: ({ grid }) => page.words.area(grid.slice(0, 9)) || page.words.area(grid.slice(0, 6)) || grid },
  { id: 'unit', title: texts.unit, value: ({ unit }) => (unit ? page.words.unit(unit) : null) },
  ...['handleDueAt', 'handledAt', 'closedAt'].map((id) => ({ id, title: texts[id], value: (scored) => scored[id], text: (scored) => (scored[id] ? page.context.format.moment(scored[id]) : null) })),
];

/** The cases behind a figure; each leads to its page. */
export function behindView(page) {
  const { behind, figures, t, words, context } = page;
  const group = figures.group(behind.key);
  const { numerator, denominator, rate } = group.rates[behind.rate];
  const counts = { DENOMINATOR: denominator, NUMERATOR: numerator, MISSED: denominator - numerator };
  return html`<aside class="behind" aria-label=${t('behind')}>
    ${heading(page, html`${page.nameOf(group)} · ${words.named(figures.rate(behind.rate).title)} ${percent(page, rate)}`)}
    <div class="lengths" role="group" aria-label=${t('part')}>${PARTS.map(
      (part) => html`<button data-part=${part} aria-pressed=${behind.part === part} @click=${() => page.showPart(part)}>${t(`part${part}`)} <b>${context.format.count(counts[part])}</b></button>`,
    )}</div>
    ${behind.failure ? html`${problem(page, behind.failure)}<button class="inline" @click=${() => behind.load()}>${t('again')}</button>` : nothing}
    ${behind.items.length < behind.total ? html`<p class="hint">${t('shownOf', { count: behind.items.length, total: behind.total })}</p>` : nothing}
    <city-table label=${t('behind')} file="cases-${behind.rate.toLowerCase()}" empty=${t('noneBehind')} ?loading=${!behind.loaded && !behind.failure}
      .columns=${behindColumns(page)} .rows=${behind.items} .key=${byNumber} .sheets=${SHEETS} @row-open=${({ detail }) => location.assign(`${DESK}#${detail.id}`)}></city-table>
  </aside>`;
}

/** How the score of a group came about; each rate leads to its cases. */
export function scoreView(page) {
  const { figures, t, words, context } = page;
  const { decimal } = context.format;
  const { weights } = figures.period;
  const group = figures.group(page.scored);
  return html`<aside class="behind" aria-label=${t('behind')}>
    ${heading(page, html`${page.nameOf(group)} · ${t('score')} ${group.score === null ? '–' : decimal(group.score, 1)}`)}
    <div class="scroll"><table class="terms">
      <thead><tr><th scope="col">${t('term')}</th><th scope="col">${t('share')}</th><th scope="col">${t('weight')}</th><th scope="col">${t('points')}</th></tr></thead>
      <tbody>${TERMS.map((term) => {
        const title = words.named(figures.rate(term.rate).title);
        return html`<tr data-term=${term.name}><th scope="row"><button class="link" ?disabled=${group.rates[term.rate].denominator === 0} @click=${() => page.openBehind({ key: group.key, rate: term.rate })}>${title}</button></th>
          <td>${term.less ? '1 − ' : ''}${percent(page, group.rates[term.rate].rate)}</td><td>${weights[term.name]}</td><td><b>${group.score === null ? '–' : decimal(weights[term.name] * share(term, group.rates), 1)}</b></td></tr>`;
      })}</tbody>
    </table><p class="hint">${t('scoreSource', { from: weights.from })}</p></div>
  </aside>`;
}

const heading = (page, title) => html`<header>
  <button class="back" data-do="close-behind" aria-keyshortcuts="Escape" aria-label=${page.t('back')} title=${page.t('back')} @click=${() => page.closeBehind()}>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14.5 5 8 12l6.5 7" /></svg></button>
  <h2 tabindex="-1">${title} <small>${periodWords(page, page.figures.period)}</small></h2>
</header>`;

/** Whether it was handled in time, as far as that can be told. */
function outcomeOf({ exempt, handleDueAt, handledAt }) {
  if (exempt) {
    return 'exemptCase';
  }
  if (!handleDueAt) {
    return 'NONE';
  }
  const late = Date.parse(handledAt ?? new Date().toISOString()) > Date.parse(handleDueAt);
  return late ? 'late' : handledAt ? 'inTime' : 'running';
}
