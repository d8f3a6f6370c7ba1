import { html, nothing } from 'lit';

const { badge } = await import(`./tables.js${new URL(import.meta.url).search}`);

/** One worker: how things are, the shifts, and the times of the day. @param {any} desk @param {any} worker */
export function workerView(desk, worker) {
  const { t } = desk;
  const day = desk.worker;
  return html`<div class="scroll" data-worker=${worker.id}>
    <header>
      <div><h2>${worker.shift?.person ?? worker.name}</h2><p>${badge(t, worker.state)} ${worker.alarms.map((alarm) => html`<span class="alarm">${t(alarm)}</span>`)}</p></div>
      ${desk.mayManage ? html`<button data-do="shift" @click=${() => desk.ask('shift')}>${t('addShift')}</button>` : nothing}
      <button class="close" aria-label=${t('close')} title=${t('close')} @click=${() => desk.choose(null)}>✕</button>
    </header>
    ${day.failure ? html`<p class="problem" role="alert">${t('failed', { reason: day.failure })}</p>` : nothing}
    ${day.timeline ? course(desk, day.timeline) : html`<p class="note">${t('loading')}</p>`}
    ${desk.mayManage ? shiftDialog(desk, worker) : nothing}
  </div>`;
}

function course(desk, { shifts, stays }) {
  const { t, context } = desk;
  const { format } = context;
  return html`<h3>${t('shifts')}</h3>
    ${shifts.length === 0 ? html`<p class="note">${t('noShifts')}</p>` : nothing}
    <ul class="course">
      ${shifts.map(
        (shift) => html`<li><time>${format.minute(shift.from)}–${format.minute(shift.to)}</time><b>${t(shift.work)}</b><span>${shift.person} · ${desk.worker.areaName(shift.area)}</span>
          ${desk.mayManage ? html`<button class="link" data-remove=${shift.id} @click=${() => confirm(t('removeShift')) && desk.worker.remove(shift.id)}>${t('remove')}</button>` : nothing}</li>`,
      )}
    </ul>
    <h3>${t('timeline')}</h3>
    ${stays.length === 0 ? html`<p class="note">${t('noStays')}</p>` : nothing}
    <ol class="course">
      ${stays.map(
        ({ stay, name }) => html`<li class=${stay.inside === false ? 'out' : ''}><time>${format.minute(stay.from)}–${format.minute(stay.to)}</time><b>${name ? context.t(name) : t('elsewhere')}</b>
          <span>${stay.inside === null ? t('noShift') : t(stay.inside ? 'inside' : 'outside')}</span></li>`,
      )}
    </ol>`;
}

function shiftDialog(desk, worker) {
  const { t } = desk;
  const day = desk.worker;
  const send = async (event) => {
    event.preventDefault();
    if (await day.add(new FormData(event.target))) {
      desk.dismiss('shift');
    }
  };
  return html`<dialog class="shift" aria-label=${t('addShift')}>
    <form @submit=${send}>
      <h2>${t('addShift')} · ${worker.name}</h2>
      <label>${t('person')}<input name="person" required maxlength="60" .value=${worker.shift?.person ?? ''} /></label>
      <label>${t('work')}<select name="work">${day.works.map((work) => html`<option value=${work}>${t(work)}</option>`)}</select></label>
      <label>${t('area')}<select name="area" required>${(day.areas ?? []).map((area) => html`<option value=${area.code}>${desk.context.t(area.name)}</option>`)}</select></label>
      <label>${t('from')}<input name="from" type="datetime-local" required /></label>
      <label>${t('to')}<input name="to" type="datetime-local" required /></label>
      ${day.refusal ? html`<p class="problem" role="alert">${day.refusal}</p>` : nothing}
      <div class="buttons">
        <button type="button" @click=${() => desk.dismiss('shift')}>${t('close')}</button>
        <button class="primary" data-do="save" ?disabled=${day.busy}>${t('save')}</button>
      </div>
    </form>
  </dialog>`;
}
