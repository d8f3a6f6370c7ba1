import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const { stepOf } = await import(`./alarms.js${version}`);

export const CAUSES = ['LEAK', 'BIOGAS', 'FAULT', 'FALSE_ALARM'];
const LASTING = ['LEAK', 'BIOGAS'];

/** An alarm with what was done about it, and the next step for who may take it. @param {any} desk @param {any} alarm */
export function handlingView(desk, alarm) {
  const { t, context } = desk;
  const step = stepOf(alarm);
  const number = desk.alarms.cases.get(alarm.id);
  const here = desk.alarm === alarm.id;
  return html`<li data-alarm=${alarm.id} data-kind=${alarm.kind} class=${here ? 'here' : ''}>
    <div class="line">
      <b class="severity ${alarm.severity}">${t(alarm.title)}</b>
      <span class="step ${step}">${t(step)}</span>
      <time>${context.format.moment(alarm.raisedAt)}</time>
    </div>
    <p>${t(alarm.text)} <span class=${alarm.clearedAt ? 'muted' : 'lasts'}>${t(alarm.clearedAt ? 'cleared' : 'isOpen')}</span></p>
    ${alarm.handling ? done(desk, alarm.handling) : nothing}
    ${number ? html`<a class="button case" href="/desk/cases-desk#${number}">${t('followCase', { number })}</a>` : nothing}
    ${here && desk.alarms.refusal ? html`<p class="problem" role="alert">${desk.alarms.refusal.message}</p>` : nothing}
    ${desk.mayHandle && here ? next(desk, alarm, step) : nothing}
    ${desk.mayHandle && !here && step !== 'closed' ? html`<button data-do="handle" @click=${() => desk.handle(alarm)}>${t(step === 'toConfirm' ? 'stepOne' : 'stepTwo')}</button>` : nothing}
  </li>`;
}

function done({ t, context: { format } }, handling) {
  return html`<p class="done">${t('confirmedBy', { who: handling.confirmedBy, when: format.moment(handling.confirmedAt), cause: t(handling.cause) })}</p>
    ${handling.closedAt
      ? html`<p class="done">${t('closedBy', { who: handling.closedBy, when: format.moment(handling.closedAt) })}: <q>${handling.finding}</q></p>`
      : nothing}`;
}

function next(desk, alarm, step) {
  if (step === 'toConfirm') {
    return confirmation(desk, alarm);
  }
  return step === 'toClose' ? closing(desk, alarm) : nothing;
}

function confirmation({ t, alarms }, alarm) {
  const send = (event) => {
    event.preventDefault();
    alarms.confirm(alarm.id, new FormData(event.target).get('cause'));
  };
  return html`<form class="steps" data-step="confirm" @submit=${send}>
    <fieldset><legend>${t('stepOne')}</legend>
      ${CAUSES.map(
        (cause) => html`<label class="cause"><input type="radio" name="cause" value=${cause} required /><span><b>${t(cause)}</b><small>${t(`${cause}Hint`)}</small></span></label>`,
      )}
    </fieldset>
    <div class="buttons"><button class="primary" data-do="confirm" ?disabled=${alarms.busy}>${t('confirm')}</button></div>
  </form>`;
}

function closing({ t, alarms }, alarm) {
  if (!alarm.clearedAt && LASTING.includes(alarm.handling.cause)) {
    return html`<p class="muted">${t('lasts')}</p>`;
  }
  const send = (event) => {
    event.preventDefault();
    alarms.close(alarm.id, String(new FormData(event.target).get('finding')));
  };
  return html`<form class="steps" data-step="close" @submit=${send}>
    <label>${t('stepTwo')} · ${t('finding')}<textarea name="finding" rows="2" maxlength="2000" required></textarea></label>
    <div class="buttons"><button class="primary" data-do="close-alarm" ?disabled=${alarms.busy}>${t('closeAlarm')}</button></div>
  </form>`;
}
