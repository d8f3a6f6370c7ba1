import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const { texts } = await import(`./texts.js${version}`);

const MOST_REFUSALS = 100;

/** The registered lamps, and a way to register more. @param {any} desk */
export function lampsView(desk) {
  const { t, context } = desk;
  return html`<div class="lamps">
    ${desk.imported ? outcome(desk) : nothing}
    <city-table label=${t('lamps')} file="park-lamps" empty=${t('noLamps')} .columns=${desk.lampColumns} .rows=${desk.lamps ?? []} .key=${keyOf} ?loading=${desk.lamps === null || desk.importing}>
      ${desk.lamps && desk.lampsTotal > desk.lamps.length
        ? html`<span slot="tools" class="note">${t('shownFirst', { count: context.format.count(desk.lamps.length), total: context.format.count(desk.lampsTotal) })}</span>`
        : nothing}
      ${context.may('parks:manage') ? picker(desk) : nothing}
    </city-table>
  </div>`;
}

const keyOf = ({ id }) => id;

function picker(desk) {
  const take = (event) => {
    const [file] = event.target.files;
    event.target.value = '';
    file && desk.importLamps(file);
  };
  return html`<label slot="tools" class="button pick"><input type="file" name="lamps" accept=".csv,text/csv" @change=${take} />${desk.t('import')}</label>`;
}

function outcome(desk) {
  const { t } = desk;
  const { taken, refused, refusals } = desk.imported;
  return html`<div class="told ${refused ? 'some' : ''}" role="status" data-taken=${taken} data-refused=${refused}>
    <p>${t('taken', { taken: desk.context.format.count(taken) })}${refused ? html` · ${t('refused', { refused: desk.context.format.count(refused) })}` : nothing}</p>
    ${refused ? html`<ul>${refusals.slice(0, MOST_REFUSALS).map(({ line, reason }) => html`<li>${line ? html`${t('row', { line })}: ` : nothing}${desk.context.t(reason)}</li>`)}</ul>` : nothing}
  </div>`;
}

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
