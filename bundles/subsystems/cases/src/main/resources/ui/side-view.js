import { html, nothing } from 'lit';

/** The inboxes of the person with what waits in each, and what else there is to do. */
export function sideView(desk) {
  const { t, inboxes } = desk;
  return html`<nav class="side" aria-label=${t('inboxes')}>
    <h2>${t('inboxes')}</h2>
    ${inboxes.loaded && inboxes.items.length === 0 ? html`<p class="note">${t('noInbox')}</p>` : nothing}
    <ul>
      ${inboxes.items.map((inbox) => entry(desk, inbox.id, desk.words.named(inbox.title), inbox))}
      ${entry(desk, null, t('everything'))}
    </ul>
    <div class="deeds">
      ${desk.mayReport ? html`<button class="primary" data-do="report" aria-keyshortcuts="n" @click=${() => desk.startReport()}>${t('report')}</button>` : nothing}
      ${desk.proposals.allowed
        ? html`<button data-do="alarms" aria-pressed=${desk.shows('alarms')} @click=${() => desk.showAlarms()}>${t('proposals')}<b>${desk.proposals.count}</b></button>`
        : nothing}
      <button class="quiet" data-do="keys" aria-keyshortcuts="?" @click=${() => desk.showKeys()}><kbd>?</kbd> ${t('keysLink')}</button>
    </div>
  </nav>`;
}

function entry(desk, id, title, counts) {
  const current = desk.list.inbox === id && !desk.shows('alarms');
  return html`<li><button data-inbox=${id ?? 'ALL'} aria-current=${current ? 'page' : 'false'} @click=${() => desk.openInbox(id)}>
    <span>${title}</span>
    ${counts
      ? html`${counts.overdue > 0 ? html`<em title=${desk.t('overdueCount', { count: counts.overdue })}>${desk.context.format.count(counts.overdue)}</em>` : nothing}
          <b>${desk.context.format.count(counts.all)}</b>`
      : nothing}
  </button></li>`;
}
