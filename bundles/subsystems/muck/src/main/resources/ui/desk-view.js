import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { STATES }, { shape, tones }] = await Promise.all(['texts', 'fleet', 'shapes'].map((part) => import(`./${part}.js${version}`)));

const SHEETS = [tones];

/** Where the thresholds of this subsystem are changed. */
const THRESHOLDS = '/desk/settings#org.cityloom.muck';

/** The table, the map, and the chosen truck. @param {any} desk */
export function deskView(desk) {
  const { t } = desk;
  return html`<div class="desk" data-part=${desk.part}>
    <section class="trucks" aria-label=${t('list')}>${table(desk)}</section>
    <section class="place">${desk.mapHost}</section>
    <section class="truck scroll" aria-label=${t('chosenTruck')}>${desk.truck ? truck(desk) : html`<p class="note">${t('pickTruck')}</p>`}</section>
    <nav class="parts">${['list', 'truck'].map((part) => html`<button data-part=${part} aria-current=${desk.part === part} @click=${() => desk.show(part)}>${t(part === 'list' ? 'list' : 'chosenTruck')}</button>`)}</nav>
  </div>`;
}

function table(desk) {
  const { t, fleet, context } = desk;
  return html`<city-table label=${t('list')} file="muck-trucks" empty=${t('nothing')} .columns=${desk.columns} .rows=${desk.trucks} .sheets=${SHEETS} .selected=${desk.chosen} ?loading=${!fleet?.loaded}
      @row-select=${({ detail }) => desk.choose(detail.id)} @row-open=${({ detail }) => desk.choose(detail.id, true)}>
      <select slot="tools" class="state" aria-label=${t('state')} @change=${(event) => desk.filter(event.target.value)}>
        <option value="">${t('anyState')}</option>
        ${STATES.map((state) => html`<option value=${state} ?selected=${state === desk.state}>${t(state)}</option>`)}
      </select>
      ${context.may('settings:view') ? html`<a slot="tools" class="button" href=${THRESHOLDS}>${t('thresholds')}</a>` : nothing}
    </city-table>
    ${fleet?.failure ? html`<p class="problem" role="alert">${t('failed', { reason: fleet.failure })}</p>` : nothing}`;
}

/** What the table shows, in the reader's language. @param {any} desk */
export function columnsOf({ t, context }) {
  const known = (value) => (Number.isFinite(value) ? value : null);
  const driving = ({ speed, state }) => (state === 'OFFLINE' ? null : known(speed));
  return [
    { id: 'plate', title: texts.plate, value: ({ plate }) => plate },
    { id: 'state', title: texts.state, value: ({ state }) => t(state), text: ({ state }) => html`<span class=${state}>${shape(state)} ${t(state)}</span>` },
    { id: 'speed', title: texts.speedColumn, value: driving, text: (vehicle) => context.format.decimal(driving(vehicle), 0), numeric: true },
    { id: 'load', title: texts.loadColumn, value: ({ load }) => known(load), text: ({ load }) => context.format.decimal(load), numeric: true },
    { id: 'time', title: texts.report, value: ({ time }) => time, text: ({ time }) => (time ? context.format.moment(time) : t('never')) },
  ];
}

function truck(desk) {
  const { t, truck: chosen } = desk;
  return html`<header><h2>${chosen.plate}</h2><span class="${chosen.state} now">${shape(chosen.state)} ${t(chosen.state)}</span></header>
    ${desk.failure ? html`<p class="problem" role="alert">${t('failed', { reason: desk.failure.message })}</p>` : nothing}
    <city-chart heading=${t('today')} empty=${t('noSpeed')} ?loading=${desk.loading} .series=${desk.series} .thresholds=${desk.thresholds} .marks=${desk.marks}
      @moment-choose=${({ detail }) => desk.lookAt(detail.at)}></city-chart>
    <city-commands .context=${desk.context} device=${chosen.id}></city-commands>`;
}
