import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const version = new URL(import.meta.url).search;
const [{ problem }, { PARTS }, { TERMS, share }, { percent }, { periodWords }] = await Promise.all(
  ['bits', 'behind', 'composite', 'figures-view', 'days'].map((part) => import(`./${part}.js${version}`)),
);

const DESK = '/desk/cases-desk';

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
    <div class="scroll">
      ${behind.failure ? html`${problem(page, behind.failure)}<button class="inline" @click=${() => behind.load()}>${t('again')}</button>` : nothing}
      ${behind.loaded || behind.failure ? nothing : html`<p class="hint" role="status">${t('loading')}</p>`}
      ${behind.loaded && behind.items.length === 0 ? html`<div class="state"><h3>${t('noneBehind')}</h3></div>` : nothing}
      <ol class="rows">${repeat(behind.items, ({ number }) => number, (scored) => row(page, scored))}</ol>
      ${behind.loaded && behind.items.length > 0
        ? html`<p class="hint more"><span>${t('shownOf', { count: behind.items.length, total: behind.total })}</span>${behind.more ? html`<button @click=${() => behind.load()}>${t('more')}</button>` : nothing}</p>`
        : nothing}
    </div>
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

function row(page, scored) {
  const { t, words, context } = page;
  const { moment } = context.format;
  const category = page.today?.categories.find(({ category: id }) => id === scored.category)?.title;
  const place = words.area(scored.grid.slice(0, 9)) || words.area(scored.grid.slice(0, 6)) || scored.grid;
  return html`<li><a href="${DESK}#${scored.number}" data-case=${scored.number}>
    <span class="number">${scored.number}</span>
    <span class="about">${[category ? words.named(category) : scored.category, place, words.unit(scored.unit)].filter(Boolean).join(' · ')}</span>
    <span class="times">${outcome(page, scored)}${scored.handleDueAt ? html` <span>${t('dueAt', { time: moment(scored.handleDueAt) })}</span>` : nothing}
      ${scored.handledAt ? html`<span>${t('handledAt', { time: moment(scored.handledAt) })}</span>` : nothing}
      ${scored.closedAt ? html`<span>${t('endedAt', { time: moment(scored.closedAt) })}</span>` : nothing}</span>
  </a></li>`;
}

/** Whether it was handled in time, as far as that can be told. */
function outcome({ t }, { exempt, handleDueAt, handledAt }) {
  if (exempt) {
    return html`<b class="exempt">${t('exemptCase')}</b>`;
  }
  if (!handleDueAt) {
    return nothing;
  }
  const late = Date.parse(handledAt ?? new Date().toISOString()) > Date.parse(handleDueAt);
  return late ? html`<b class="late">${t('late')}</b>` : html`<b class="good">${t(handledAt ? 'inTime' : 'running')}</b>`;
}
