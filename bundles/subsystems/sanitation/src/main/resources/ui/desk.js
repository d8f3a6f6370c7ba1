/** The desk of sanitation: vehicles, workers and routes in tables beside a map, and one of them in detail. */
import { nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const PARTS = ['texts', 'sheet', 'states', 'followed', 'vehicle', 'worker', 'routes', 'tables', 'desk-view', 'extent-view'];
const [{ texts }, { sheet }, { VEHICLE_STATES, WORKER_STATES, styleOf }, { Followed }, { VehicleDay }, { WorkerDay }, { Routes }, { columnsOf }, { deskView }, { linesOf }] = await Promise.all(
  PARTS.map((part) => import(`./${part}.js${version}`)),
);

const STOPS = ['MISSED', 'LATE', 'PLANNED', 'DONE'];

/** @param {HTMLElement} host @param {any} context of the module @returns {{unmount: () => void}} */
export function mount(host, context) {
  const desk = new Desk(host, context);
  return { unmount: () => desk.unmount() };
}

class Desk {
  /** What the list shows. @type {'vehicles' | 'crews' | 'routes'} */
  mode = 'vehicles';
  /** Which part a telephone shows. @type {'list' | 'map' | 'detail'} */
  part = 'list';
  /** What is looked at in each list, by id. */
  chosen = { vehicles: null, crews: null, routes: null };
  state = '';
  mapHost = document.createElement('div');
  /** What the map draws; null until it is there. */
  layers = null;
  #root;
  #watch;
  #begun = false;
  #closed = false;

  constructor(host, context) {
    this.context = context;
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...context.sheets, sheet];
    this.mapHost.className = 'canvas';
    this.columns = columnsOf(this);
    context.onLanguage(() => this.draw());
    this.#watch = new IntersectionObserver((seen) => seen.at(-1).isIntersecting && this.#begin());
    this.#watch.observe(host);
  }

  t = (key, values) => this.context.t(texts[key] ?? key, values);

  get mayManage() {
    return this.context.may('sanitation:manage');
  }

  /** What is looked at in the list that is shown; null if nothing is. */
  get item() {
    return this[this.mode].all.get(this.chosen[this.mode]) ?? null;
  }

  draw() {
    if (!this.#closed && this.#begun) {
      this.#drawLines();
      render(deskView(this), this.#root);
    }
  }

  show(mode) {
    Object.assign(this, { mode, part: 'list', state: '' });
    if (mode === 'routes') {
      this.routes.load();
    }
    this.#showLayers();
    this.draw();
  }

  showPart(part) {
    this.part = part;
    this.draw();
  }

  filter(state) {
    this.state = state;
    this.draw();
  }

  /** Looks at something of the list. @param {string | null} id @param {boolean} [fly] */
  choose(id, fly = false) {
    if (id !== this.chosen[this.mode]) {
      this.chosen[this.mode] = id;
      this.#load(id);
      this.layers?.[this.mode]?.select(id);
    }
    this.part = id ? 'detail' : 'list';
    if (this.mode === 'vehicles') {
      history.replaceState(history.state, '', id ? `#${encodeURIComponent(id)}` : location.pathname);
    }
    const { latitude, longitude, route } = this.item ?? {};
    if (fly && !route && Number.isFinite(latitude)) {
      // a route is framed as a whole once its stops are there
      this.layers?.map.fly({ latitude, longitude });
    }
    this.draw();
  }

  /** Shows where the vehicle was at that moment; null for now. @param {number | null} at @param {boolean} [fly] */
  pointAt(at, fly = false) {
    const fix = at === null ? null : this.vehicle.fixAt(at);
    this.layers?.moment.clear();
    if (fix && Number.isFinite(fix.latitude)) {
      this.layers?.moment.update('moment', { position: fix, heading: fix.heading ?? 0, state: 'HERE', label: this.context.format.minute(fix.time) });
      if (fly) {
        this.layers?.map.fly(fix);
      }
    }
  }

  /** Opens or closes a dialog. @param {'import' | 'shift'} which */
  ask(which) {
    this.#root.querySelector(`dialog.${which}`).showModal();
  }

  dismiss(which) {
    this.#root.querySelector(`dialog.${which}`).close();
  }

  unmount() {
    this.#closed = true;
    this.#watch.disconnect();
    this.vehicles?.close();
    this.crews?.close();
    render(nothing, this.#root);
  }

  /** Everything is asked for when the page is seen for the first time. */
  #begin() {
    this.#watch.disconnect();
    const { context } = this;
    const draw = () => this.draw();
    this.vehicles = new Followed(context, '/api/sanitation/vehicles', 'sanitation-vehicles', ({ plate }) => plate, () => this.#heard());
    this.crews = new Followed(context, '/api/sanitation/crews', 'sanitation-crews', ({ shift, name }) => shift?.person ?? name, draw);
    this.routes = new Routes(context, draw);
    this.vehicle = new VehicleDay(context, this.routes, draw);
    this.worker = new WorkerDay(context, draw);
    this.#begun = true;
    this.draw();
    this.#makeMap();
  }

  #load(id) {
    this.pointAt(null);
    if (!id) {
      return;
    }
    if (this.mode === 'vehicles') {
      this.vehicle.show(this.item);
    } else if (this.mode === 'crews') {
      this.worker.show(this.item);
    } else {
      this.routes.open(id);
    }
  }

  /** Vehicles came; the one that the address names is looked at once it is known. */
  #heard() {
    const named = decodeURIComponent(location.hash.slice(1));
    if (!this.chosen.vehicles && named && this.vehicles.all.has(named)) {
      this.choose(named, true);
    }
    if (this.mode === 'vehicles' && this.item) {
      this.vehicle.follow(this.item);
    }
    this.draw();
  }

  async #makeMap() {
    const map = await this.context.createMap(this.mapHost);
    if (this.#closed) {
      return;
    }
    this.layers = {
      map,
      track: map.addTrack({ color: '#63d3ff' }),
      plan: map.addTrack({ color: '#ffd166' }),
      stops: map.addMovingLayer('stops', styleOf(STOPS, texts, { size: 0.9, unlisted: true })),
      vehicles: map.addMovingLayer('vehicles', styleOf(VEHICLE_STATES, texts, { size: 1.6 })),
      crews: map.addMovingLayer('crews', styleOf(WORKER_STATES, texts, { size: 1.2, unlisted: true })),
      moment: map.addMovingLayer('moment', { size: 2, unlisted: true, states: { HERE: { color: '#ffffff', shape: 'cross' } } }),
    };
    for (const mode of ['vehicles', 'crews']) {
      this[mode].showOn(this.layers[mode]);
      this.layers[mode].onSelect((id) => id && this.mode === mode && this.choose(id));
    }
    this.#showLayers();
    this.draw();
  }

  #showLayers() {
    this.layers?.vehicles.show(this.mode !== 'crews');
    this.layers?.crews.show(this.mode === 'crews');
  }

  #drawn = [];

  /** The track of the chosen vehicle, and the planned route with its stops; only what changed is drawn again. */
  #drawLines() {
    if (!this.layers) {
      return;
    }
    const looked = this.item && this.mode !== 'crews';
    const fixes = looked && this.mode === 'vehicles' ? this.vehicle.fixes : [];
    const route = looked ? (this.mode === 'vehicles' ? this.vehicle.route : this.routes.opened) : null;
    const { plan, track, stops } = this.layers;
    if (this.#drawn[0] !== fixes) {
      track.show(fixes);
    }
    if (this.#drawn[1] !== route) {
      stops.clear();
      plan.lines(linesOf(route));
      route?.stops.forEach((stop) => stops.update(stop.id, { position: stop, heading: 0, state: stop.status, label: stop.name }));
      if (route?.stops.length > 1 && route.id !== this.#drawn[1]?.id) {
        plan.frame();
      }
    }
    this.#drawn = [fixes, route];
  }
}
