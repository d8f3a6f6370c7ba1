/** The panel of gas. Its parts are loaded with the version of the panel in their address, so that after an update no part of an older one is mixed in. */
import { nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { sheet }, { RISKS, style }, { Sensors }, { panelView }] = await Promise.all(
  ['texts', 'panel-sheet', 'risks', 'sensors', 'panel-view'].map((part) => import(`./${part}.js${version}`)),
);

const TONES = { DANGER: 'critical', WARNING: 'warning', SILENT: 'faint', CARE: 'warning', CALM: 'good' };

/**
 * @param {HTMLElement} host
 * @param {any} context of the module
 * @returns {{unmount: () => void}}
 */
export function mount(host, context) {
  const panel = new Panel(host, context);
  return { unmount: () => panel.unmount() };
}

class Panel {
  risk = null;
  text = '';
  chosen = null;
  #root;
  #layer;
  #tile;
  #closed = false;

  constructor(host, context) {
    this.context = context;
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...context.sheets, sheet];
    this.#layer = context.map.addMovingLayer('gas', style(texts));
    this.#tile = context.tiles.add({ id: 'gas', title: texts.gas, order: 30 });
    this.sensors = new Sensors(context, () => this.draw());
    this.sensors.showOn(this.#layer);
    this.#layer.onSelect((id) => this.#selected(id));
    context.onLanguage(() => this.draw());
    this.draw();
  }

  t = (key, values) => this.context.t(texts[key] ?? key, values);

  /** Those that match the filters, the worst first. */
  get matching() {
    const text = this.text.trim().toLowerCase();
    return this.sensors.list
      .filter((sensor) => (this.risk ? sensor.risk === this.risk : true))
      .filter((sensor) => !text || `${sensor.name} ${sensor.id}`.toLowerCase().includes(text))
      .sort((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) || (b.methane ?? 0) - (a.methane ?? 0));
  }

  draw() {
    if (!this.#closed) {
      const counts = this.sensors.counts();
      this.#tile.set({
        parts: RISKS.map((risk) => ({
          value: this.sensors.loaded ? (counts[risk] ?? 0) : null,
          name: texts[risk],
          tone: counts[risk] ? TONES[risk] : 'none',
        })),
      });
      render(panelView(this), this.#root);
    }
  }

  filter(risk) {
    this.risk = this.risk === risk ? null : risk;
    this.draw();
  }

  search(text) {
    this.text = text;
    this.draw();
  }

  /** @param {string | null} id @param {boolean} [fly] */
  choose(id, fly = false) {
    this.#layer.select(id);
    this.chosen = id;
    const sensor = this.sensors.all.get(id);
    if (fly && Number.isFinite(sensor?.latitude)) {
      this.context.map.fly({ latitude: sensor.latitude, longitude: sensor.longitude });
    }
    this.draw();
  }

  unmount() {
    this.#closed = true;
    this.sensors.close();
    render(nothing, this.#root);
  }

  #selected(id) {
    this.chosen = id;
    if (id) {
      this.context.select();
    }
    this.draw();
  }
}
