import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ problem }, { LENGTHS }, { cityDay, periodWords }, { explanation, table }, { todayView }, { behindView, scoreView }, { weightsView, weightsLine }] = await Promise.all(
  ['bits', 'figures', 'days', 'figures-view', 'today-view', 'behind-view', 'weights-view'].map((part) => import(`./${part}.js${version}`)),
);

/** The counters of today, the figures of a period, and the cases behind one of them. */
export function assessmentView(page) {
  const { figures, t } = page;
  if (page.failure) {
    return html`<div class="assessment"><div class="state">${problem(page, page.failure)}<button data-do="again" @click=${() => page.load()}>${t('again')}</button></div></div>`;
  }
  return html`<div class="assessment ${page.behind || page.scored ? 'opened' : ''}" @keydown=${(event) => escape(page, event)}>
    <div class="figures">
      ${todayView(page)}
      ${toolbar(page)}
      ${figures.period && figures.scored ? weightsLine(page) : nothing}
      ${shown(page)}
      ${figures.groups.length > 0 && !figures.forbidden ? explanation(page) : nothing}
    </div>
    ${page.behind ? behindView(page) : page.scored ? scoreView(page) : nothing}
    ${weightsView(page)}
  </div>`;
}

function toolbar(page) {
  const { figures, t, context, words } = page;
  const { period } = figures;
  const current = period && period.last >= cityDay(context.format);
  return html`<div class="toolbar" role="group" aria-label=${t('question')}>
    <div class="lengths" role="group" aria-label=${t('length')}>
      ${LENGTHS.map((length) => html`<button data-length=${length} aria-pressed=${figures.length === length} @click=${() => page.ask({ length })}>${t(`length${length}`)}</button>`)}
    </div>
    <div class="period">
      <button data-do="before" aria-label=${t('periodBefore')} title=${t('periodBefore')} ?disabled=${!period} @click=${() => page.move(-1)}>‹</button>
      <output>${period ? periodWords(page, period) : '…'}</output>
      <button data-do="after" aria-label=${t('periodAfter')} title=${t('periodAfter')} ?disabled=${!period || current} @click=${() => page.move(1)}>›</button>
    </div>
    <label><span>${t('by')}</span><select name="by" @change=${(event) => page.ask({ by: event.target.value })}>
      ${figures.definitions?.groupings.map(({ by, title }) => html`<option value=${by} ?selected=${by === figures.by}>${words.named(title)}</option>`)}
    </select></label>
    <label><span>${t('area')}</span><select name="area" @change=${(event) => page.ask({ area: event.target.value })}>
      <option value="" ?selected=${figures.area === ''}>${t('anyArea')}</option>
      ${words.areas.map(({ code, name, level }) => html`<option value=${code} ?selected=${code === figures.area}>${level === 'STREET' ? '　' : ''}${context.t(name)}</option>`)}
    </select></label>
    <button data-do="refresh" ?disabled=${figures.loading} @click=${() => page.load()}>${t('refresh')}</button>
  </div>`;
}

/** The table, or why there is none. */
function shown(page) {
  const { figures, t } = page;
  if (figures.failure) {
    const forbidden = figures.failure.status === 403;
    return html`<div class="state">${forbidden ? html`<h3>${t('noRight')}</h3><p>${t('noRightMore')}</p>` : html`${problem(page, figures.failure)}<button data-do="again" @click=${() => figures.load()}>${t('again')}</button>`}</div>`;
  }
  if (figures.forbidden) {
    return html`<div class="state" data-state="forbidden"><h3>${t('noRightPosts')}</h3><p>${t('noRightPostsMore')}</p></div>`;
  }
  if (figures.groups.length === 0) {
    return figures.loading
      ? html`<div class="state" data-state="loading" role="status"><p>${t(figures.slow ? 'slow' : 'counting')}</p></div>`
      : html`<div class="state" data-state="empty"><h3>${t('emptyPeriod')}</h3><p>${t(figures.area ? 'emptyPeriodArea' : 'emptyPeriodMore')}</p>
          ${figures.period ? html`<button data-do="before-empty" @click=${() => page.move(-1)}>${t('periodBefore')}</button>` : nothing}</div>`;
  }
  return table(page);
}

function escape(page, event) {
  if (event.key === 'Escape' && (page.behind || page.scored) && !event.composedPath()[0].closest?.('dialog, input, select')) {
    event.preventDefault();
    page.closeBehind();
  }
}
