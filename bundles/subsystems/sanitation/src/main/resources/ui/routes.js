const MOST = 5000;

/** The planned routes with what is done of them today, and the import of others. */
export class Routes {
  /** @type {Map<string, any>} */
  all = new Map();
  loaded = false;
  failure = '';
  /** The route that is looked at, with its stops; null until they are there. */
  opened = null;
  /** What became of the last import. */
  outcome = null;
  refusal = '';
  busy = false;
  /** @type {any[]} */
  areas = [];
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

  /** What the form of the import needs to know. */
  async prepare() {
    Object.assign(this, { outcome: null, refusal: '' });
    this.areas = (await this.#context.pages('/api/places/areas', { level: 'DISTRICT' }, 200)).items;
    this.#changed();
  }

  /** Takes a file. @param {FormData} form */
  async importFile(form) {
    Object.assign(this, { busy: true, outcome: null, refusal: '' });
    this.#changed();
    try {
      const query = { area: form.get('area'), work: form.get('work'), tolerance: form.get('tolerance') };
      const body = new Blob([form.get('file')], { type: 'text/csv' });
      this.outcome = await this.#context.api('/api/sanitation/routes/import', { method: 'POST', query, body });
      await this.load();
    } catch (error) {
      this.refusal = error.message;
    }
    this.busy = false;
    this.#changed();
  }
}
