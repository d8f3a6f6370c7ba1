import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const { problem } = await import(`./bits.js${version}`);

const COUNTERS = ['reported', 'registered', 'closed', 'overdue'];

/** What happened today, of all and of each category. */
export function todayView(page) {
  const { today, t, context, words } = page;
  const { count, minute } = context.format;
  if (!today) {
    return html`<section class="today" aria-label=${t('today')}>${page.todayFailure ? problem(page, page.todayFailure) : html`<p class="hint" role="status">${t('counting')}</p>`}</section>`;
  }
  return html`<section class="today" aria-label=${t('today')}>
    <dl class="counters">${COUNTERS.map(
      (name) => html`<div class="${name} ${today.all[name] > 0 ? 'some' : ''}" data-counter=${name}><dt>${t(`${name}Today`)}</dt><dd>${count(today.all[name])}</dd></div>`,
    )}</dl>
    <details ?open=${matchMedia('(min-width: 1001px)').matches}>
      <summary>${t('byCategory')} <small>${t('countedAt', { time: minute(today.at) })}</small></summary>
      <ul class="categories">${today.categories.map(
        ({ category, title, counters }) => html`<li data-category=${category}><span>${words.named(title)}</span><b>${count(counters.reported)}</b>
          <small>${t('categoryToday', { closed: count(counters.closed) })}${counters.overdue > 0 ? html` <em>${t('categoryOverdue', { overdue: count(counters.overdue) })}</em>` : nothing}</small></li>`,
      )}</ul>
    </details>
    ${problem(page, page.todayFailure)}
  </section>`;
}
