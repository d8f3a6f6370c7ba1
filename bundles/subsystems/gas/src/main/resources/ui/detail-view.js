import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const version = new URL(import.meta.url).search;
const [{ badge }, { factsView }, { Trend, RANGES }, { handlingView }, { texts }] = await Promise.all(
  ['risks', 'facts-view', 'trend', 'handling-view', 'texts'].map((part) => import(`./${part}.js${version}`)),
);

const UNITS = { methane: '%LEL', outlet: 'kPa', inlet: 'kPa', temperature: '°C', battery: '%' };
const DIGITS = { outlet: 2, inlet: 1, battery: 0 };
const SHOWN = 20;

/** The sensor that is looked at: how it is, how it went, and its alarms, the one that is handled in front of all. @param {any} desk */
export function detailView(desk) {
  const { t, sensor } = desk;
  const alarms = desk.alarms.of(sensor.id).sort((a, b) => Number(b.id === desk.alarm) - Number(a.id === desk.alarm));
  return html`<div class="scroll ${desk.alarm ? 'handling' : ''}">
    <header class=${sensor.risk}>
      <div><h2>${sensor.name}</h2><p class="muted">${sensor.id}</p></div>
      ${badge(sensor.risk, t)}
      <button class="close" data-do="close" aria-label=${t('close')} title=${t('close')} @click=${() => desk.choose(null)}>✕</button>
    </header>
    ${factsView(desk, sensor)}
    <div class="deeds">
      <button data-do="locate" ?disabled=${!Number.isFinite(sensor.latitude)} @click=${() => desk.locate()}>${t('locate')}</button>
      ${desk.mayManage ? html`<button data-do="edit" @click=${() => desk.ask('edit')}>${t('edit')}</button>` : nothing}
    </div>
    ${trendView(desk, alarms)}
    <city-commands .context=${desk.context} device=${sensor.id}></city-commands>
    <section class="all">
      <h3>${t('alarms')}</h3>
      ${desk.alarms.loaded && alarms.length === 0 ? html`<p class="muted">${t('noAlarms')}</p>` : nothing}
      <ul class="alarms">${repeat(alarms.slice(0, SHOWN), ({ id }) => id, (alarm) => handlingView(desk, alarm))}</ul>
    </section>
  </div>`;
}

function trendView(desk, alarms) {
  const { t, trend, sensor } = desk;
  return html`<section class="trend">
    <div class="pick">
      <select data-pick="signal" aria-label=${t('trend')} @change=${(event) => trend.look({ signal: event.target.value })}>
        ${Trend.signals(sensor).map((signal) => html`<option value=${signal} ?selected=${trend.signal === signal}>${t(signal)}</option>`)}
      </select>
      <div class="ranges" role="group" aria-label=${t('trend')}>
        ${Object.keys(RANGES).map((range) => html`<button data-range=${range} aria-pressed=${trend.range === range} @click=${() => trend.look({ range })}>${t(range)}</button>`)}
      </div>
    </div>
    ${trend.failure ? html`<p class="problem" role="alert">${t('failed', { reason: trend.failure.message })}</p>` : nothing}
    <city-chart heading=${`${sensor.name} · ${t(trend.signal)}`} empty=${t('noSeries')} ?loading=${trend.loading} .from=${trend.from} .to=${trend.to}
      .series=${[{ id: trend.signal, title: texts[trend.signal], unit: UNITS[trend.signal], digits: DIGITS[trend.signal] ?? 1, points: trend.points }]}
      .thresholds=${thresholds(trend, sensor)} .marks=${alarms.map((alarm) => ({ at: alarm.raisedAt, title: alarm.title, tone: alarm.severity === 'CRITICAL' ? 'critical' : 'warning' }))}></city-chart>
  </section>`;
}

function thresholds({ lines, signal }, { setPressure }) {
  if (lines && signal === 'methane') {
    return [
      { value: lines.level2, title: texts.level2, tone: 'critical' },
      { value: lines.level1, title: texts.level1, tone: 'warning' },
    ];
  }
  if (lines && signal === 'outlet' && setPressure) {
    return [
      { value: setPressure * lines.high, title: texts.upper, tone: 'critical' },
      { value: setPressure, title: texts.setPoint, tone: 'good' },
      { value: setPressure * lines.low, title: texts.lower, tone: 'critical' },
    ];
  }
  return [];
}
