import { html, nothing } from 'lit';

const { told } = await import(`./words.js${new URL(import.meta.url).search}`);

/** Who changed what and when, and the way back. @param {any} page */
export function historyView(page) {
  const { t, snapshots, shown } = page;
  return html`<aside class="scroll history" aria-label=${t('history')}>
    <h2>${t('history')}</h2><p class="muted">${t('historyHint')}</p>
    <ol>${snapshots.slice(0, shown).map((snapshot, index) => entry(page, snapshot, snapshots[index + 1]))}</ol>
    ${snapshots.length > shown ? html`<button data-do="more" @click=${() => page.showMore()}>${t('more')}</button>` : nothing}
  </aside>`;
}

function entry(page, snapshot, before) {
  const { t, context, chosen } = page;
  const holds = snapshot.number === chosen.snapshot;
  return html`<li data-snapshot=${snapshot.number} class=${holds ? 'holds' : ''}>
    <header><b>${t('snapshot', { number: snapshot.number })}</b>${holds ? html`<span class="mark">${t('holds')}</span>` : nothing}<time datetime=${snapshot.takenAt}>${context.format.moment(snapshot.takenAt)}</time></header>
    <p class="who">${snapshot.takenBy === 'system' ? t('system') : html`${snapshot.takenBy} · ${t(snapshot.door)}`}</p>
    ${differences(page, snapshot, before)}
    ${page.mayChange && !holds ? html`<button data-do="restore" aria-label=${t('restoreOf', { number: snapshot.number })} ?disabled=${page.busy} @click=${() => page.restore(snapshot.number)}>${t('restore')}</button>` : nothing}
  </li>`;
}

function differences(page, snapshot, before) {
  const { t, context, chosen } = page;
  const held = (from, { id, defaultValue }) => from.values[id] ?? defaultValue;
  const differing = chosen.attributes.filter((attribute) => attribute.type !== 'SECRET' && JSON.stringify(held(snapshot, attribute)) !== JSON.stringify(before ? held(before, attribute) : attribute.defaultValue));
  if (!before && differing.length === 0) {
    return html`<p class="muted">${t(snapshot.number === 1 ? 'first' : 'allDefault')}</p>`;
  }
  return differing.length === 0
    ? html`<p class="muted">${t('alike')}</p>`
    : html`<ul>${differing.map(
        (attribute) => html`<li>${context.t(attribute.name)}: <del>${told(page, attribute, before ? held(before, attribute) : attribute.defaultValue)}</del> <span class="unseen">${t('becomes')}</span><i aria-hidden="true">→</i> <ins>${told(page, attribute, held(snapshot, attribute))}</ins></li>`,
      )}</ul>`;
}
