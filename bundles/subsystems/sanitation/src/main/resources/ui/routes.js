const MOST = 5000;
const MOST_AREAS = 200;

/** The planned routes with what is done of them today, and the import of others. */
export class Routes {
  /** @type {Map<string, any>} */
  all = new Map();
  loaded = false;
  failure = '';
  /** The route that is looked at, with its stops; null until they are there. */
  opened = null;
  /** The districts to which routes may belong. @type {any[]} */
  areas = [];
  /** What holds for all routes of the next file. */
  choice = { area: '', work: 'COLLECTING', tolerance: 15 };
  #context;
  #changed;
  #opening = 0;

  /** @param {any} context @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
    this.load();
  }

  async load() {
    try {
      const { items } = await this.#context.pages('/api/sanitation/routes', {}, MOST);
      this.all = new Map(items.map((route) => [route.id, route]));
      Object.assign(this, { loaded: true, failure: '' });
    } catch (error) {
      this.failure = error.message;
    }
    this.#changed();
  }

  /** Looks at the stops of a route. @param {string} id */
  async open(id) {
    const opening = ++this.#opening;
    this.opened = null;
    try {
      const route = await this.#context.api(`/api/sanitation/routes/${encodeURIComponent(id)}`);
      if (opening === this.#opening) {
        this.opened = route;
      }
    } catch (error) {
      this.failure = error.message;
    }
    this.#changed();
  }

  /** Learns what the form of the import needs to know, unless that is known. */
  async prepare() {
    if (this.areas.length) {
      return;
    }
    try {
      this.areas = (await this.#context.pages('/api/places/areas', { level: 'DISTRICT' }, MOST_AREAS)).items;
      this.choice.area = this.areas[0]?.code ?? '';
    } catch (error) {
      this.failure = error.message;
    }
    this.#changed();
  }

  /** Takes a file. @param {Blob} file */
  async take(file) {
    const { stops, refused, refusals } = await this.#context.api('/api/sanitation/routes/import', { method: 'POST', query: this.choice, body: file });
    return { taken: stops, refused, refusals };
  }
}
