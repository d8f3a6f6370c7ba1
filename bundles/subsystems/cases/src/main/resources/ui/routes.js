const version = new URL(import.meta.url).search;
const PARTS = ['page', 'words', 'bench', 'route-list', 'route-form', 'route-list-view', 'routes-view', 'routes-texts', 'sheet', 'routes-sheet'];
const [{ Page }, { Words }, { Bench }, { RouteList }, { RouteForm }, { columnsOf }, { routesView }, { texts }, { sheet: common }, { sheet }] = await Promise.all(
  PARTS.map((part) => import(`./${part}.js${version}`)),
);

const MARK = { size: 2, unlisted: true, states: { HERE: { color: '#63d3ff', shape: 'cross' } } };

/** The list of routes and a bench on which it is tried. @param {HTMLElement} host @param {any} context */
export function mount(host, context) {
  const page = new RoutesPage(host, context);
  return { unmount: () => page.unmount() };
}

class RoutesPage extends Page {
  /** Which part a telephone shows. @type {'bench' | 'map' | 'list'} */
  part = 'bench';
  /** Why not even the words could be loaded. */
  failure = null;
  /** Id of the route that was chosen, or decided last. @type {number | null} */
  chosen = null;
  mapHost = document.createElement('div');
  #map = null;
  #mark = null;

  constructor(host, context) {
    super(host, context, { texts, sheets: [common, sheet] });
    this.mapHost.className = 'canvas';
    this.words = new Words(context, texts);
    this.bench = new Bench(this);
    this.list = new RouteList(context, () => this.draw());
    this.form = new RouteForm(context, this.list, () => this.draw());
    this.columns = columnsOf(this);
  }

  /** Whether the person may ask where something goes. */
  get mayTest() {
    return this.context.may('cases:dispatch');
  }

  view() {
    return routesView(this);
  }

  async begin() {
    if (!this.mayTest) {
      this.part = 'list';
    }
    await Promise.all([this.load(), this.#makeMap()]);
  }

  async load() {
    this.failure = null;
    try {
      await this.words.load(); // before the list, whose table reads them
      await this.list.load();
    } catch (failure) {
      this.failure = failure;
    }
    this.draw();
  }

  show(part) {
    this.part = part;
    this.draw();
  }

  /** Asks about a place. @param {{latitude: number, longitude: number}} position */
  place(position) {
    this.#mark?.update('here', { position, state: 'HERE' }, { glide: false });
    this.bench.place(position);
  }

  /** Asks about a place that was typed as latitude and longitude. @param {string} text */
  placeTyped(text) {
    if (text.trim() === '') {
      return;
    }
    const [latitude, longitude] = text.split(/[\s,，]+/).filter(Boolean).map(Number);
    this.bench.unreadable = !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180);
    if (this.bench.unreadable) {
      this.draw();
      return;
    }
    this.place({ latitude, longitude });
    this.#map?.fly({ latitude, longitude });
  }

  placeInMiddle() {
    if (this.#map) {
      this.place(this.#map.centre());
    }
  }

  /** An answer came: the row that decided is shown, of the list that was asked. */
  async routed() {
    const { route, version: asked } = this.bench.routing;
    if (this.list.version !== asked) {
      await this.list.show(null);
    }
    this.columns = columnsOf(this); // the row says so
    this.chosen = this.winner;
    this.draw();
    this.find('.answer')?.scrollIntoView({ block: 'nearest' });
    if (route !== null) {
      this.find('city-table').text = ''; // or the filter might hide it
    }
  }

  /** @param {number} id of a route */
  arriveAt(id) {
    this.chosen = id;
  }

  /** Id of the row that decided, if it stands in the list that is shown. */
  get winner() {
    const { routing } = this.bench;
    return routing?.version === this.list.version ? routing.route : null;
  }

  /** @param {File} file that may replace the list */
  choose(file) {
    if (file) {
      this.list.choose(file);
      this.find('dialog.import').showModal();
    }
  }

  async replace() {
    await this.list.replace();
    this.find('dialog.import').close();
    this.find('.outcome')?.focus();
  }

  /** Opens a route to change it, or a new one. @param {any} [route] */
  editRoute(route) {
    this.form.begin(route);
    this.find('dialog.route').showModal();
  }

  async saveRoute() {
    await this.#closeIf(await this.form.save());
  }

  async removeRoute() {
    await this.#closeIf(await this.form.remove());
  }

  /** Closes the form once it was taken; the place that is tried is tried by the list as it is now. @param {boolean} taken */
  async #closeIf(taken) {
    if (taken) {
      this.find('dialog.route').close();
      if (this.bench.routing) {
        await this.bench.run();
      }
    }
  }

  /** A place was clicked; a telephone shows what becomes of it. */
  #picked(position) {
    if (this.mayTest) {
      this.part = 'bench';
      this.place(position);
    }
  }

  async #makeMap() {
    const map = await this.context.createMap(this.mapHost);
    if (!this.closed) {
      this.#map = map;
      this.#mark = map.addMovingLayer('place', MARK);
      map.onClick((position) => this.#picked(position));
    }
  }
}
