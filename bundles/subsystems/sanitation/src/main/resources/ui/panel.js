/**
 * The panel of sanitation. Its parts are loaded with the version of the panel in their address, so that after an update no part of an older
 * version is mixed in.
 */
import { html, nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { panelSheet }, { Followed }, { VEHICLE_STATES, WORKER_STATES, signOf, styleOf }] = await Promise.all(
  ['texts', 'panel-sheet', 'followed', 'states'].map((part) => import(`./${part}.js${version}`)),
);

const SHOWN = 60;
const TONES = { ALARM: 'critical', WORKING: 'good', DRIVING: 'calm', IDLE: 'faint', OFFLINE: 'faint' };

/** @param {HTMLElement} host @param {any} context of the module @returns {{unmount: () => void}} */
export function mount(host, context) {
  const panel = new Panel(host, context);
  return { unmount: () => panel.unmount() };
}

class Panel {
  state = '';
  chosen = null;
  #root;
  #closed = false;

  constructor(host, context) {
    this.context = context;
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...context.sheets, panelSheet];
    this.layer = context.map.addMovingLayer('sanitation', styleOf(VEHICLE_STATES, texts, { size: 1.9 }));
    this.tile = context.tiles.add({ id: 'sanitation', title: texts.sanitation, order: 11 });
    this.vehicles = new Followed(context, '/api/sanitation/vehicles', 'sanitation-vehicles', ({ plate }) => plate, () => this.draw());
    this.vehicles.showOn(this.layer);
    this.crews = new Followed(context, '/api/sanitation/crews', 'sanitation-crews', ({ name }) => name, () => this.draw());
    this.layer.onSelect((id) => this.#selected(id));
    context.onLanguage(() => this.draw());
    this.draw();
  }

  t = (key, values) => this.context.t(texts[key] ?? key, values);

  draw() {
    if (!this.#closed) {
      this.#fillTile();
      render(this.#view(), this.#root);
    }
  }

  unmount() {
    this.#closed = true;
    this.vehicles.close();
    this.crews.close();
    render(nothing, this.#root);
  }

  #filter(state) {
    this.state = this.state === state ? '' : state;
    this.draw();
  }

  #selected(id) {
    this.chosen = id;
    if (id) {
      this.context.select();
    }
    this.draw();
  }

  #choose(vehicle) {
    this.layer.select(vehicle.id);
    this.#selected(vehicle.id);
    if (Number.isFinite(vehicle.latitude)) {
      this.context.map.fly(vehicle);
    }
  }

  #view() {
    const counts = this.vehicles.counts(VEHICLE_STATES);
    const workers = this.crews.counts(WORKER_STATES);
    const found = VEHICLE_STATES.flatMap((state) => this.vehicles.within(state)).filter(({ state }) => !this.state || state === this.state);
    return html`<div class="panel">
      <header><h2>${this.t('sanitation')}</h2><a href="/desk/sanitation-desk">${this.t('list')} →</a></header>
      <div class="filter" role="group" aria-label=${this.t('vehicles')}>
        ${VEHICLE_STATES.map(
          (state) => html`<button class="chip ${state}" data-state=${state} aria-pressed=${this.state === state} @click=${() => this.#filter(state)}>
            <b>${this.vehicles.loaded ? this.context.format.count(counts[state]) : '–'}</b><span>${signOf(state)} ${this.t(state)}</span>
          </button>`,
        )}
      </div>
      <p class="crews">
        <b>${this.t('crews')}</b>
        ${WORKER_STATES.map((state) => html`<span class=${state}>${signOf(state)} ${this.t(state)} ${this.crews.loaded ? this.context.format.count(workers[state]) : '–'}</span>`)}
      </p>
      <div class="scroll">
        ${this.vehicles.failure ? html`<p class="note" role="alert">${this.t('failed', { reason: this.vehicles.failure })}</p>` : nothing}
        ${this.vehicles.loaded && found.length === 0 ? html`<p class="note">${this.t('noVehicles')}</p>` : nothing}
        <ul class="list">${found.slice(0, SHOWN).map((vehicle) => this.#row(vehicle))}</ul>
      </div>
    </div>`;
  }

  #row(vehicle) {
    const { format } = this.context;
    const figure = (value, unit, say) => (Number.isFinite(value) && vehicle.state !== 'OFFLINE' ? html`${say(value)} <small>${unit}</small>` : '–');
    return html`<li><button class=${vehicle.state} data-vehicle=${vehicle.id} aria-current=${this.chosen === vehicle.id} @click=${() => this.#choose(vehicle)}>
      <span class="sign" aria-hidden="true">${signOf(vehicle.state)}</span><span class="plate">${vehicle.plate}</span>
      <span class="state">${vehicle.alarms.length && vehicle.state === 'ALARM' ? this.t(vehicle.alarms[0]) : this.t(vehicle.state)}</span>
      <span class="num">${figure(vehicle.pressure, 'MPa', (value) => value.toFixed(2))}</span>
      <span class="num">${figure(vehicle.speed, 'km/h', (value) => format.count(Math.round(value)))}</span>
    </button></li>`;
  }

  #fillTile() {
    const counts = this.vehicles?.counts(VEHICLE_STATES) ?? {};
    this.tile.set({
      parts: VEHICLE_STATES.map((state) => ({
        value: this.vehicles?.loaded ? counts[state] : null,
        name: texts[state],
        tone: counts[state] ? TONES[state] : 'none',
      })),
    });
  }
}
