import { html, nothing } from 'lit';

const known = (value) => value !== null && value !== undefined;

/** The most important figure of a sensor. @param {any} page @param {any} sensor */
export function reading({ context: { format } }, sensor) {
  if (sensor.site === 'REGULATOR' && known(sensor.outlet)) {
    return html`${format.decimal(sensor.outlet, 2)} <small>kPa</small>`;
  }
  return known(sensor.methane) ? html`${format.decimal(sensor.methane)} <small>%LEL</small>` : '–';
}

/** What a sensor says of itself, and people of it. @param {any} page @param {any} sensor @param {boolean} [brief] only the first */
export function factsView(page, sensor, brief = false) {
  const { t, context } = page;
  const { format } = context;
  return html`<dl class="facts">
    ${fact(t('methane'), known(sensor.methane) ? `${format.decimal(sensor.methane)} %LEL` : '–', ['gas-level-1', 'gas-level-2', 'gas-neighbours', 'gas-rise'].some((kind) => sensor.open.includes(kind)))}
    ${known(sensor.outlet) || known(sensor.setPressure) ? pressures(page, sensor) : nothing}
    ${known(sensor.temperature) ? fact(t('temperature'), `${format.decimal(sensor.temperature)} °C`) : nothing}
    ${known(sensor.immersion) ? fact(t('immersion'), sensor.immersion > 0.5 ? t('yes') : t('no'), sensor.immersion > 0.5) : nothing}
    ${known(sensor.battery) ? fact(t('battery'), `${Math.round(sensor.battery)} %`, sensor.open.includes('gas-battery')) : nothing}
    ${known(sensor.fan) ? fact(t('fan'), sensor.fan > 0 ? t('turns', { count: Math.round(sensor.fan) }) : t('stands')) : nothing}
    ${known(sensor.valve) ? fact(t('valve'), `${Math.round(sensor.valve)} %`, sensor.valve < 50) : nothing}
    ${fact(t('report'), known(sensor.time) ? format.moment(sensor.time) : t('never'), sensor.risk === 'SILENT')}
    ${brief ? nothing : said(page, sensor)}
  </dl>`;
}

function said({ t }, sensor) {
  const every = sensor.interval % 60 === 0 ? t('minutes', { count: sensor.interval / 60 }) : t('seconds', { count: sensor.interval });
  return html`${fact(t('interval'), every)}
    ${fact(t('calibrated'), sensor.calibratedOn ?? '–', sensor.open.includes('gas-calibration'))}
    ${fact(t('site'), t(sensor.site))}
    ${fact(t('operator'), sensor.operator || '–')}`;
}

function pressures({ t, context: { format } }, sensor) {
  const kpa = (value) => (known(value) ? `${format.decimal(value, 2)} kPa` : '–');
  const bad = sensor.open.some((kind) => kind.startsWith('gas-pressure'));
  return html`${fact(t('outlet'), kpa(sensor.outlet), bad)}${fact(t('setPressure'), kpa(sensor.setPressure))}${fact(t('inlet'), kpa(sensor.inlet))}`;
}

const fact = (name, value, bad = false) => html`<div><dt>${name}</dt><dd class=${bad ? 'bad' : ''}>${value}</dd></div>`;
