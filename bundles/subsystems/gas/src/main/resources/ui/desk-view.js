import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ sensorTable, alarmTable }, { detailView }, { registerView, registerImport }, { isToHandle }, { chosenView }] = await Promise.all(
  ['tables', 'detail-view', 'register-view', 'alarms', 'chosen-view'].map((part) => import(`./${part}.js${version}`)),
);

const THRESHOLDS = '/desk/settings#org.cityloom.gas';

/** The whole page. @param {any} desk */
export function deskView(desk) {
  const { t, mode, part } = desk;
  const waiting = desk.alarms.list.filter(isToHandle).length;
  return html`<div class="gas" data-part=${part} data-chosen=${desk.sensor !== null}>
    <section class="list">
      <header>
        <div class="tabs" role="tablist">
          ${tab(desk, 'sensors', t('sensors'), desk.sensors.loaded ? desk.context.format.count(desk.sensors.all.size) : '')}
          ${tab(desk, 'alarms', t('alarms'), waiting ? desk.context.format.count(waiting) : '')}
        </div>
        ${desk.context.may('settings:view') ? html`<a class="button" data-do="thresholds" href=${THRESHOLDS}>${t('thresholds')}</a>` : nothing}
        ${desk.mayManage ? registerImport(desk) : nothing}
      </header>
      ${failure(t, mode === 'sensors' ? desk.sensors.failure : desk.alarms.failure)}
      ${mode === 'sensors' ? sensorTable(desk) : html`${chosenView(desk)}${alarmTable(desk)}`}
    </section>
    <section class="map" aria-label=${t('map')}>${desk.mapHost}</section>
    <section class="detail" aria-label=${t('detail')}>${desk.sensor ? detailView(desk) : html`<p class="note">${t('choose')}</p>`}</section>
    <nav class="parts">
      ${['list', 'map', 'detail'].map(
        (each) => html`<button data-part=${each} aria-pressed=${part === each} @click=${() => desk.showPart(each)}>${t(each)}</button>`,
      )}
    </nav>
    ${registerView(desk)}
  </div>`;
}

const tab = (desk, mode, title, count) =>
  html`<button role="tab" data-tab=${mode} aria-selected=${desk.mode === mode} @click=${() => desk.show(mode)}>${title}${count ? html` <b class="num">${count}</b>` : nothing}</button>`;

const failure = (t, reason) => (reason ? html`<p class="problem" role="alert">${t('failed', { reason })}</p>` : nothing);
