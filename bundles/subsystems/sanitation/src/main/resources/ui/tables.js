import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { signOf, VEHICLE_STATES, WORKER_STATES }, { sheet: cells }, { done }, { fleetImport }, { routesImport }] = await Promise.all(
  ['texts', 'states', 'cell-sheet', 'extent-view', 'fleet', 'route-import'].map((part) => import(`./${part}.js${version}`)),
);
const SHEETS = [cells];

/** The sign and the name of a state. */
export const badge = (t, state, words = t(state)) => html`<span class="badge ${state}"><span aria-hidden="true">${signOf(state)}</span>${words}</span>`;

/** How much of a route is done. */
export const progress = (format, { planned, done }) => (planned ? `${format.count(done)} / ${format.count(planned)}` : '–');

const share = ({ planned, done }) => (planned ? done / planned : null);
const figure = (value, say) => (Number.isFinite(value) ? say(value) : '–');

const vehicleColumns = (t, format) => [
  { id: 'plate', title: texts.plate, value: (vehicle) => vehicle.plate, text: (vehicle) => html`<span class="plate">${vehicle.plate}</span>`, width: '7.5rem' },
  { id: 'state', title: texts.state, value: (vehicle) => t(vehicle.state), text: (vehicle) => badge(t, vehicle.state) },
  { id: 'pressure', title: texts.pressureUnit, value: (vehicle) => vehicle.pressure, text: (vehicle) => figure(vehicle.pressure, (value) => value.toFixed(2)), numeric: true },
  { id: 'speed', title: texts.speedUnit, value: (vehicle) => vehicle.speed, text: (vehicle) => figure(vehicle.speed, (value) => format.count(Math.round(value))), numeric: true },
  { id: 'route', title: texts.route, value: (vehicle) => vehicle.route },
  { id: 'progress', title: texts.done, value: (vehicle) => vehicle.extent?.percent ?? share(vehicle), text: (vehicle) => [progress(format, vehicle), ...(vehicle.extent?.metres ? [`${format.decimal(vehicle.extent.percent)}%`] : [])].join(' · '), numeric: true },
  { id: 'alarms', title: texts.alarms, value: (vehicle) => vehicle.alarms.map((alarm) => t(alarm)).join(t('comma')) || null, text: (vehicle) => html`<span class="words">${vehicle.alarms.map((alarm) => t(alarm)).join(t('comma')) || '–'}</span>` },
  { id: 'time', title: texts.time, value: (vehicle) => vehicle.time, text: (vehicle) => (vehicle.time ? format.ago(vehicle.time) : t('never')) },
];

const crewColumns = (t, format) => [
  { id: 'person', title: texts.person, value: (worker) => worker.shift?.person ?? worker.name },
  { id: 'state', title: texts.state, value: (worker) => t(worker.state), text: (worker) => badge(t, worker.state) },
  { id: 'work', title: texts.work, value: (worker) => (worker.shift ? t(worker.shift.work) : null) },
  { id: 'shift', title: texts.shift, value: (worker) => worker.shift?.from, text: (worker) => (worker.shift ? `${format.minute(worker.shift.from)}–${format.minute(worker.shift.to)}` : '–') },
  { id: 'inside', title: texts.area, value: (worker) => (worker.inside === null ? null : t(worker.inside ? 'inside' : 'outside')) },
  { id: 'alarms', title: texts.alarms, value: (worker) => worker.alarms.map((alarm) => t(alarm)).join(t('comma')) || null },
  { id: 'battery', title: texts.battery, value: (worker) => worker.battery, text: (worker) => figure(worker.battery, (value) => format.count(Math.round(value))), numeric: true },
  { id: 'device', title: texts.device, value: (worker) => worker.name },
];

const routeColumns = (t, format, desk) => [
  { id: 'route', title: texts.route, value: (route) => route.id },
  { id: 'work', title: texts.work, value: (route) => t(route.work) },
  { id: 'progress', title: texts.progress, value: share, text: (route) => progress(format, route), numeric: true },
  { id: 'extent', title: texts.extent, value: (route) => route.extent?.percent, text: (route) => done(format, route), numeric: true },
  { id: 'missed', title: texts.MISSED, value: (route) => route.missed, text: (route) => html`<span class=${route.missed ? 'MISSED badge' : ''}>${format.count(route.missed)}</span>`, numeric: true },
  { id: 'late', title: texts.LATE, value: (route) => route.late, numeric: true },
  { id: 'begins', title: texts.due, value: (route) => route.begins, text: (route) => (route.begins ? `${format.minute(route.begins)}–${format.minute(route.ends)}` : '–') },
  { id: 'vehicle', title: texts.vehicle, value: (route) => desk.vehicles.all.get(route.vehicle)?.plate ?? route.vehicle },
];

const stopColumns = (t, format) => [
  { id: 'stop', title: texts.stop, value: (stop) => stop.name },
  { id: 'status', title: texts.state, value: (stop) => t(stop.status), text: (stop) => badge(t, stop.status) },
  { id: 'due', title: texts.due, value: (stop) => stop.at, text: (stop) => format.minute(stop.at) },
  { id: 'visited', title: texts.visited, value: (stop) => stop.visited, text: (stop) => (stop.visited ? format.minute(stop.visited) : '–') },
];

/** What the tables of the desk show. @param {any} desk */
export const columnsOf = (desk) => {
  const { t, context } = desk;
  return { vehicles: vehicleColumns(t, context.format), crews: crewColumns(t, context.format), routes: routeColumns(t, context.format, desk), stops: stopColumns(t, context.format) };
};

const EMPTY = { vehicles: 'noVehicles', crews: 'noCrews', routes: 'noRoutes' };

/** The table of what the desk shows. @param {any} desk */
export function table(desk) {
  const { t, mode } = desk;
  const list = desk[mode];
  const rows = mode === 'routes' ? [...list.all.values()] : list.within(desk.state);
  return html`<city-table label=${t(mode)} file="sanitation-${mode}" empty=${t(EMPTY[mode])} .columns=${desk.columns[mode]} .rows=${rows} .key=${(row) => row.id}
    .sheets=${SHEETS} .selected=${desk.chosen[mode]} ?loading=${!list.loaded}
    @row-select=${({ detail }) => desk.choose(detail.id, true)} @row-open=${({ detail }) => desk.choose(detail.id, true)}>
    ${mode === 'routes' ? nothing : html`<select slot="tools" aria-label=${t('state')} @change=${(event) => desk.filter(event.target.value)}>
      <option value="" ?selected=${!desk.state}>${t('all')}</option>
      ${(mode === 'vehicles' ? VEHICLE_STATES : WORKER_STATES).map((state) => html`<option value=${state} ?selected=${desk.state === state}>${t(state)}</option>`)}
    </select>`}
    ${mode === 'vehicles' && desk.context.may('devices:manage', true) ? fleetImport(desk) : nothing} ${mode === 'routes' && desk.mayManage ? routesImport(desk) : nothing}
  </city-table>`;
}

/** The table of the stops of a route. @param {any} desk @param {any} route */
export function stopTable(desk, route) {
  return html`<city-table class="stops" label=${desk.t('routes')} file="stops" .columns=${desk.columns.stops} .rows=${route.stops} .key=${(stop) => stop.id} .sheets=${SHEETS}
    @row-select=${({ detail }) => desk.layers?.map.fly(detail.row)}></city-table>`;
}
