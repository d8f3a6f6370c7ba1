import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { badge, progress }, { done, extentView }] = await Promise.all(['texts', 'tables', 'extent-view'].map((part) => import(`./${part}.js${version}`)));

/** From this share of the highest pressure on its line is shown; below it would only hide others. */
const NEAR = 0.7;

/** One vehicle: how it is, what it drives, and how its day went. @param {any} desk @param {any} vehicle */
export function vehicleView(desk, vehicle) {
  const { t } = desk;
  const day = desk.vehicle;
  return html`<div class="scroll" data-vehicle=${vehicle.id}>
    <header>
      <div><h2>${vehicle.plate}</h2><p>${badge(t, vehicle.state)} ${vehicle.alarms.map((alarm) => html`<span class="alarm">${t(alarm)}</span>`)}</p></div>
      <button class="close" aria-label=${t('close')} title=${t('close')} @click=${() => desk.choose(null)}>✕</button>
    </header>
    ${day.failure ? html`<p class="problem" role="alert">${t('failed', { reason: day.failure })}</p>` : nothing}
    ${facts(desk, vehicle)} ${extentView(desk, vehicle)} ${chart(desk, vehicle)}
    <city-commands .context=${desk.context} device=${vehicle.id}></city-commands>
  </div>`;
}

function facts(desk, vehicle) {
  const { t, context } = desk;
  const unit = (value, name, digits = 0) => (Number.isFinite(value) ? `${value.toFixed(digits)} ${name}` : '–');
  const onOff = (value, on, off) => (Number.isFinite(value) ? t(value >= 0.5 ? on : off) : '–');
  const has = (alarm) => vehicle.alarms.includes(`sanitation-${alarm}`);
  return html`<dl class="facts">
    ${fact(t('pressure'), unit(vehicle.pressure, 'MPa', 2), has('pressure'))} ${fact(t('speed'), unit(vehicle.speed, 'km/h'))}
    ${fact(t('pump'), onOff(vehicle.pump, 'on', 'off'))} ${fact(t('brush'), onOff(vehicle.brush, 'down', 'up'))}
    ${fact(t('tank'), unit(vehicle.tank, '%'), has('tank-leak'))} ${fact(t('fuel'), unit(vehicle.fuel, '%'), has('fuel-drop'))}
    ${fact(t('temperature'), unit(vehicle.temperature, '°C', 1), has('cold-watering'))} ${fact(t('progress'), progress(context.format, vehicle))}
    <div class="wide" data-fact="extent"><dt>${t('extent')}</dt><dd>${done(context.format, vehicle)}</dd></div>
    ${fact(t('time'), vehicle.time ? context.format.moment(vehicle.time) : t('never'))}
    <div class="wide"><dt>${t('assign')}</dt><dd>${desk.mayManage ? picker(desk, vehicle) : (vehicle.route ?? t('noRoute'))}</dd></div>
  </dl>`;
}

const fact = (name, value, bad = false) => html`<div><dt>${name}</dt><dd class=${bad ? 'bad' : ''}>${value}</dd></div>`;

/** Routes that nobody else drives. */
function picker(desk, vehicle) {
  const free = [...desk.routes.all.values()].filter((route) => !route.vehicle || route.vehicle === vehicle.id);
  return html`<select name="route" aria-label=${desk.t('assign')} @change=${(event) => desk.vehicle.assign(event.target.value)}>
    <option value="" ?selected=${!vehicle.route}>${desk.t('noRoute')}</option>
    ${free.map((route) => html`<option value=${route.id} ?selected=${route.id === vehicle.route}>${route.id}</option>`)}
  </select>`;
}

function chart(desk, vehicle) {
  const { t } = desk;
  const day = desk.vehicle;
  const { lowest, highest, fastest } = day.lines;
  const lines = [
    [lowest, texts.lowest, 'left', 'critical'],
    [day.fixes.some(({ pressure }) => pressure > NEAR * highest) ? highest : null, texts.highest, 'left', 'warning'],
    [fastest, texts.fastest, 'right', 'calm'],
  ];
  return html`<city-chart heading=${t('chart', { plate: vehicle.plate })} empty=${t('noTrack')} ?loading=${day.loading} .from=${day.from} .to=${day.to}
    .series=${[
      { id: 'pressure', title: texts.pressure, unit: 'MPa', digits: 2, points: day.fixes.map(({ time, pressure }) => [time, pressure]) },
      { id: 'speed', title: texts.speed, unit: 'km/h', axis: 'right', digits: 0, points: day.fixes.map(({ time, speed }) => [time, speed]) },
    ]}
    .thresholds=${lines.filter(([value]) => Number.isFinite(value)).map(([value, title, axis, tone]) => ({ value, title, axis, tone }))}
    @moment-point=${({ detail }) => desk.pointAt(detail.at)} @moment-choose=${({ detail }) => desk.pointAt(detail.at, true)}></city-chart>`;
}
