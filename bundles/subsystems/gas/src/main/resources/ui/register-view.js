import { html, nothing } from 'lit';

const { texts } = await import(`./texts.js${new URL(import.meta.url).search}`);

const SITES = ['WELL', 'ADJACENT', 'REGULATOR'];

const COLUMNS = [
  { name: 'device', text: texts.columnDevice, needed: true, example: 'well-001' },
  { name: 'site', text: texts.columnSite, needed: true, example: 'WELL' },
  { name: 'interval', text: texts.columnInterval, example: 1800 },
  { name: 'calibratedOn', text: texts.columnCalibrated, example: '2026-02-01' },
  { name: 'setPressure', text: texts.setPressureUnit, example: '' },
  { name: 'operator', text: texts.operator, example: '邵阳燃气' },
];

/** The button with the form in which a file of many sensors is taken. @param {any} desk */
export function registerImport(desk) {
  return html`<city-import label=${desk.t('importRegister')} note=${desk.t('importNote')} file="gas-sensors" .columns=${COLUMNS}
    .take=${(file) => take(desk.context, file)} @rows-taken=${() => desk.sensors.load()}></city-import>`;
}

async function take(context, file) {
  const { refusals, ...counts } = await context.api('/api/gas/sensors/import', { method: 'POST', body: file });
  return { ...counts, refusals: refusals.map(({ line, device, reason }) => ({ line, about: device, reason })) };
}

/** The dialog in which people say something of one sensor. @param {any} desk */
export function registerView(desk) {
  if (!desk.mayManage) {
    return nothing;
  }
  const { t, register } = desk;
  const { sensor } = register;
  const send = (event) => {
    event.preventDefault();
    desk.save(new FormData(event.target));
  };
  return html`<dialog class="edit" aria-label=${t('edit')}>${sensor
    ? html`<form @submit=${send}>
        <h2>${t('edit')} · ${sensor.name}</h2>
        <label>${t('site')}<select name="site">${SITES.map((site) => html`<option value=${site} ?selected=${sensor.site === site}>${t(site)}</option>`)}</select></label>
        <label>${t('intervalSeconds')}<input name="interval" inputmode="numeric" placeholder=${t('byType')} .value=${String(sensor.interval)} /></label>
        <label>${t('calibrated')}<input name="calibratedOn" type="date" .value=${sensor.calibratedOn ?? ''} /></label>
        <label>${t('setPressureUnit')}<input name="setPressure" inputmode="decimal" .value=${String(sensor.setPressure ?? '')} /></label>
        <label>${t('operator')}<input name="operator" maxlength="100" .value=${sensor.operator} /></label>
        ${problem(register.failure)}
        <div class="buttons">
          <button type="button" @click=${() => desk.dismiss('edit')}>${t('cancel')}</button>
          <button class="primary" data-do="save" ?disabled=${register.busy}>${t('save')}</button>
        </div>
      </form>`
    : nothing}</dialog>`;
}

const problem = (failure) => (failure ? html`<p class="problem" role="alert">${failure.message}</p>` : nothing);
