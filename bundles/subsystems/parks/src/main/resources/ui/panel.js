/** The panel of the park lights: what is on, what is switched by hand, and why. */
import { html, nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { sheet }, { STATES, stateOf, stateWords, tones }] = await Promise.all(['texts', 'panel-sheet', 'shapes'].map((part) => import(`./${part}.js${version}`)));

const REFRESH = 30_000;
const COLOURS = { HAND: '#63d3ff', ON: '#ffd166', OFF: '#9db7dc', WAITING: '#8d9db6' };
const FORMS = { HAND: 'diamond', ON: 'circle', OFF: 'circle', WAITING: 'cross' };
const STYLE = { states: Object.fromEntries(STATES.map((state) => [state, { color: COLOURS[state], shape: FORMS[state], label: texts[state] }])) };
const TONES = { HAND: 'calm', ON: 'warning', OFF: 'faint', WAITING: 'none' };

/** @param {HTMLElement} host @param {any} shell the context of the module */
export function mount(host, shell) {
  const panel = new Panel(host, shell);
  return { unmount: () => panel.unmount() };
}

class Panel {
  zones = [];
  loaded = false;
  failure = null;
  chosen = null;
  /** Ids of the zones on the map. */
  #placed = [];
  #root;
  #closed = false;
  #clock;

  constructor(host, shell) {
    this.t = (what, values) => shell.t(texts[what] ?? what, values);
    this.context = shell;
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...shell.sheets, tones, sheet];
    this.layer = shell.map.addMovingLayer('park-zones', STYLE);
    this.layer.onSelect((id) => this.#select(id));
    this.tile = shell.tiles.add({ id: 'park-lights', title: texts.lights, order: 40 });
    shell.onLanguage(() => this.draw());
    shell.live('parks-zones', () => this.load(), () => this.load());
    this.#clock = setInterval(() => this.load(), REFRESH);
    this.draw();
    this.load();
  }

  async load() {
    try {
      this.zones = await this.context.api('/api/parks/zones');
      Object.assign(this, { loaded: true, failure: null });
      this.#place();
    } catch (error) {
      this.failure = error;
    }
    this.draw();
  }

  draw() {
    if (!this.#closed) {
      render(this.#view(), this.#root);
    }
  }

  unmount() {
    this.#closed = true;
    clearInterval(this.#clock);
    render(nothing, this.#root);
  }

  #select(id) {
    this.chosen = id;
    id && this.context.select();
    this.draw();
  }

  #choose(zone) {
    this.layer.select(zone.id);
    this.context.map.fly({ latitude: zone.latitude, longitude: zone.longitude });
    this.#select(zone.id);
  }

  #place() {
    if (this.#closed) {
      return;
    }
    const gone = this.#placed.filter((id) => !this.zones.some((zone) => zone.id === id)); // clearing the layer would close the answer that is read
    gone.forEach((id) => this.layer.remove(id));
    this.#placed = this.zones.map(({ id }) => id);
    const counts = Object.fromEntries(STATES.map((state) => [state, 0]));
    for (const zone of this.zones) {
      const state = stateOf(zone);
      counts[state] += 1;
      this.layer.update(zone.id, { position: zone, state, label: zone.name }, { glide: false });
    }
    this.tile.set({ parts: STATES.slice(0, 3).map((state) => ({ value: counts[state], name: texts[state], tone: counts[state] ? TONES[state] : 'none' })) });
  }

  #view() {
    const { t } = this;
    return html`<div class="panel"><h2>${t('lights')}</h2>
      ${this.failure ? html`<p class="problem" role="alert">${t('failed', { reason: this.failure.message })}</p>` : nothing}
      ${this.loaded && this.zones.length === 0 ? html`<p class="note">${t('noZones')}</p>` : nothing}
      <ul class="scroll">${this.zones.map((zone) => this.#row(zone))}</ul>
    </div>`;
  }

  #row(zone) {
    const chosen = zone.id === this.chosen;
    return html`<li><button data-zone=${zone.id} aria-expanded=${chosen} @click=${() => this.#choose(zone)}>
        <b>${zone.name}</b><small>${zone.park}</small><span class="state">${stateWords(this.t, zone)}</span>
      </button>${chosen ? html`<p class="why">${zone.why ? this.context.t(zone.why) : this.t('noWhy')}</p>` : nothing}</li>`;
  }
}
