import { html, nothing } from 'lit';

const SITES = ['WELL', 'ADJACENT', 'REGULATOR'];

/** The dialogs in which people say something of sensors. @param {any} desk */
export function registerView(desk) {
  return desk.mayManage ? html`${editDialog(desk)}${importDialog(desk)}` : nothing;
}

function editDialog(desk) {
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

function importDialog(desk) {
  const { t, register } = desk;
  const { outcome } = register;
  const send = (event) => {
    event.preventDefault();
    register.send();
  };
  return html`<dialog class="import" aria-label=${t('importTitle')}>
    <form @submit=${send}>
      <h2>${t('importTitle')}</h2>
      <p>${t('importHint')}</p>
      <label>${t('file')}<input type="file" name="file" accept=".csv,text/csv" @change=${(event) => register.choose(event.target.files[0])} /></label>
      ${problem(register.failure)}
      ${outcome
        ? html`<p class="outcome" role="status">${t('taken', outcome)}</p>
            <ul class="refusals scroll">${outcome.refusals.map((row) => html`<li><b>${t('line', row)}</b>${t(row.reason)}</li>`)}</ul>`
        : nothing}
      <div class="buttons">
        <button type="button" @click=${() => desk.dismiss('import')}>${t('close')}</button>
        <button class="primary" data-do="send" ?disabled=${register.busy || !register.file}>${t('importFile')}</button>
      </div>
    </form>
  </dialog>`;
}

const problem = (failure) => (failure ? html`<p class="problem" role="alert">${failure.message}</p>` : nothing);
