import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ fieldView }, { historyView }, { told }] = await Promise.all(['field-view', 'history-view', 'words'].map((part) => import(`./${part}.js${version}`)));

/** The configurations, the fields of the chosen one, and its history. @param {any} page */
export function pageView(page) {
  const { t, all, failure, chosen } = page;
  return html`<div class="settings">
      ${all?.length ? listOf(page) : nothing}
      <main class="scroll" @keydown=${(event) => keys(page, event)}>
        ${failure ? html`<p class="problem" role="alert">${t('problem', { reason: failure.message })} <button @click=${() => page.load()}>${t('again')}</button></p>` : nothing}
        ${all || failure ? nothing : html`<p class="note" role="status">${t('loading')}</p>`}
        ${all?.length === 0 ? html`<div class="empty"><h2>${t('none')}</h2><p>${t('noneMore')}</p></div>` : nothing}
        ${all?.length && !chosen ? html`<p class="note" role="status">${t('unknown', { pid: page.asked })}</p>` : nothing}
        ${chosen ? formOf(page) : nothing}
      </main>
      ${chosen ? historyView(page) : nothing}
    </div>
    <undo-bar></undo-bar>`;
}

function listOf(page) {
  const { t, all, chosen, context } = page;
  return html`<nav aria-label=${t('configurations')}><ul>
    ${all.map((settings) => {
      const changed = settings.attributes.filter((attribute) => attribute.changed).length;
      const draft = page.drafts.get(settings.pid);
      return html`<li><a href="#${settings.pid}" data-settings=${settings.pid} aria-current=${settings.pid === chosen?.pid ? 'true' : 'false'}>
        <b>${context.t(settings.subsystemTitle)}</b>
        <small>${draft.changes.length ? html`<em>${t('unsaved')}</em>` : changed ? t('changedCount', { count: changed }) : context.t(settings.description)}</small></a></li>`;
    })}
  </ul></nav>`;
}

function formOf(page) {
  const { t, chosen, context } = page;
  return html`<form novalidate @submit=${(event) => (event.preventDefault(), page.save())}>
    <header><h2>${context.t(chosen.subsystemTitle)}</h2><p class="muted">${context.t(chosen.description)} <code>${chosen.pid}</code></p>
      ${page.mayChange ? nothing : html`<p class="note">${t('readOnly')}</p>`}</header>
    <ol class="fields">${chosen.attributes.map((attribute) => fieldView(page, attribute))}</ol>
    ${page.mayChange ? pending(page) : nothing}
  </form>`;
}

/** What would change, and the buttons. */
function pending(page) {
  const { t, context, busy, refused } = page;
  const { changes } = page.draft;
  if (changes.length === 0 && !refused) {
    return nothing;
  }
  return html`<section class="pending" aria-label=${t('pending', { count: changes.length })}>
    ${page.stale ? html`<p class="problem" role="alert">${t('stale')} <button type="button" data-do="reload" @click=${() => page.reload()}>${t('reload')}</button></p>` : nothing}
    ${refused && !page.stale ? html`<p class="problem" role="alert">${t('failed', { reason: refused.message })}</p>` : nothing}
    <b>${t('pending', { count: changes.length })}</b>
    <ul>${changes.map(
      ({ attribute, from, to }) => html`<li>${context.t(attribute.name)}: <del>${told(page, attribute, from)}</del> <span class="unseen">${t('becomes')}</span><i aria-hidden="true">→</i> <ins>${told(page, attribute, to)}</ins></li>`,
    )}</ul>
    <div class="buttons">
      <button type="button" data-do="discard" ?disabled=${busy} @click=${() => page.discard()}>${t('discard')}</button>
      <button class="primary" data-do="save" aria-keyshortcuts="Control+S" ?disabled=${busy || page.stale || changes.length === 0 || changes.some(({ problem }) => problem)}>${busy ? t('saving') : t('save')}</button>
    </div>
  </section>`;
}

function keys(page, event) {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    page.save();
  }
}
