const MOST = 20_000;
const DRAW_MILLISECONDS = 400; // figures that change more often cannot be read

/** A list of what is there now: loaded once, then followed, and shown on a layer of a map. */
export class Followed {
  /** @type {Map<string, any>} */
  all = new Map();
  loaded = false;
  failure = '';
  #context;
  #path;
  #layer = null;
  #label;
  #changed;
  #timer = 0;
  #loading = 0;

  /**
   * @param {any} context of the module
   * @param {string} path of the list
   * @param {string} topic on which its changes come
   * @param {(item: any) => string} label what the map says
   * @param {() => void} changed asks for drawing; called at most about twice a second
   */
  constructor(context, path, topic, label, changed) {
    this.#context = context;
    this.#path = path;
    this.#label = label;
    this.#changed = changed;
    context.live(topic, ({ key, data }) => this.#take(key, data), () => this.load());
    this.load();
  }

  /** Shows all on this layer from now on. */
  showOn(layer) {
    this.#layer = layer;
    this.all.forEach((item, id) => this.#show(id, item));
  }

  async load() {
    const loading = ++this.#loading;
    try {
      const { items } = await this.#context.pages(this.#path, {}, MOST);
      if (loading !== this.#loading) {
        return;
      }
      const known = new Set(items.map(({ id }) => id));
      [...this.all.keys()].filter((id) => !known.has(id)).forEach((id) => this.#take(id, null));
      items.forEach((item) => this.#take(item.id, item));
      this.loaded = true;
      this.failure = '';
    } catch (error) {
      this.failure = error.message;
      setTimeout(() => loading === this.#loading && this.load(), 3000);
    }
    this.#soon();
  }

  /** How many are in each of these states. @param {string[]} states */
  counts(states) {
    const counts = Object.fromEntries(states.map((state) => [state, 0]));
    for (const { state } of this.all.values()) {
      counts[state] += 1;
    }
    return counts;
  }

  /** Those in a state; all without one. @param {string} state */
  within(state) {
    return [...this.all.values()].filter((item) => !state || item.state === state);
  }

  close() {
    clearTimeout(this.#timer);
    this.#loading = -1;
  }

  #take(id, item) {
    if (!item) {
      this.all.delete(id);
      this.#layer?.remove(id);
    } else {
      const known = this.all.get(id);
      if (known?.time && item.time && new Date(item.time) < new Date(known.time)) {
        return; // a snapshot that was read before the event came
      }
      this.all.set(id, item);
      this.#show(id, item);
    }
    this.#soon();
  }

  #show(id, item) {
    if (Number.isFinite(item.latitude)) {
      this.#layer?.update(id, {
        position: { latitude: item.latitude, longitude: item.longitude },
        heading: item.heading ?? 0,
        state: item.state,
        label: this.#label(item),
      });
    }
  }

  #soon() {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.#changed();
    }, DRAW_MILLISECONDS);
  }
}
