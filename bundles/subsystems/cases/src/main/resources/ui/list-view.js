import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { due, light, placeOf, problem }, { sheet: cells }] = await Promise.all(['texts', 'bits', 'cell-sheet'].map((part) => import(`./${part}.js${version}`)));

const FORMATS = ['csv', 'xlsx'];
const SHEETS = [cells];
const byNumber = ({ number }) => number;

/** What the table of the cases shows, in the reader's language. @param {any} desk */
export const columnsOf = (desk) => [
  {
    id: 'matter',
    title: texts.matter,
    value: (file) => desk.words.named(file.matter.title),
    text: (file) => html`<span class="matter">${light(desk, file)}${desk.words.named(file.matter.title)}</span>`,
    fixed: true,
  },
  { id: 'due', title: texts.due, value: (file) => file.due, text: (file) => due(desk, file), width: '8rem' },
  { id: 'state', title: texts.state, value: (file) => desk.words.named(file.state.title), fixed: true, width: '7rem' },
  { id: 'place', title: texts.place, value: (file) => placeOf(desk, file), fixed: true },
  { id: 'number', title: texts.number, value: byNumber, width: '12rem' },
];

/** The cases of the chosen inbox, of which the city knows so many that it tells them page by page. */
export function listView(desk) {
  const { list, t } = desk;
  return html`<section class="list" aria-label=${t('list')}>
    ${list.marked.size > 0 ? bulk(desk) : nothing}
    ${desk.outcome ? html`<p class="told ${desk.outcome.tone}" role="status">${desk.outcome.text}</p>` : nothing}
    ${list.failure ? html`${problem(desk, list.failure)}<button class="inline" @click=${() => list.load()}>${t('again')}</button>` : nothing}
    <city-table label=${t('list')} hint=${t('search')} empty=${t(list.filtered ? 'emptyFilter' : list.inbox ? 'emptyInbox' : 'empty')} ?loading=${!list.loaded && !list.failure}
      .columns=${desk.columns} .rows=${list.items} .key=${byNumber} .sheets=${SHEETS} .paged=${list.paged} .sort=${list.sort} .text=${list.filters.q}
      .files=${FORMATS.map((format) => ({ title: format.toUpperCase(), href: exported(desk, format) }))}
      .selected=${list.at} .marked=${list.items.some((file) => list.markable(file)) ? list.marked : null} .markable=${(file) => list.markable(file)}
      @rows-ask=${({ detail }) => list.ask(detail)} @rows-mark=${({ detail }) => list.mark(detail.marked)}
      @row-select=${({ detail }) => desk.arriveAt(detail.id)} @row-open=${({ detail }) => desk.openFile(detail.id)}>
      ${filters(desk)}
    </city-table>
  </section>`;
}

function filters(desk) {
  const { list, t, words } = desk;
  const { area, source, state } = list.filters;
  const choose = (name) => (event) => list.narrow({ [name]: event.target.value });
  return html`<select slot="tools" name="area" aria-label=${t('area')} @change=${choose('area')}>
      <option value="" ?selected=${area === ''}>${t('anyArea')}</option>
      ${words.areas.map((each) => html`<option value=${each.code} ?selected=${each.code === area}>${each.level === 'STREET' ? '　' : ''}${desk.context.t(each.name)}</option>`)}
    </select>
    <select slot="tools" name="source" aria-label=${t('source')} @change=${choose('source')}>
      <option value="" ?selected=${source === ''}>${t('anySource')}</option>
      ${named(desk, words.sources, source)}
    </select>
    ${list.inbox
      ? nothing
      : html`<select slot="tools" name="state" aria-label=${t('state')} @change=${choose('state')}>
          <option value="" ?selected=${state === ''}>${t('openStates')}</option>
          ${named(desk, words.states, state)}
        </select>`}
    ${list.filtered ? html`<button slot="tools" data-do="clear" @click=${() => list.narrow({ q: '', area: '', source: '', state: '' })}>${t('clear')}</button>` : nothing}`;
}

const named = (desk, all, chosen) => all.map(({ id, title }) => html`<option value=${id} ?selected=${id === chosen}>${desk.words.named(title)}</option>`);

/** The address of what is listed, as a file. @param {any} desk @param {string} format */
function exported({ list, context }, format) {
  const asked = Object.entries(list.query()).filter(([, value]) => value !== null);
  return `/api/cases/export?${new URLSearchParams([...asked, ['language', context.language], ['format', format]])}`;
}

function bulk(desk) {
  const { list, t, words } = desk;
  return html`<form class="bulk" @submit=${(event) => desk.dispatchSelected(event)}>
    <b>${t('selected', { count: list.marked.size })}</b>
    <select name="unit" aria-label=${t('chooseUnit')}>
      <option value="">${t('byRoutes')}</option>
      ${words.handling().map((unit) => html`<option value=${unit.id}>${desk.context.t(unit.title)}</option>`)}
    </select>
    <input name="reason" maxlength="2000" placeholder=${t('note')} aria-label=${t('note')} />
    <button class="primary" data-do="dispatch" ?disabled=${desk.dispatching}>${t('dispatchMany')}</button>
    <button type="button" @click=${() => desk.unselect()}>${t('unselect')}</button>
  </form>`;
}
