import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ problem }, { foundField, placeField }] = await Promise.all(['bits', 'report-view'].map((part) => import(`./${part}.js${version}`)));

/** What waits at the desk, or the form of a case that is being made. */
export function screenView(panel) {
  return html`<div class="panel">
    <h2>${panel.t(panel.alarm ? 'ofAlarm' : panel.report ? 'report' : 'inboxes')}</h2>
    <div class="scroll">${panel.alarm ? ofAlarm(panel) : panel.report ? ofPlace(panel) : waiting(panel)}</div>
  </div>`;
}

function waiting(panel) {
  const { t, inboxes, context } = panel;
  return html`
    ${panel.made ? html`<p class="told" role="status">${t('madeCase')} ${link(panel.made)}</p>` : nothing}
    <p class="hint">${t('screenHint')}</p>
    <ul>${inboxes.items.map(
      ({ title, all, overdue }) => html`<li><span>${panel.words.named(title)}</span>
        ${overdue > 0 ? html`<em title=${t('overdueCount', { count: overdue })}>${context.format.count(overdue)}</em>` : nothing}<b>${context.format.count(all)}</b></li>`,
    )}</ul>
    <p><a class="button" href="/desk/cases-desk">${t('toDesk')}</a></p>`;
}

const link = (number) => html`<a class="num" data-made=${number} href="/desk/cases-desk#${number}">${number}</a>`;

function ofPlace(panel) {
  const { report, t, words } = panel;
  return html`<form data-form="point" novalidate @submit=${(event) => send(panel, event)} @keydown=${(event) => panel.sendByKey(event)}>
    ${foundField(panel)} ${placeField(panel)}
    <label>${t('source')}<select name="source">${panel.sources.map(
      ({ id, title }) => html`<option value=${id} ?selected=${id === 'VIDEO'}>${words.named(title)}</option>`,
    )}</select></label>
    <label>${t('description')}<textarea name="description" rows="2" maxlength="2000" placeholder=${t('descriptionHint')}></textarea></label>
    ${problem(panel, report.failure)} ${buttons(panel, report.busy, 'send')}
  </form>`;
}

function ofAlarm(panel) {
  const { t, context, words } = panel;
  const { alarm, matter, number, busy, failure } = panel.alarm;
  return html`<form data-form="alarm" @submit=${(event) => sendAlarm(panel, event)}>
    <div class="field"><span class="label">${t('alarm')}</span><p class="chosen"><b>${context.t(alarm.text)}</b> <time>${context.format.time(alarm.raisedAt)}</time></p></div>
    ${matter
      ? html`<div class="field"><span class="label">${t('what')}</span><p class="chosen" data-matter=${matter.code.number}><span class="num">${matter.code.number}</span> <b>${words.named(matter.title)}</b></p></div>`
      : nothing}
    ${alarm.position ? nothing : html`<p class="problem" role="alert">${t('noPlace')}</p>`}
    ${number ? html`<p class="told">${t('hasCase')} ${link(number)}</p>` : nothing}
    ${problem(panel, failure)} ${buttons(panel, busy || number || !alarm.position, 'makeCase')}
  </form>`;
}

function buttons(panel, disabled, text) {
  const { t } = panel;
  return html`<div class="buttons"><button type="button" data-do="cancel" @click=${() => panel.leave()}>${t('cancel')}</button>
    <button class="primary" data-do="send" ?disabled=${disabled}>${t(text)}</button></div>`;
}

function send(panel, event) {
  event.preventDefault();
  const entered = new FormData(event.target);
  panel.report.send({ source: entered.get('source'), address: '', description: entered.get('description').trim() });
}

function sendAlarm(panel, event) {
  event.preventDefault();
  panel.alarm.send();
}
