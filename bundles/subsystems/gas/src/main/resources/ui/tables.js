import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ RISKS, badge }, { sheet }, { isToHandle, stepOf }, { texts }] = await Promise.all(
  ['risks', 'cell-sheet', 'alarms', 'texts'].map((part) => import(`./${part}.js${version}`)),
);

const SITES = ['WELL', 'ADJACENT', 'REGULATOR'];
const STEPS = ['toConfirm', 'toClose', 'closed'];
const SHEETS = [sheet];
const FIRST = { column: 'risk', descending: false };
const NEWEST = { column: 'raised', descending: true };
const byId = ({ id }) => id;

/** A word that stands in its order, in tables as in files. */
const ranked = (all, one, t) => `${all.indexOf(one) + 1} ${t(one)}`;

const sensorColumns = (t, format) => [
  { id: 'sensor', title: texts.sensor, value: (sensor) => sensor.name, text: (sensor) => html`<b>${sensor.name}</b>`, width: '11rem' },
  { id: 'risk', title: texts.risk, value: (sensor) => ranked(RISKS, sensor.risk, t), text: (sensor) => badge(sensor.risk, t), width: '7rem' },
  { id: 'methane', title: texts.methaneUnit, value: (sensor) => sensor.methane, text: (sensor) => figure(sensor.methane, (value) => format.decimal(value)), numeric: true, width: '7rem' },
  { id: 'outlet', title: texts.outletUnit, value: (sensor) => sensor.outlet, text: (sensor) => figure(sensor.outlet, (value) => format.decimal(value, 2)), numeric: true, width: '7rem' },
  { id: 'time', title: texts.report, value: (sensor) => sensor.time, text: (sensor) => (sensor.time ? format.ago(sensor.time) : t('never')), width: '9rem' },
  { id: 'site', title: texts.site, value: (sensor) => t(sensor.site), text: (sensor) => html`${t(sensor.site)}${sensor.operator ? html`<small>${sensor.operator}</small>` : nothing}`, width: '9rem' },
];

const figure = (value, text) => (value === null || value === undefined ? '–' : text(value));

/** The sensors. @param {any} desk */
export function sensorTable(desk) {
  const { t, sensors, filters } = desk;
  const rows = sensors.list.filter(({ risk, site }) => (!filters.risk || risk === filters.risk) && (!filters.site || site === filters.site));
  return html`<city-table label=${t('sensors')} file="gas-sensors" empty=${t('noSensors')} ?loading=${!sensors.loaded}
    .columns=${desk.columns.sensors} .rows=${rows} .key=${byId} .sheets=${SHEETS}
    .selected=${desk.chosen} .sort=${FIRST} @row-select=${({ detail }) => desk.choose(detail.id, true)} @row-open=${({ detail }) => desk.choose(detail.id, true)}>
    <div slot="tools" class="tools">
      ${choice('risk', t('allRisks'), RISKS, desk)} ${choice('site', t('allSites'), SITES, desk)}
    </div>
  </city-table>`;
}

const alarmColumns = (t, format) => [
  { id: 'alarm', title: texts.alarm, value: (alarm) => t(alarm.title), text: (alarm) => html`<b class="severity ${alarm.severity}">${t(alarm.title)}</b>`, width: '11rem' },
  { id: 'sensor', title: texts.sensor, value: (alarm) => alarm.sensor, width: '10rem' },
  { id: 'what', title: texts.what, value: (alarm) => t(alarm.text), width: '12rem' },
  { id: 'raised', title: texts.raised, value: (alarm) => alarm.raisedAt, text: (alarm) => format.moment(alarm.raisedAt), width: '12rem' },
  { id: 'state', title: texts.state, value: (alarm) => t(alarm.clearedAt ? 'cleared' : 'isOpen'), width: '6rem' },
  { id: 'step', title: texts.step, value: (alarm) => ranked(STEPS, stepOf(alarm), t), text: (alarm) => html`<span class="step ${stepOf(alarm)}">${t(stepOf(alarm))}</span>`, width: '7rem' },
];

/** What the tables of the desk show. @param {any} desk */
export const columnsOf = ({ t, context }) => ({ sensors: sensorColumns(t, context.format), alarms: alarmColumns(t, context.format) });

/** The alarms. @param {any} desk */
export function alarmTable(desk) {
  const { t, alarms, filters } = desk;
  const rows = filters.step === 'toHandle' ? alarms.list.filter(isToHandle) : alarms.list;
  const open = ({ detail }) => desk.handle(detail.row);
  return html`<city-table label=${t('alarms')} file="gas-alarms" empty=${t('noAlarms')} ?loading=${!alarms.loaded}
    .columns=${desk.columns.alarms} .rows=${rows} .key=${byId} .sheets=${SHEETS}
    .selected=${desk.alarm} .marked=${desk.mayHandle ? desk.chosenAlarms.marked : null} .sort=${NEWEST} @row-select=${open} @row-open=${open}
    @rows-mark=${({ detail }) => desk.chosenAlarms.mark(detail.marked)}>
    <div slot="tools" class="tools">
      <select data-filter="step" aria-label=${t('step')} @change=${(event) => desk.filter({ step: event.target.value })}>
        ${['toHandle', 'allAlarms'].map((step) => html`<option value=${step} ?selected=${filters.step === step}>${t(step)}</option>`)}
      </select>
    </div>
  </city-table>`;
}

const choice = (name, all, values, desk) =>
  html`<select data-filter=${name} aria-label=${desk.t(name)} @change=${(event) => desk.filter({ [name]: event.target.value })}>
    <option value="">${all}</option>
    ${values.map((value) => html`<option value=${value} ?selected=${desk.filters[name] === value}>${desk.t(value)}</option>`)}
  </select>`;
