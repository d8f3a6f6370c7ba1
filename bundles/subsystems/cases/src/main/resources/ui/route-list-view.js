import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ problem }, { texts }, { sheet: cells }] = await Promise.all(['bits', 'routes-texts', 'route-cell-sheet'].map((part) => import(`./${part}.js${version}`)));

const MOST_REFUSALS = 100; // rows of a file that are told; the file is mended in several rounds in any case
const SHEETS = [cells];
const FILES = [{ title: 'CSV', href: '/api/cases/routes/export' }];
const byId = ({ id }) => id;

/** What the table of the routes shows, in the reader's language. @param {any} page */
export const columnsOf = (page) => [
  { id: 'route', title: texts.routeId, value: byId, text: (route) => idOf(page, route), width: '6rem' },
  { id: 'matter', title: texts.matter, value: (route) => [matterOf(page, route), standardOf(page, route)].join(' '), text: (route) => matter(page, route), width: '15rem' },
  { id: 'area', title: texts.area, value: (route) => [areaOf(page, route), ownerOf(page, route)].filter(Boolean).join(' '), text: (route) => html`${areaOf(page, route)}${small(ownerOf(page, route))}` },
  { id: 'band', title: texts.timeBand, value: (route) => band(page, route) },
  { id: 'primary', title: texts.primary, value: ({ primary }) => unitOf(page, primary), text: (route) => unit(page, route, route.primary) },
  { id: 'backup', title: texts.backup, value: ({ backup }) => (backup ? unitOf(page, backup) : null), text: (route) => (route.backup ? unit(page, route, route.backup) : '–') },
  { id: 'note', title: texts.routeNote, value: ({ note }) => note, text: ({ note }) => note || '–' },
];

/** The list of routes with its versions; the row that decided the last question is the chosen one. */
export function routeListView(page) {
  const { list, t } = page;
  const editable = list.allowed && list.wanted === null;
  return html`<section class="list" aria-label=${t('routes')}>
    <header><h2>${t('routes')}</h2>${versions(page)}
      ${editable
        ? html`<label class="pick">${t('importRoutes')}<input type="file" name="csv" accept=".csv,text/csv" @change=${(event) => {
            page.choose(event.target.files[0]);
            event.target.value = '';
          }} /></label><button data-do="add-route" @click=${() => page.editRoute()}>${t('routeNew')}</button>`
        : nothing}
    </header>
    ${outcome(page)}
    ${list.wanted === null ? nothing : html`<p class="told warning" role="status">${t('earlierVersion', { version: list.version })} <button class="link" data-do="in-force" @click=${() => list.show(null)}>${t('backToForce')}</button></p>`}
    ${list.failure ? html`${problem(page, list.failure)}<button class="inline" @click=${() => list.load()}>${t('again')}</button>` : nothing}
    <city-table label=${t('routes')} empty=${t('noRoutes')} ?loading=${!list.loaded && !list.failure} .columns=${page.columns} .rows=${list.routes} .key=${byId} .sheets=${SHEETS}
      .files=${list.wanted === null ? FILES : []} .selected=${page.chosen} @row-select=${({ detail }) => page.arriveAt(detail.id)} @row-open=${({ detail }) => editable && page.editRoute(detail.row)}></city-table>
    ${confirmation(page)}
  </section>`;
}

function versions(page) {
  const { list, t, context } = page;
  return html`<select name="version" aria-label=${t('version')} @change=${(event) => list.show(event.target.selectedIndex === 0 ? null : Number(event.target.value))}>
    ${list.versions.map(
      ({ version: number, changedAt, changedBy }, index) => html`<option value=${number} ?selected=${number === list.version}>${t(index === 0 ? 'versionInForce' : 'versionOf', {
        version: number,
        time: context.format.moment(changedAt),
        who: changedBy === 'system' ? t('system') : changedBy,
      })}</option>`,
    )}
  </select>`;
}

const small = (text, looks = '') => (text ? html`<small class=${looks}>${text}</small>` : nothing);

const idOf = (page, { id }) => html`${id}${small(id === page.winner && page.t('won'), 'won')}`;

const standardOf = ({ t }, { kind, standard }) => [kind && t(`kind_${kind}`), standard === 'local' ? t('localStandard') : standard].filter(Boolean).join(' · ');

const matterOf = ({ t }, { code, condition }) => [code || t('anyMatter'), condition > 0 ? t('conditionNumber', { number: condition }) : ''].filter(Boolean).join(' ');

function matter(page, route) {
  const { t } = page;
  return html`<b>${route.code || t('anyMatter')}</b>${route.condition > 0 ? html` ${t('conditionNumber', { number: route.condition })}` : nothing}${small(standardOf(page, route))}`;
}

const areaOf = ({ t, words }, { area }) => (area ? words.area(area) || area : t('wholeCity'));

const ownerOf = ({ t }, { owner }) => (owner ? t('ownedBy', { owner }) : '');

const band = ({ t }, { from, to, days }) => [from && `${from}–${to}`, days && t(`days_${days}`)].filter(Boolean).join(' ') || t('always');

/** What a unit is called, or the unit of a kind that serves the place. */
function unitOf({ t, words }, name) {
  const kind = name.match(/^kind:(.+)$/)?.[1];
  return kind ? t(`unitKind_${kind}`) : words.unit(name);
}

const unit = (page, { missing }, name) => html`${unitOf(page, name)}${small(missing.includes(name) && page.t('unitMissing'), 'missing')}`;

/** What became of the last file. */
function outcome(page) {
  const { list, t, context } = page;
  if (list.imported) {
    return html`<p class="told outcome" role="status" tabindex="-1">${t('routesImported', { count: list.imported.routes, version: list.imported.version })}</p>`;
  }
  if (!list.refusal) {
    return nothing;
  }
  const rows = list.refusal.told?.refusals ?? [];
  return html`<div class="outcome refused" role="alert" tabindex="-1">${problem(page, list.refusal)}
    ${rows.length > 0 ? html`<ul>${rows.slice(0, MOST_REFUSALS).map(({ line, reason }) => html`<li><b>${t('line', { line })}</b> ${context.t(reason)}</li>`)}</ul>` : nothing}</div>`;
}

function confirmation(page) {
  const { list, t } = page;
  return html`<dialog class="import" aria-label=${t('importRoutes')} @close=${() => !list.busy && Object.assign(list, { file: null })}>
    <h2>${t('importAsk', { file: list.file?.name ?? '' })}</h2>
    <p>${t('importMore', { count: list.routes.length, version: list.version })}</p>
    <div class="buttons"><button @click=${(event) => event.target.closest('dialog').close()}>${t('cancel')}</button>
      <button class="risky" data-do="replace" ?disabled=${list.busy} @click=${() => page.replace()}>${list.busy ? t('working') : t('importDo')}</button></div>
  </dialog>`;
}
