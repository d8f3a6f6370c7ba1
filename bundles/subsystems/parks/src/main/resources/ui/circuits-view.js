import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { shape, tones }] = await Promise.all(['texts', 'shapes'].map((part) => import(`./${part}.js${version}`)));

/** On a narrow place the answer has a line of its own. */
const answer = new CSSStyleSheet();
answer.replaceSync('@container (max-width: 44rem) { td:last-child { grid-column: 1 / -1; } }');
const SHEETS = [tones, answer];

/** Whether it is lit, and whether that is wanted. @param {any} circuit */
export const circuitState = ({ lit, wanted }) => (lit === null ? 'SILENT' : wanted !== null && lit !== wanted ? 'AGAINST' : lit ? 'ON' : 'OFF');

function words(t, circuit) {
  const state = circuitState(circuit);
  const said = state === 'AGAINST' ? t(circuit.lit ? 'litAgainst' : 'darkAgainst') : t(state);
  return html`<span class=${state}>${shape(state)} ${said}</span>`;
}

/** All circuits, each with the answer to "why is it on?". @param {any} desk */
export function circuitsView(desk) {
  const { t } = desk;
  return html`<section class="table all" aria-label=${t('allCircuits')}>
    <city-table label=${t('allCircuits')} file="park-circuits" empty=${t('noCircuits')} .columns=${desk.columns.circuits} .rows=${desk.circuits ?? []} .key=${keyOf} .sheets=${SHEETS} ?loading=${desk.circuits === null}
      @row-open=${({ detail }) => detail.row.zone && desk.openZone(detail.row.zone)}></city-table>
  </section>`;
}

const keyOf = ({ id }) => id;

/** What the table shows, in the reader's language. @param {any} desk */
export function circuitColumns(desk) {
  const { t, context } = desk;
  const zone = (circuit) => (circuit.zone ? (desk.zones.find(({ id }) => id === circuit.zone)?.name ?? circuit.zone) : null);
  return [
    { id: 'name', title: texts.circuit, value: ({ name }) => name, width: '11rem' },
    { id: 'zone', title: texts.zone, value: zone, text: (circuit) => zone(circuit) ?? '–', width: '12rem' },
    { id: 'state', title: texts.state, value: (circuit) => t(circuitState(circuit)), text: (circuit) => words(t, circuit), width: '11rem' },
    { id: 'current', title: texts.current, value: ({ signals }) => signals.current ?? null, text: ({ signals }) => (signals.current === undefined ? '–' : context.format.decimal(signals.current, 1)), numeric: true, width: '8rem' },
    { id: 'why', title: texts.why, value: ({ why }) => context.t(why) },
  ];
}

/** The circuits of the chosen zone, each with why it is as it is. @param {any} desk @param {any} zone */
export function zoneCircuits(desk, zone) {
  const { t, context } = desk;
  const circuits = (desk.circuits ?? []).filter((circuit) => circuit.zone === zone.id);
  if (circuits.length === 0) {
    return desk.circuits === null || zone.circuits.length > 0 ? nothing : html`<p class="note">${t('noCircuitsOfZone')}</p>`;
  }
  return html`<section class="circuits" aria-label=${t('allCircuits')}><h3>${t('allCircuits')}</h3>
    <ul>${circuits.map(
      (circuit) => html`<li data-circuit=${circuit.id} class=${circuitState(circuit)}><b>${circuit.name}</b>${words(t, circuit)}
        <p>${context.t(circuit.own)}</p></li>`,
    )}</ul></section>`;
}
