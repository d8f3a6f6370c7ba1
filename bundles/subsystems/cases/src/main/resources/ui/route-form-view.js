import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const { problem } = await import(`./bits.js${version}`);

const STANDARDS = ['GB/T 47678.5-2026', 'GB/T 30428.2-2013', 'local'];
const KINDS = ['matter', 'fault'];
const DAYS = ['any', 'workdays', 'holidays'];
const UNIT_KINDS = ['city', 'district', 'street', 'community', 'department', 'contractor'];

/** The dialog with which a route is added, changed or removed. */
export function routeFormView(page) {
  const { form, t } = page;
  return html`<dialog class="route" aria-label=${t(form.id === null ? 'routeAdd' : 'routeChange', { id: form.id })} @close=${() => form.leave()}>
    ${form.open ? fields(page) : nothing}
  </dialog>`;
}

function fields(page) {
  const { form, t, words, context } = page;
  const { entered } = form;
  const enter = (name) => (event) => form.enter(name, event.target.value);
  const text = (name, hint, most, list) => html`<label>${t(`route_${name}`)}<input name=${name} maxlength=${most} placeholder=${hint} list=${list ?? nothing} autocomplete="off" .value=${String(entered[name])} @input=${enter(name)} /></label>`;
  const choice = (name, all, said) => html`<label>${t(`route_${name}`)}<select name=${name} @change=${enter(name)}>
    <option value="">${t('any')}</option>${all.map((each) => html`<option value=${each} ?selected=${each === entered[name]}>${said(each)}</option>`)}</select></label>`;
  return html`<form novalidate @submit=${(event) => {
    event.preventDefault();
    page.saveRoute();
  }}>
    <h2>${t(form.id === null ? 'routeAdd' : 'routeChange', { id: form.id })}</h2>
    <p>${t('routeRule')}</p>
    <div class="route-fields">
      ${choice('standard', STANDARDS, (each) => (each === 'local' ? t('localStandard') : each))}
      ${choice('kind', KINDS, (each) => t(`kind_${each}`))}
      ${text('code', t('codeHint'), 6)}
      ${text('condition', t('any'), 3)}
      ${text('area', t('wholeCity'), 15, 'areas')}
      ${text('owner', t('any'), 100)}
      ${text('from', '00:00', 5)}
      ${text('to', '24:00', 5)}
      <label>${t('route_days')}<select name="days" @change=${enter('days')}>${DAYS.map((each) => html`<option value=${each} ?selected=${each === entered.days}>${t(`days_${each}`)}</option>`)}</select></label>
      ${text('primary', t('unitHint'), 64, 'units')}
      ${text('backup', t('noBackup'), 64, 'units')}
      ${text('note', '', 200)}
    </div>
    <datalist id="areas">${words.areas.map(({ code, name }) => html`<option value=${code}>${context.t(name)}</option>`)}</datalist>
    <datalist id="units">${words.units.map(({ id, title }) => html`<option value=${id}>${context.t(title)}</option>`)}${UNIT_KINDS.map((kind) => html`<option value="kind:${kind}">${t(`unitKind_${kind}`)}</option>`)}</datalist>
    ${problem(page, form.failure)}
    <div class="buttons">
      ${form.id === null ? nothing : html`<button type="button" class=${form.removing ? 'risky' : 'danger'} data-do="remove-route" ?disabled=${form.busy} @click=${() => page.removeRoute()}>${t(form.removing ? 'routeRemoveSure' : 'routeRemove')}</button>`}
      <button type="button" data-do="leave-route" @click=${() => page.find('dialog.route').close()}>${t('cancel')}</button>
      <button class="primary" data-do="save-route" ?disabled=${form.busy}>${form.busy ? t('working') : t('routeSave')}</button>
    </div>
  </form>`;
}
