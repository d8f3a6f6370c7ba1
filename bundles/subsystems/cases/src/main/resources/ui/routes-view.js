import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ problem }, { answerView, benchView }, { routeListView }, { routeFormView }] = await Promise.all(['bits', 'bench-view', 'route-list-view', 'route-form-view'].map((part) => import(`./${part}.js${version}`)));

/** A bench to try the list of routes, the map, and the list. */
export function routesView(page) {
  const { t } = page;
  const parts = page.mayTest ? ['bench', 'map', 'list'] : ['map', 'list'];
  return html`<div class="routes" data-part=${page.part}>
    <section class="bench" aria-label=${t('bench')}><div class="scroll">
      <h2>${t('bench')}</h2>
      ${page.failure ? html`${problem(page, page.failure)}<button data-do="again" @click=${() => page.load()}>${t('again')}</button>` : nothing}
      ${page.mayTest ? html`${benchView(page)}${answerView(page)}` : html`<p class="note" data-state="forbidden">${t('benchNoRight')}</p>`}
    </div></section>
    <section class="city" aria-label=${t('map')}>${page.mapHost}</section>
    ${routeListView(page)}
    ${page.list.allowed ? routeFormView(page) : nothing}
    <nav class="parts" aria-label=${t('routes')}>${parts.map((part) => html`<button data-part=${part} aria-current=${page.part === part} @click=${() => page.show(part)}>${t(`part_${part}`)}</button>`)}</nav>
  </div>`;
}
