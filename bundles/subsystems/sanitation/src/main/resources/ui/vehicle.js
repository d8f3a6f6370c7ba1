const { trackOf } = await import(`./tracks.js${new URL(import.meta.url).search}`);

const SHARES = 50; // the server keeps a little more than each hundredth

/** How the day of one vehicle went, and what it should have driven. */
export class VehicleDay {
  /** @type {any[]} */
  fixes = [];
  route = null;
  loading = false;
  failure = '';
  from = 0;
  to = 0;
  /** Lines of the chart, in the units of their axes. */
  lines = { lowest: null, highest: null, fastest: null };
  #context;
  #routes;
  #changed;
  #vehicle = null;
  #asked = 0;
  #following = false;

  /** @param {any} context @param {any} routes of the desk @param {() => void} changed asks for drawing */
  constructor(context, routes, changed) {
    this.#context = context;
    this.#routes = routes;
    this.#changed = changed;
  }

  /** Another vehicle. @param {any} vehicle */
  show(vehicle) {
    this.#vehicle = vehicle;
    this.fixes = [];
    this.route = null;
    return this.load();
  }

  /** Another report of the vehicle: the route is asked for again if another fiftieth of it was driven. @param {any} vehicle */
  async follow(vehicle) {
    const known = this.route?.extent;
    const grown = known && vehicle.route === this.route.id && vehicle.extent ? vehicle.extent.driven - known.driven : 0;
    if (this.loading || this.#following || !(grown > known?.metres / SHARES)) {
      return;
    }
    this.#following = true;
    const asked = ++this.#asked;
    try {
      const route = await this.#context.api(`/api/sanitation/routes/${encodeURIComponent(vehicle.route)}`);
      if (asked === this.#asked) {
        this.route = route;
      }
    } catch (error) {
      this.failure = error.message;
    }
    this.#following = false;
    this.#changed();
  }

  async load() {
    const asked = ++this.#asked;
    const vehicle = this.#vehicle;
    Object.assign(this, { loading: true, failure: '', to: Date.now() + 1000 });
    this.from = this.#context.format.startOfDay(this.to);
    this.#changed();
    try {
      const [fixes, route] = await Promise.all([
        trackOf(this.#context, vehicle.id, this.from, this.to),
        vehicle.route ? this.#context.api(`/api/sanitation/routes/${encodeURIComponent(vehicle.route)}`) : null,
        this.#loadLines(),
      ]);
      if (asked === this.#asked) {
        Object.assign(this, { fixes, route });
        this.from = fixes.length ? fixes[0].time : this.from;
      }
    } catch (error) {
      this.failure = error.message;
    }
    if (asked === this.#asked) {
      this.loading = false;
      this.#changed();
    }
  }

  /** The fix nearest to a moment. @param {number} at epoch milliseconds */
  fixAt(at) {
    return this.fixes.reduce((best, fix) => (best && Math.abs(best.time - at) <= Math.abs(fix.time - at) ? best : fix), null);
  }

  /** Gives the vehicle a route. @param {string} route empty for none */
  async assign(route) {
    this.failure = '';
    try {
      await this.#context.api(`/api/sanitation/vehicles/${encodeURIComponent(this.#vehicle.id)}/plan`, { method: 'PUT', body: { route: route || null } });
      this.#vehicle = { ...this.#vehicle, route: route || null };
      await Promise.all([this.load(), this.#routes.load()]);
    } catch (error) {
      this.failure = error.message;
      this.#changed();
    }
  }

  async #loadLines() {
    if (!this.#context.may('settings:view')) {
      return;
    }
    const { attributes } = await this.#context.api('/api/settings/org.cityloom.sanitation');
    const value = (id) => attributes.find((attribute) => attribute.id === id)?.value ?? attributes.find((attribute) => attribute.id === id)?.defaultValue;
    this.lines = { lowest: value('pressure.lowest'), highest: value('pressure.highest'), fastest: value('working.fastest') };
  }
}
