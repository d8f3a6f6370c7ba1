import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const version = new URL(import.meta.url).search;
const [{ RISKS, shape }, { factsView, reading }] = await Promise.all(['risks', 'facts-view'].map((part) => import(`./${part}.js${version}`)));

const SHOWN = 100;

/** Sensors by risk, the worst first, and the card of the chosen one. @param {any} panel */
export function panelView(panel) {
  const { t, sensors } = panel;
  const counts = sensors.counts();
  const matching = panel.matching;
  const chosen = panel.chosen ? sensors.all.get(panel.chosen) : null;
  return html`<div class="panel">
    <h2>${t('gas')}</h2>
    <div class="filter" role="group" aria-label=${t('risk')}>
      ${RISKS.map(
        (risk) => html`<button class="chip ${risk}" data-risk=${risk} aria-pressed=${panel.risk === risk} @click=${() => panel.filter(risk)}>
          <b>${shape(risk)}${sensors.loaded ? panel.context.format.count(counts[risk] ?? 0) : '–'}</b><span>${t(risk)}</span>
        </button>`,
      )}
    </div>
    <input type="search" placeholder=${t('search')} aria-label=${t('search')} .value=${panel.text} @input=${(event) => panel.search(event.target.value)} />
    ${chosen ? card(panel, chosen) : nothing}
    <div class="scroll">
      ${sensors.failure ? html`<p class="problem" role="alert">${t('failed', { reason: sensors.failure })}</p>` : nothing}
      ${sensors.loaded || sensors.failure ? nothing : html`<p class="muted">${t('loading')}</p>`}
      ${sensors.loaded && matching.length === 0 ? html`<p class="muted">${t('noSensors')}</p>` : nothing}
      <ul class="list">${repeat(matching.slice(0, SHOWN), (sensor) => sensor.id, (sensor) => row(panel, sensor))}</ul>
      ${matching.length > SHOWN ? html`<p class="muted">${t('more', { count: matching.length - SHOWN })}</p>` : nothing}
    </div>
  </div>`;
}

function row(panel, sensor) {
  return html`<li><button class=${sensor.risk} data-sensor=${sensor.id} aria-current=${panel.chosen === sensor.id} @click=${() => panel.choose(sensor.id, true)}>
    ${shape(sensor.risk)}<span class="name">${sensor.name}</span><span class="state">${panel.t(sensor.risk)}</span><span class="value">${reading(panel, sensor)}</span>
  </button></li>`;
}

function card(panel, sensor) {
  const { t } = panel;
  return html`<article class="card ${sensor.risk}" data-card=${sensor.id}>
    <header>${shape(sensor.risk)}<h3>${sensor.name}</h3>
      <button class="close" aria-label=${t('close')} title=${t('close')} @click=${() => panel.choose(null)}>✕</button></header>
    ${factsView(panel, sensor, true)}
    <a class="button" href="/desk/gas-desk#${encodeURIComponent(sensor.id)}">${t('atDesk')}</a>
  </article>`;
}
