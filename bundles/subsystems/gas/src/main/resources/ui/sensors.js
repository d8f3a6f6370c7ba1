const MOST = 20_000;
const DRAW_MILLISECONDS = 400; // figures that change more often cannot be read
const AGAIN_MILLISECONDS = 5000;
const REFRESH_MILLISECONDS = 60_000; // silence and calibration come with time, not with a report

/** All sensors as they are now: loaded once, then followed. */
export class Sensors {
  /** @type {Map<string, any>} */
  all = new Map();
  /** The same in the order of their ids; a new list whenever something changed. */
  list = [];
  loaded = false;
  failure = '';
  #context;
  #layer = null;
  #changed;
  #timer = 0;
  #again = 0;
  #loading = 0;

  /**
   * @param {any} context of the module
   * @param {() => void} changed asks for drawing; called at most about twice a second
   */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
    context.live('gas-sensors', ({ key, data }) => this.#take(key, data), () => this.load());
    this.load();
  }

  /** Shows them on a map. @param {any} layer */
  showOn(layer) {
    this.#layer = layer;
    this.all.forEach((sensor) => this.#draw(sensor));
  }

  async load() {
    const loading = ++this.#loading;
    clearTimeout(this.#again);
    try {
      const { items } = await this.#context.pages('/api/gas/sensors', {}, MOST);
      if (loading !== this.#loading) {
        return;
      }
      const known = new Set(items.map((sensor) => sensor.id));
      [...this.all.keys()].filter((id) => !known.has(id)).forEach((id) => this.#forget(id));
      items.forEach((sensor) => this.#take(sensor.id, sensor));
      this.loaded = true;
      this.failure = '';
      this.#again = setTimeout(() => this.load(), REFRESH_MILLISECONDS);
    } catch (error) {
      this.failure = error.message;
      this.#again = setTimeout(() => this.load(), AGAIN_MILLISECONDS);
    }
    this.#soon();
  }

  /** How many there are of each risk. */
  counts() {
    const counts = {};
    for (const { risk } of this.all.values()) {
      counts[risk] = (counts[risk] ?? 0) + 1;
    }
    return counts;
  }

  close() {
    this.#loading += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#again);
  }

  #take(id, sensor) {
    this.all.set(id, sensor);
    this.#draw(sensor);
    this.#soon();
  }

  #forget(id) {
    this.all.delete(id);
    this.#layer?.remove(id);
  }

  #draw(sensor) {
    if (Number.isFinite(sensor.latitude)) {
      this.#layer?.update(sensor.id, { position: sensor, state: sensor.risk, label: sensor.name }, { glide: false });
    }
  }

  #soon() {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.list = [...this.all.values()];
      this.#changed();
    }, DRAW_MILLISECONDS);
  }
}
