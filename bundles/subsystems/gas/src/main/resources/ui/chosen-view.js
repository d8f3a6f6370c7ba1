import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const { CAUSES } = await import(`./handling-view.js${version}`);

/** What can be done with the alarms that are marked, and what became of it; nothing as long as none is. @param {any} desk */
export function chosenView(desk) {
  const { t, chosenAlarms: chosen } = desk;
  if (!desk.mayHandle || (chosen.marked.size === 0 && !chosen.outcome && !chosen.failure)) {
    return nothing;
  }
  return html`<section class="chosen" aria-label=${t('chosenCount', { count: chosen.marked.size })}>
    ${chosen.marked.size > 0 ? steps(desk, chosen) : nothing}
    <div role="status">${chosen.outcome ? outcome(desk, chosen.outcome) : nothing}</div>
    ${chosen.failure ? html`<p class="problem" role="alert">${t('failed', { reason: chosen.failure.message })}</p>` : nothing}
  </section>`;
}

function steps({ t }, chosen) {
  const toConfirm = chosen.at('toConfirm').length;
  const toClose = chosen.at('toClose').length;
  const entered = (event, name) => {
    event.preventDefault();
    return String(new FormData(event.target).get(name));
  };
  return html`<header><b>${t('chosenCount', { count: chosen.marked.size })}</b>
      <button data-do="unmark" @click=${() => chosen.mark(new Set())}>${t('unmark')}</button></header>
    ${toConfirm + toClose === 0 ? html`<p class="muted">${t('noneToConfirm')}</p>` : nothing}
    ${toConfirm > 0
      ? html`<form data-step="confirm-chosen" @submit=${(event) => chosen.confirm(entered(event, 'cause'))}>
          <select name="cause" required aria-label=${t('causeOfAll')}>
            <option value="">${t('causeOfAll')}</option>
            ${CAUSES.map((cause) => html`<option value=${cause} title=${t(`${cause}Hint`)}>${t(cause)}</option>`)}
          </select>
          <button class="primary" data-do="confirm-chosen" ?disabled=${chosen.busy}>${t('confirmChosen', { count: toConfirm })}</button>
        </form>`
      : nothing}
    ${toClose > 0
      ? html`<form data-step="close-chosen" @submit=${(event) => chosen.close(entered(event, 'finding'))}>
          <input name="finding" required maxlength="2000" autocomplete="off" aria-label=${t('finding')} placeholder=${t('finding')} />
          <button class="primary" data-do="close-chosen" ?disabled=${chosen.busy}>${t('closeChosen', { count: toClose })}</button>
        </form>`
      : nothing}`;
}

function outcome({ t, alarms }, { done, refused }) {
  const name = (id) => {
    const alarm = alarms.find(id);
    return alarm ? `${alarm.sensor} · ${t(alarm.title)}` : id;
  };
  return html`<p class="outcome">${t('stepsTaken', { count: done })} ${refused.length > 0 ? t('stepsRefused', { count: refused.length }) : nothing}</p>
    ${refused.length > 0 ? html`<ul class="refusals">${refused.map(({ alarm, problem }) => html`<li>${name(alarm)}: ${t(problem)}</li>`)}</ul>` : nothing}`;
}
