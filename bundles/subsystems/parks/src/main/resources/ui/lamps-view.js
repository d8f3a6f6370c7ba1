import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const { texts } = await import(`./texts.js${version}`);

const COLUMNS = [
  { name: 'id', text: texts.lampId, needed: true, example: 'lamp-0001' },
  { name: 'kind', text: texts.kind, needed: true, example: 'LED' },
  { name: 'watts', text: texts.watts, needed: true, example: 90 },
  { name: 'lights', text: texts.count, example: 1 },
  { name: 'street', text: texts.street, example: '西湖路' },
  { name: 'latitude', text: texts.latitude, needed: true, example: 27.24 },
  { name: 'longitude', text: texts.longitude, needed: true, example: 111.47 },
  { name: 'circuit', text: texts.circuit },
];
const MEBIBYTES = 16;

/** The registered lamps, and a way to register more. @param {any} desk */
export function lampsView(desk) {
  const { t, context } = desk;
  return html`<div class="lamps">
    <city-table label=${t('lamps')} file="park-lamps" empty=${t('noLamps')} .columns=${desk.columns.lamps} .rows=${desk.lamps ?? []} .key=${keyOf} ?loading=${desk.lamps === null}>
      ${desk.lamps && desk.lampsTotal > desk.lamps.length
        ? html`<span slot="tools" class="note">${t('shownFirst', { count: context.format.count(desk.lamps.length), total: context.format.count(desk.lampsTotal) })}</span>`
        : nothing}
      ${context.may('parks:manage')
        ? html`<city-import slot="tools" label=${t('importLamps')} note=${t('importLampsNote')} file="lamps" most=${MEBIBYTES} .columns=${COLUMNS}
            .take=${(file) => context.api('/api/parks/lamps', { method: 'POST', body: file })} @rows-taken=${() => desk.loadLamps()}></city-import>`
        : nothing}
    </city-table>
  </div>`;
}

const keyOf = ({ id }) => id;

/** What the table shows, in the reader's language. @param {any} desk */
export function lampColumns({ context }) {
  return [
    { id: 'id', title: texts.lampId, value: ({ id }) => id },
    { id: 'kind', title: texts.kind, value: ({ kind }) => kind },
    { id: 'watts', title: texts.watts, value: ({ watts }) => watts, text: ({ watts }) => context.format.count(watts), numeric: true },
    { id: 'lights', title: texts.count, value: ({ lights }) => lights, numeric: true },
    { id: 'street', title: texts.street, value: ({ street }) => street },
    { id: 'circuit', title: texts.circuit, value: ({ circuit }) => circuit, text: ({ circuit }) => circuit ?? '–' },
  ];
}
