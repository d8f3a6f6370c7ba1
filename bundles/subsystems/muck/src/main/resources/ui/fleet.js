/** From urgent to calm. */
export const STATES = ['SPEEDING', 'MOVING', 'STOPPED', 'OFFLINE'];

const MOST = 20_000;
const PLATES = new Intl.Collator('zh-CN', { numeric: true });
const DRAW_MILLISECONDS = 400; // figures that change more often cannot be read

/** All trucks as they are now: loaded once, then followed. */
export class Fleet {
  /** @type {Map<string, any>} */
  vehicles = new Map();
  loaded = false;
  failure = '';
  #context;
  #layer;
  #changed;
  #timer = 0;
  #loading = 0;
  /** @type {string[]} */
  #order = [];

  /**
   * @param {any} context of the module
   * @param {any} layer on which the trucks move
   * @param {() => void} changed asks for drawing; called at most about twice a second
   */
  constructor(context, layer, changed) {
    this.#context = context;
    this.#layer = layer;
    this.#changed = changed;
    context.live('muck-vehicles', ({ key, data }) => this.#take(key, data), () => this.load());
    this.load();
  }

  async load() {
    const loading = ++this.#loading;
    try {
      const { items } = await this.#context.pages('/api/muck/vehicles', {}, MOST);
      if (loading !== this.#loading) {
        return;
      }
      const known = new Set(items.map((vehicle) => vehicle.id));
      [...this.vehicles.keys()].filter((id) => !known.has(id)).forEach((id) => this.#take(id, null));
      items.forEach((vehicle) => this.#take(vehicle.id, vehicle));
      this.loaded = true;
      this.failure = '';
      this.#now();
    } catch (error) {
      this.failure = error.message;
      this.#again(loading);
      this.#soon();
    }
  }

  counts() {
    const counts = Object.fromEntries(STATES.map((state) => [state, 0]));
    for (const { state } of this.vehicles.values()) {
      counts[state] = (counts[state] ?? 0) + 1;
    }
    return counts;
  }

  /** The trucks of a state (null: all) whose plate contains the text, urgent ones first, then by plate. */
  matching(state, text) {
    const wanted = text.trim().toLowerCase();
    const found = Object.fromEntries(STATES.map((each) => [each, []]));
    for (const id of this.#inOrder()) {
      const vehicle = this.vehicles.get(id);
      if ((state === null || vehicle.state === state) && (!wanted || `${vehicle.plate} ${id}`.toLowerCase().includes(wanted))) {
        found[vehicle.state]?.push(vehicle);
      }
    }
    return STATES.flatMap((each) => found[each]);
  }

  close() {
    clearTimeout(this.#timer);
    this.#loading = -1;
  }

  #take(id, vehicle) {
    if (!vehicle) {
      this.vehicles.delete(id);
      this.#order = [];
      this.#layer.remove(id);
    } else {
      const known = this.vehicles.get(id);
      if (known?.time && vehicle.time && new Date(vehicle.time) < new Date(known.time)) {
        return; // a snapshot that was read before the event came
      }
      this.#order = known ? this.#order : [];
      this.vehicles.set(id, vehicle);
      if (vehicle.latitude !== null && vehicle.latitude !== undefined) {
        this.#layer.update(id, {
          position: { latitude: vehicle.latitude, longitude: vehicle.longitude },
          heading: vehicle.heading,
          state: vehicle.state,
          label: vehicle.plate,
        });
      }
    }
    this.#soon();
  }

  /** Sorting by plate is dear, so it is done again only after a truck came or went. */
  #inOrder() {
    if (this.#order.length !== this.vehicles.size) {
      this.#order = [...this.vehicles.values()].sort((a, b) => PLATES.compare(a.plate, b.plate)).map((vehicle) => vehicle.id);
    }
    return this.#order;
  }

  #again(loading) {
    setTimeout(() => loading === this.#loading && this.load(), 3000);
  }

  #now() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#changed();
  }

  #soon() {
    this.#timer ||= setTimeout(() => this.#now(), DRAW_MILLISECONDS);
  }
}
