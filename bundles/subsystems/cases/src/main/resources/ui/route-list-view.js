import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const version = new URL(import.meta.url).search;
const { problem } = await import(`./bits.js${version}`);

const MOST_REFUSALS = 100; // rows of a file that are told; the file is mended in several rounds in any case

/** The list of routes with its versions; the row that decided the last question stands out. */
export function routeListView(page) {
  const { list, t } = page;
  const found = list.found();
  return html`<section class="list" aria-label=${t('routes')}>
    <header><h2>${t('routes')}</h2>${versions(page)}
      <input type="search" name="filter" maxlength="100" placeholder=${t('filterRoutes')} aria-label=${t('filterRoutes')} .value=${list.text} @input=${(event) => list.narrow(event.target.value)} />
      <a class="button" href="/api/cases/routes/export" download>${t('exported')}</a>
      ${list.allowed && list.wanted === null
        ? html`<label class="pick">${t('importRoutes')}<input type="file" name="csv" accept=".csv,text/csv" @change=${(event) => {
            page.choose(event.target.files[0]);
            event.target.value = '';
          }} /></label><button data-do="add-route" @click=${() => page.editRoute()}>${t('routeNew')}</button>`
        : nothing}
    </header>
    ${outcome(page)}
    ${list.wanted === null ? nothing : html`<p class="told warning" role="status">${t('earlierVersion', { version: list.version })} <button class="link" data-do="in-force" @click=${() => list.show(null)}>${t('backToForce')}</button></p>`}
    <div class="scroll">
      ${list.failure ? html`${problem(page, list.failure)}<button class="inline" @click=${() => list.load()}>${t('again')}</button>` : nothing}
      ${list.loaded || list.failure ? nothing : html`<p class="note" role="status">${t('loading')}</p>`}
      ${list.loaded && found.length === 0 ? html`<div class="empty"><h3>${t(list.routes.length === 0 ? 'noRoutes' : 'noRouteLike')}</h3></div>` : nothing}
      ${found.length > 0 ? table(page, found.slice(0, list.most)) : nothing}
      ${found.length > 0 ? html`<p class="note more"><span>${t('routesShown', { count: Math.min(list.most, found.length), total: found.length })}</span>${found.length > list.most ? html`<button @click=${() => list.showMore()}>${t('more')}</button>` : nothing}</p>` : nothing}
    </div>
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

function table(page, routes) {
  const { t } = page;
  return html`<table>
    <thead><tr><th scope="col">${t('routeId')}</th><th scope="col">${t('matter')}</th><th scope="col">${t('area')}</th><th scope="col">${t('timeBand')}</th><th scope="col">${t('primary')}</th><th scope="col">${t('backup')}</th><th scope="col">${t('routeNote')}</th></tr></thead>
    <tbody>${repeat(routes, ({ id }) => id, (route) => row(page, route))}</tbody>
  </table>`;
}

function row(page, route) {
  const { t, words } = page;
  const won = route.id === page.winner;
  const editable = page.list.allowed && page.list.wanted === null;
  const band = [route.from && `${route.from}–${route.to}`, route.days && t(`days_${route.days}`)].filter(Boolean).join(' ');
  return html`<tr data-route=${route.id} class=${won ? 'won' : ''} aria-current=${won}>
    <th scope="row">${editable ? html`<button class="link" data-edit=${route.id} aria-label=${t('routeChange', { id: route.id })} @click=${() => page.editRoute(route)}>${route.id}</button>` : route.id}${won ? html`<small>${t('won')}</small>` : nothing}</th>
    <td><b>${route.code || t('anyMatter')}</b>${route.condition > 0 ? html` <span>${t('conditionNumber', { number: route.condition })}</span>` : nothing}
      <small>${[route.kind && t(`kind_${route.kind}`), route.standard === 'local' ? t('localStandard') : route.standard].filter(Boolean).join(' · ')}</small></td>
    <td>${route.area ? words.area(route.area) || route.area : t('wholeCity')}${route.owner ? html`<small>${t('ownedBy', { owner: route.owner })}</small>` : nothing}</td>
    <td>${band || t('always')}</td>
    <td>${unit(page, route, route.primary)}</td>
    <td>${route.backup ? unit(page, route, route.backup) : '–'}</td>
    <td class="what">${route.note}</td>
  </tr>`;
}

/** A unit, or the unit of a kind that serves the place. */
function unit({ t, words }, { missing }, name) {
  const kind = name.match(/^kind:(.+)$/)?.[1];
  return html`${kind ? t(`unitKind_${kind}`) : words.unit(name)}${missing.includes(name) ? html`<small class="missing">${t('unitMissing')}</small>` : nothing}`;
}

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
