import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ table }, { vehicleView }, { workerView }, { routeView }] = await Promise.all(
  ['tables', 'vehicle-view', 'worker-view', 'route-view'].map((part) => import(`./${part}.js${version}`)),
);

const VIEWS = { vehicles: vehicleView, crews: workerView, routes: routeView };
const HINTS = { vehicles: 'chooseVehicle', crews: 'chooseWorker', routes: 'chooseRoute' };

/** The whole page. @param {any} desk */
export function deskView(desk) {
  const { t, mode, part, item } = desk;
  const failure = desk[mode].failure;
  return html`<div class="sanitation" data-part=${part} data-chosen=${item !== null}>
    <section class="list">
      <header>
        <div class="tabs" role="tablist">${Object.keys(VIEWS).map((each) => tab(desk, each))}</div>
        ${desk.context.may('settings:view') ? html`<a class="button" href="/desk/settings#org.cityloom.sanitation">${t('thresholds')}</a>` : nothing}
      </header>
      ${failure ? html`<p class="problem" role="alert">${t('failed', { reason: failure })}</p>` : nothing}
      ${table(desk)}
    </section>
    <section class="map" aria-label=${t('map')}>${desk.mapHost}</section>
    <section class="detail">${item ? VIEWS[mode](desk, item) : html`<p class="note">${t(HINTS[mode])}</p>`}</section>
    <nav class="parts">
      ${['list', 'map', 'detail'].map(
        (each) => html`<button data-part=${each} aria-pressed=${part === each} @click=${() => desk.showPart(each)}>${each === 'detail' ? t(mode) : t(each)}</button>`,
      )}
    </nav>
  </div>`;
}

const tab = (desk, mode) => html`<button role="tab" data-tab=${mode} aria-selected=${desk.mode === mode} @click=${() => desk.show(mode)}>
  ${desk.t(mode)}${desk[mode].loaded ? html` <b class="num">${desk.context.format.count(desk[mode].all.size)}</b>` : nothing}
</button>`;
