import { html } from 'lit';

const [{ stopTable, progress }, { done, extentView }] = await Promise.all(['tables', 'extent-view'].map((part) => import(`./${part}.js${new URL(import.meta.url).search}`)));

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
