import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const { due, light, placeOf, problem } = await import(`./bits.js${new URL(import.meta.url).search}`);

const FORMATS = ['csv', 'xlsx'];

/** The cases of the chosen inbox with filters, the most urgent first. */
export function listView(desk) {
  const { list, t } = desk;
  return html`<section class="list" aria-label=${t('list')}>
    ${filters(desk)}
    ${list.selected.size > 0 ? bulk(desk) : nothing}
    ${desk.outcome ? html`<p class="told ${desk.outcome.tone}" role="status">${desk.outcome.text}</p>` : nothing}
    <div class="scroll">
      ${list.failure
        ? html`${problem(desk, list.failure)}<button class="inline" @click=${() => list.load()}>${t('again')}</button>`
        : nothing}
      ${list.loaded || list.failure ? nothing : html`<p class="note" role="status">${t('loading')}</p>`}
      ${list.loaded && list.items.length === 0 ? empty(desk) : nothing}
      <ul class="rows">${repeat(list.items, (file) => file.number, (file) => row(desk, file))}</ul>
      ${list.items.length > 0
        ? html`<p class="note more"><span>${t('shown', { count: list.items.length })}</span><span class="files">${t('exported')} ${FORMATS.map((format) => html`<a href=${exported(desk, format)} download>${format.toUpperCase()}</a>`)}</span>
            ${list.more ? html`<button data-do="more" @click=${() => list.showMore()}>${t('more')}</button>` : nothing}</p>`
        : nothing}
    </div>
  </section>`;
}

function filters(desk) {
  const { list, t, words } = desk;
  const { area, source, state, q } = list.filters;
  const choose = (name) => (event) => list.narrow({ [name]: event.target.value });
  return html`<form class="filters" role="search" @submit=${(event) => event.preventDefault()}>
    <input type="search" name="q" maxlength="100" placeholder=${t('search')} aria-label=${t('search')} aria-keyshortcuts="/" .value=${q} @input=${(event) => desk.searchSoon(event.target.value)} />
    <select name="area" aria-label=${t('area')} @change=${choose('area')}>
      <option value="" ?selected=${area === ''}>${t('anyArea')}</option>
      ${words.areas.map((each) => html`<option value=${each.code} ?selected=${each.code === area}>${each.level === 'STREET' ? '　' : ''}${desk.context.t(each.name)}</option>`)}
    </select>
    <select name="source" aria-label=${t('source')} @change=${choose('source')}>
      <option value="" ?selected=${source === ''}>${t('anySource')}</option>
      ${named(desk, words.sources, source)}
    </select>
    ${list.inbox
      ? nothing
      : html`<select name="state" aria-label=${t('state')} @change=${choose('state')}>
          <option value="" ?selected=${state === ''}>${t('openStates')}</option>
          ${named(desk, words.states, state)}
        </select>`}
    ${list.items.some((file) => list.selectable(file)) ? html`<button type="button" data-do="select-all" @click=${() => list.selectAll()}>${t('selectAll')}</button>` : nothing}
    ${list.filtered ? html`<button type="button" data-do="clear" @click=${() => list.narrow({ q: '', area: '', source: '', state: '' })}>${t('clear')}</button>` : nothing}
  </form>`;
}

const named = (desk, all, chosen) => all.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen}>${desk.words.named(title)}</option>`);

function empty(desk) {
  const { list, t } = desk;
  return html`<div class="empty"><h3>${t('empty')}</h3><p>${list.filtered ? t('emptyFilter') : list.inbox ? t('emptyInbox') : ''}</p></div>`;
}

/** The address of what is listed, as a file. @param {any} desk @param {string} format */
function exported({ list, context }, format) {
  const asked = Object.entries(list.query()).filter(([, value]) => value !== null);
  return `/api/cases/export?${new URLSearchParams([...asked, ['language', context.language], ['format', format]])}`;
}

function row(desk, file) {
  const { list, t } = desk;
  const chosen = list.selected.has(file.number);
  return html`<li class=${file.number === desk.file?.number ? 'open' : ''}>
    ${list.selectable(file)
      ? html`<input type="checkbox" aria-label=${t('select', { number: file.number })} .checked=${chosen} @change=${() => list.toggle(file.number)} />`
      : nothing}
    <button data-case=${file.number} aria-current=${file.number === desk.file?.number} @click=${() => desk.openFile(file.number)} @focus=${() => desk.arriveAt(file.number)}>
      ${light(desk, file)}
      <span class="matter">${desk.words.named(file.matter.title)}</span>
      ${due(desk, file)}
      <span class="place">${placeOf(desk, file)}</span>
      <span class="state">${desk.words.named(file.state.title)}</span>
      <span class="number">${file.number}</span>
    </button>
  </li>`;
}

function bulk(desk) {
  const { list, t, words } = desk;
  return html`<form class="bulk" @submit=${(event) => desk.dispatchSelected(event)}>
    <b>${t('selected', { count: list.selected.size })}</b>
    <select name="unit" aria-label=${t('chooseUnit')}>
      <option value="">${t('byRoutes')}</option>
      ${words.handling().map((unit) => html`<option value=${unit.id}>${desk.context.t(unit.title)}</option>`)}
    </select>
    <input name="reason" maxlength="2000" placeholder=${t('note')} aria-label=${t('note')} />
    <button class="primary" data-do="dispatch" ?disabled=${desk.dispatching}>${t('dispatchMany')}</button>
    <button type="button" @click=${() => desk.unselect()}>${t('unselect')}</button>
  </form>`;
}
