import { html, nothing } from 'lit';

const [{ stopTable, progress }, { done, extentView }] = await Promise.all(['tables', 'extent-view'].map((part) => import(`./${part}.js${new URL(import.meta.url).search}`)));

const WORKS = ['COLLECTING', 'SWEEPING', 'WASHING', 'SPRAYING', 'KEEPING'];
const SHOWN = 200;

/** One route with its stops of today. @param {any} desk @param {any} route */
export function routeView(desk, route) {
  const { t, context } = desk;
  const opened = desk.routes.opened?.id === route.id ? desk.routes.opened : null;
  return html`<div class="route" data-route=${route.id}>
    <header>
      <div><h2>${route.id}</h2><p>${t(route.work)} · ${t('progress')} ${progress(context.format, route)} · <span data-fact="extent">${t('extent')} ${done(context.format, route)}</span> · ${t('MISSED')} ${context.format.count(route.missed)}</p>${extentView(desk, route)}</div>
      <button class="close" aria-label=${t('close')} title=${t('close')} @click=${() => desk.choose(null)}>✕</button>
    </header>
    ${opened ? stopTable(desk, opened) : html`<p class="note">${t('loading')}</p>`}
  </div>`;
}

/** The dialog in which a file of routes is taken. @param {any} desk */
export function importDialog(desk) {
  const { t, routes, context } = desk;
  const send = (event) => {
    event.preventDefault();
    routes.importFile(new FormData(event.target));
  };
  return html`<dialog class="import" aria-label=${t('importRoutes')}>
    <form @submit=${send}>
      <h2>${t('importRoutes')}</h2>
      <p>${t('importHint')}</p>
      <label>${t('file')}<input type="file" name="file" accept=".csv,text/csv" required /></label>
      <label>${t('district')}<select name="area" required>${routes.areas.map((area) => html`<option value=${area.code}>${context.t(area.name)}</option>`)}</select></label>
      <label>${t('work')}<select name="work">${WORKS.map((work) => html`<option value=${work}>${t(work)}</option>`)}</select></label>
      <label>${t('tolerance')}<input name="tolerance" type="number" min="1" max="120" value="15" required /></label>
      ${routes.refusal ? html`<p class="problem" role="alert">${routes.refusal}</p>` : nothing}
      ${routes.outcome ? outcome(desk, routes.outcome) : nothing}
      <div class="buttons">
        <button type="button" @click=${() => desk.dismiss('import')}>${t('close')}</button>
        <button class="primary" data-do="send" ?disabled=${routes.busy}>${t('importRoutes')}</button>
      </div>
    </form>
  </dialog>`;
}

function outcome(desk, { routes, stops, refused, refusals }) {
  const { t, context } = desk;
  const { count } = context.format;
  return html`<p class="outcome" role="status">${t('imported', { routes: count(routes), stops: count(stops) })}${refused ? html` · <b>${t('refused', { count: count(refused) })}</b>` : nothing}</p>
    <ul class="refusals scroll">${refusals.slice(0, SHOWN).map(({ line, reason }) => html`<li><b>${t('line', { line })}</b> ${context.t(reason)}</li>`)}</ul>`;
}
