import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const { shape } = await import(`./shapes.js${new URL(import.meta.url).search}`);

const SHOWN = 100;

/**
 * The fleet by state with search, and the card of the chosen truck.
 *
 * @param {any} panel
 */
export function fleetView(panel) {
  const { fleet, t, states } = panel;
  const counts = fleet.counts();
  const matching = fleet.matching(panel.state, panel.text);
  const chosen = panel.chosen ? fleet.vehicles.get(panel.chosen) : null;
  return html`<div class="body">
    <div>
      <div class="filter" role="group" aria-label=${t('fleet')}>
        ${states.map(
          (state) => html`<button class="chip ${state}" data-state=${state} aria-pressed=${panel.state === state} @click=${() => panel.filter(state)}>
            <b>${fleet.loaded ? panel.context.format.count(counts[state]) : '–'}</b><span>${shape(state)}${t(state)}</span>
          </button>`,
        )}
      </div>
      <div class="search">
        <input type="search" placeholder=${t('search')} aria-label=${t('search')} .value=${panel.text} @input=${(event) => panel.search(event.target.value)} />
      </div>
    </div>
    <div>${chosen ? card(panel, chosen) : nothing}</div>
    <div class="scroll">
      ${fleet.failure ? html`<p class="note" role="alert">${t('failed', { reason: fleet.failure })}</p>` : nothing}
      ${fleet.loaded || fleet.failure ? nothing : html`<p class="note">${t('loading')}</p>`}
      ${fleet.loaded && matching.length === 0 ? html`<p class="note">${t('nothing')}</p>` : nothing}
      <ul class="list">${repeat(matching.slice(0, SHOWN), (vehicle) => vehicle.id, (vehicle) => row(panel, vehicle))}</ul>
      ${matching.length > SHOWN ? html`<p class="note">${t('more', { count: matching.length - SHOWN })}</p>` : nothing}
    </div>
  </div>`;
}

function row(panel, vehicle) {
  return html`<li><button class=${vehicle.state} data-vehicle=${vehicle.id} aria-current=${panel.chosen === vehicle.id} @click=${() => panel.choose(vehicle.id, true)}>
    ${shape(vehicle.state)}<span class="plate">${vehicle.plate}</span><span class="state">${panel.t(vehicle.state)}</span>
    <span class="kmh">${speed(panel, vehicle)} <small>${panel.t('kmh')}</small></span>
  </button></li>`;
}

function speed(panel, vehicle) {
  return vehicle.speed === null || vehicle.speed === undefined || vehicle.state === 'OFFLINE'
    ? '–'
    : panel.context.format.count(Math.round(vehicle.speed));
}

function card(panel, vehicle) {
  const { t, context } = panel;
  const heading = Number.isFinite(vehicle.heading)
    ? `${panel.compass(vehicle.heading, context.language)} ${Math.round(vehicle.heading)}°`
    : '–';
  return html`<article class="card ${vehicle.state}" data-card=${vehicle.id}>
    <header>
      ${shape(vehicle.state)}
      <h3>${vehicle.plate}</h3>
      <span class="speed">${speed(panel, vehicle)} <small>${t('kmh')}</small></span>
      <button class="close" aria-label=${t('close')} title=${t('close')} @click=${() => panel.choose(null)}>✕</button>
    </header>
    <dl>
      ${fact(t('heading'), heading)}
      ${fact(t('cover'), yesOrNo(vehicle.cover, t('open'), t('closed')), vehicle.cover === 1)}
      ${fact(t('lift'), yesOrNo(vehicle.lift, t('raised'), t('down')), vehicle.lift === 1)}
      ${fact(t('load'), Number.isFinite(vehicle.load) ? `${context.format.decimal(vehicle.load)} ${t('tonnes')}` : '–')}
      ${fact(t('report'), vehicle.time ? context.format.time(vehicle.time) : t('never'))}
    </dl>
    <div class="actions">
      <button @click=${() => panel.locate(vehicle)} ?disabled=${!Number.isFinite(vehicle.latitude)}>${t('locate')}</button>
      <button class="track" ?disabled=${panel.trackLoading} @click=${() => panel.toggleTrack(vehicle)}>
        ${panel.trackShown ? t('hideTrack') : t('track')}
      </button>
      <span class="muted">${panel.trackNote}</span>
    </div>
    <h4>${t('alarms')}</h4>
    ${panel.alarms.length === 0 ? html`<span class="muted">${panel.alarmsLoaded ? t('noAlarms') : t('loading')}</span>` : nothing}
    <ul>
      ${panel.alarms.map(
        (alarm) => html`<li><span>${t(alarm.text)}</span><time>${context.format.time(alarm.raisedAt)}</time>
          <span class=${alarm.clearedAt ? 'muted' : 'yes'}>${alarm.clearedAt ? t('cleared') : t('isOpen')}</span></li>`,
      )}
    </ul>
  </article>`;
}

const fact = (name, value, bad = false) => html`<div><dt>${name}</dt><dd class=${bad ? 'bad' : ''}>${value}</dd></div>`;

const yesOrNo = (value, yes, no) => (value === null || value === undefined ? '–' : value ? yes : no);
