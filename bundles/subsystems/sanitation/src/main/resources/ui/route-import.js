import { html } from 'lit';

const { texts } = await import(`./texts.js${new URL(import.meta.url).search}`);

const WORKS = ['COLLECTING', 'SWEEPING', 'WASHING', 'SPRAYING', 'KEEPING'];
const COLUMNS = [
  { name: 'route_file', text: texts.routeName, needed: true, example: '大祥 01 线' },
  { name: 'stop_id', text: texts.stopId, needed: true, example: '1' },
  { name: 'stop_name', text: texts.stopName, needed: true, example: '西湖路口' },
  { name: 'schedule_time', text: texts.stopTime, needed: true, example: '07:30' },
  { name: 'lon', text: texts.stopLongitude, needed: true, example: '111.4669' },
  { name: 'lat', text: texts.stopLatitude, needed: true, example: '27.2331' },
  { name: 'turn', text: texts.stopTurn, needed: true, example: '1' },
  { name: 'days', text: texts.stopDays, needed: true, example: '一,三,五' },
];

/** The button with the form in which a file of routes with their stops is taken. @param {any} desk */
export function routesImport(desk) {
  const { t, routes, context } = desk;
  const { choice } = routes;
  const keep = ({ target }) => (choice[target.name] = target.value);
  return html`<city-import slot="tools" label=${t('importRoutes')} note=${t('routesNote')} file="routes" .columns=${COLUMNS}
    .take=${(file) => routes.take(file)} @click=${() => routes.prepare()} @rows-taken=${() => routes.load()}>
    <div slot="fields" class="fields" @change=${keep}>
      <label>${t('district')}<select name="area" required>${routes.areas.map((area) => html`<option value=${area.code} ?selected=${area.code === choice.area}>${context.t(area.name)}</option>`)}</select></label>
      <label>${t('work')}<select name="work">${WORKS.map((work) => html`<option value=${work} ?selected=${work === choice.work}>${t(work)}</option>`)}</select></label>
      <label>${t('tolerance')}<input name="tolerance" type="number" min="1" max="120" value=${choice.tolerance} required /></label>
    </div>
  </city-import>`;
}
