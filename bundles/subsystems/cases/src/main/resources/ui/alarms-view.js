import { html, nothing } from 'lit';

const { problem } = await import(`./bits.js${new URL(import.meta.url).search}`);

/** The alarms that wait for a decision. */
export function alarmsView(desk) {
  const { proposals, t, context } = desk;
  return html`<section class="list" aria-label=${t('proposals')}>
    <h2 class="heading">${t('proposals')}</h2>
    ${desk.outcome ? html`<p class="told ${desk.outcome.tone}" role="status">${desk.outcome.text}</p>` : nothing}
    <div class="scroll">
      ${problem(desk, proposals.failure)}
      ${proposals.loaded && proposals.items.length === 0 ? html`<div class="empty"><h3>${t('noProposals')}</h3></div>` : nothing}
      <ul class="alarms">${proposals.items.map(
        (alarm) => html`<li data-alarm=${alarm.alarm}>
          <button class="what" ?disabled=${!alarm.position} @click=${() => desk.showPlace(alarm.position)}>
            <b>${context.t(alarm.text)}</b><time>${context.format.ago(alarm.raisedAt)}</time>
            <span class="place">${[desk.words.area(alarm.area?.slice(0, 9) ?? ''), t('device', { id: alarm.device })].filter(Boolean).join(' · ')}</span>
          </button>
          <div class="deeds">
            <button class="primary" data-do="make-case" ?disabled=${proposals.busy} @click=${() => proposals.open(alarm.alarm)}>${t('makeCase')}</button>
            <button data-do="dismiss" ?disabled=${proposals.busy} @click=${() => proposals.dismiss(alarm.alarm)}>${t('noCase')}</button>
          </div>
        </li>`,
      )}</ul>
    </div>
  </section>`;
}
