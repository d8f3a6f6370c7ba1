import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { stateOf, stateWords, tones }, { zoneCircuits }] = await Promise.all(['texts', 'shapes', 'circuits-view'].map((part) => import(`./${part}.js${version}`)));

const SHEETS = [tones];

/** The zones in a table, and of the chosen one why it is as it is, its switch and its light. @param {any} desk */
export function zonesView(desk) {
  const { t } = desk;
  return html`<div class="zones" data-part=${desk.part}>
    <section class="table" aria-label=${t('zones')}>
      <city-table label=${t('zones')} file="park-zones" empty=${t('noZones')} .columns=${desk.columns.zones} .rows=${desk.zones} .key=${keyOf} .sheets=${SHEETS} .selected=${desk.chosen} ?loading=${!desk.loaded}
        @row-select=${({ detail }) => desk.choose(detail.id)} @row-open=${({ detail }) => desk.choose(detail.id, true)}>
        ${desk.context.may('parks:manage') ? html`<button slot="tools" data-do="new-zone" @click=${() => desk.openForm('zone')}>${t('new_zone')}</button>` : nothing}
      </city-table>
    </section>
    <section class="one scroll" aria-label=${t('zone')}>${desk.zone ? zoneView(desk, desk.zone) : html`<p class="note">${t('pickZone')}</p>`}</section>
  </div>`;
}

const keyOf = ({ id }) => id;

/** What the table shows, in the reader's language. @param {any} desk */
export function zoneColumns({ t, context }) {
  return [
    { id: 'name', title: texts.zone, value: ({ name }) => name },
    { id: 'park', title: texts.park, value: ({ park }) => park },
    { id: 'state', title: texts.state, value: (zone) => t(stateOf(zone)), text: (zone) => stateWords(t, zone) },
    { id: 'lux', title: texts.lux, value: ({ lux }) => lux, text: ({ lux }) => context.format.decimal(lux, lux < 100 ? 1 : 0), numeric: true },
    { id: 'circuits', title: texts.circuits, value: ({ circuitsLit }) => circuitsLit, text: (zone) => `${zone.circuitsLit}/${zone.circuits.length}`, numeric: true },
    { id: 'since', title: texts.since, value: ({ since }) => since, text: ({ since }) => (since ? context.format.moment(since) : '–') },
  ];
}

function zoneView(desk, zone) {
  const { t, light } = desk;
  return html`<button class="back" @click=${() => desk.show('list')}>← ${t('list')}</button>
    <header><h2>${zone.name}</h2><small>${zone.park}</small><span class="now" data-zone=${zone.id} data-state=${stateOf(zone)}>${stateWords(t, zone)}</span>
      ${desk.context.may('parks:manage') ? html`<button data-do="change-zone" @click=${() => desk.openForm('zone', zone)}>${t('change')}</button>` : nothing}</header>
    <p class="why ${stateOf(zone)}"><b>${t('why')}</b>${zone.why ? desk.context.t(zone.why) : t('noWhy')}</p>
    ${desk.context.may('parks:switch') ? handView(desk, zone) : nothing}
    ${zoneCircuits(desk, zone)}
    <city-chart heading=${t('today')} empty=${t('noLight')} ?loading=${desk.lightLoading} .series=${light.series} .thresholds=${light.thresholds} .marks=${light.marks} .from=${light.from} .to=${light.to}></city-chart>`;
}

/** Switches by hand, until it expires or is taken back. */
function handView(desk, zone) {
  const { t, context } = desk;
  const problem = desk.refusal ? html`<p class="problem" role="alert">${t('failed', { reason: desk.refusal.message })}</p>` : nothing;
  if (zone.override) {
    const { by, until, on } = zone.override;
    return html`<div class="hand" data-hand><h3>${t('byHand')}</h3>
      <p role="status">${t('untilHand', { by, what: t(on ? 'ON' : 'OFF'), time: context.format.time(until) })}</p>
      <button class="primary" data-do="release" @click=${() => desk.release()}>${t('release')}</button>${problem}</div>`;
  }
  return html`<form class="hand" @submit=${(event) => event.preventDefault()}>
    <h3>${t('byHand')}</h3>
    <label>${t('minutes')}<input name="minutes" type="number" min="1" max="1440" step="1" value="60" required /></label>
    <label>${t('reason')}<input name="reason" maxlength="200" autocomplete="off" /></label>
    <button type="button" class=${zone.on ? '' : 'primary'} data-do="on" @click=${(event) => desk.switchByHand(event.target.form, true)}>${t('switchOn')}</button>
    <button type="button" class=${zone.on ? 'primary' : ''} data-do="off" @click=${(event) => desk.switchByHand(event.target.form, false)}>${t('switchOff')}</button>
    ${problem}
  </form>`;
}
