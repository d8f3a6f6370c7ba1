/** The desk of the muck trucks: all of them in a table and on a map, and of the chosen one its speed, track and commands. */
import { nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { sheet }, { STYLE, tones }, { Fleet }, { trackOf }, { columnsOf, deskView }] = await Promise.all(
  ['texts', 'desk-sheet', 'shapes', 'fleet', 'tracks', 'desk-view'].map((part) => import(`./${part}.js${version}`)),
);

const ALARMS_SHOWN = 50;

/** @param {HTMLElement} host @param {any} shell the context of the module */
export function mount(host, shell) {
  const desk = new Desk(host, shell);
  return { unmount: () => desk.unmount() };
}

class Desk {
  state = '';
  chosen = null;
  /** Of the chosen truck since midnight. @type {any[]} */
  fixes = [];
  series = [];
  thresholds = [];
  /** Its alarms of today. */
  marks = [];
  loading = false;
  failure = null;
  fleet = null;
  mapHost = document.createElement('div');
  /** Which part a telephone shows. @type {'list' | 'truck'} */
  part = 'list';
  #root;
  #map = null;
  #layer = null;
  #track = null;
  #watch;
  #begun = false;
  #closed = false;

  constructor(host, shell) {
    this.t = (what, values) => shell.t(texts[what] ?? what, values);
    this.context = shell;
    this.mapHost.className = 'canvas';
    this.#root = host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...shell.sheets, tones, sheet];
    this.columns = columnsOf(this);
    shell.onLanguage(() => this.draw());
    this.#watch = new IntersectionObserver((seen) => seen.at(-1).isIntersecting && this.#begin());
    this.#watch.observe(host);
  }

  get truck() {
    return this.chosen && this.fleet?.vehicles.get(this.chosen);
  }

  /** The trucks of the chosen state. */
  get trucks() {
    return this.fleet ? this.fleet.matching(this.state || null, '') : [];
  }

  filter(state) {
    this.state = state;
    this.draw();
  }

  show(part) {
    this.part = part;
    this.draw();
  }

  /** @param {string} id @param {boolean} [open] whether its details are wanted, also on a telephone */
  choose(id, open = false) {
    this.part = open ? 'truck' : this.part;
    if (id !== this.chosen) {
      Object.assign(this, { chosen: id, fixes: [], series: [], marks: [], failure: null });
      this.#track?.clear();
      this.#layer.select(id);
      this.#load(id);
    }
    this.draw();
  }

  /** Shows where the truck was at a moment. @param {number | null} at epoch milliseconds */
  lookAt(at) {
    const fix = at === null ? null : this.fixes.find(({ time }) => time >= at);
    if (fix) {
      this.#map.fly({ latitude: fix.latitude, longitude: fix.longitude });
    }
  }

  draw() {
    if (!this.#closed && this.#begun) {
      render(deskView(this), this.#root);
    }
  }

  unmount() {
    this.#closed = true;
    this.#watch.disconnect();
    this.fleet?.close();
    render(nothing, this.#root);
  }

  /** The map and the fleet are asked for when the page is seen for the first time. */
  async #begin() {
    this.#watch.disconnect();
    this.#begun = true;
    this.draw();
    this.#map = await this.context.createMap(this.mapHost);
    if (this.#closed) {
      return;
    }
    this.#layer = this.#map.addMovingLayer('trucks', STYLE);
    this.#layer.onSelect((id) => id && this.choose(id, true));
    this.#track = this.#map.addTrack();
    this.fleet = new Fleet(this.context, this.#layer, () => this.#moved());
    this.draw();
  }

  /** @param {any[]} fixes since midnight @param {number} limit km/h where no area sets another one @param {any[]} alarms of the truck */
  #take(fixes, limit, alarms) {
    const midnight = this.context.format.startOfDay(Date.now());
    this.thresholds = [{ value: limit, title: texts.limitHere, tone: 'warning' }];
    this.marks = alarms.filter(({ raisedAt }) => new Date(raisedAt).getTime() >= midnight).map(({ raisedAt }) => ({ at: raisedAt, title: texts.speeding, tone: 'critical' }));
    this.loading = false;
    this.#show(fixes);
  }

  #show(fixes) {
    this.fixes = fixes;
    this.series = [{ id: 'speed', title: texts.speed, unit: texts.kmh, digits: 0, points: fixes.map(({ time, speed }) => [time, speed]) }];
    this.#track.show(fixes);
  }

  /** Some trucks moved; what the chosen one tells goes on in its chart and track. */
  #moved() {
    const { truck, fixes } = this;
    const time = truck?.time ? new Date(truck.time).getTime() : 0;
    if (!this.loading && fixes.length > 0 && time > fixes.at(-1).time && Number.isFinite(truck.latitude)) {
      this.#show([...fixes, { ...truck, time }]);
    }
    this.draw();
  }

  async #load(id) {
    this.loading = true;
    const now = Date.now();
    try {
      const [fixes, limits, alarms] = await Promise.all([
        trackOf(this.context, id, this.context.format.startOfDay(now), now + 1000),
        this.context.api('/api/muck/limits'),
        this.context.may('alarms:view') ? this.context.api('/api/alarms', { query: { deviceId: id, limit: ALARMS_SHOWN } }) : { items: [] },
      ]);
      if (id === this.chosen && !this.#closed) {
        this.#take(fixes, limits.otherwise, alarms.items);
        this.truck && Number.isFinite(this.truck.latitude) && this.#map.fly({ latitude: this.truck.latitude, longitude: this.truck.longitude });
      }
    } catch (error) {
      if (id === this.chosen) {
        Object.assign(this, { failure: error, loading: false });
      }
    }
    this.draw();
  }
}
