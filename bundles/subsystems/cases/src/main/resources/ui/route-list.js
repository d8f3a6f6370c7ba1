const PAGE = 200;
const PATH = '/api/cases/routes';

/** The list of routes as it is in force, or as an earlier version said. */
export class RouteList {
  /** @type {any[]} */
  routes = [];
  /** Number of the version that is shown. */
  version = 0;
  /** Number of an earlier version that is wanted; null for the one in force. @type {number | null} */
  wanted = null;
  /** The latest of them first. @type {{version: number, changedAt: string, changedBy: string}[]} */
  versions = [];
  loaded = false;
  failure = null;
  text = '';
  /** How many rows are shown at most. */
  most = PAGE;
  /** A file that may replace the list, once it is confirmed. @type {File | null} */
  file = null;
  busy = false;
  /** What became of the last file. @type {{version: number, routes: number} | null} */
  imported = null;
  /** Why the last file was not taken. @type {any} */
  refusal = null;
  #context;
  #words;
  #changed;
  #asked = 0;

  /** @param {any} context of the module @param {any} words what ids mean @param {() => void} changed asks for drawing */
  constructor(context, words, changed) {
    this.#context = context;
    this.#words = words;
    this.#changed = changed;
  }

  /** Whether the person may replace it. */
  get allowed() {
    return this.#context.may('cases:manage');
  }

  /** @param {number | null} version null for the one in force */
  async show(version) {
    Object.assign(this, { wanted: version, most: PAGE });
    await this.load();
  }

  async load() {
    const asked = ++this.#asked;
    try {
      const [{ version, routes }, versions] = await Promise.all([
        this.#context.api(PATH, { query: { version: this.wanted } }),
        this.#context.api(`${PATH}/versions`),
      ]);
      if (asked === this.#asked) {
        Object.assign(this, { version, routes, versions, loaded: true, failure: null });
      }
    } catch (failure) {
      if (asked === this.#asked) {
        Object.assign(this, { failure });
      }
    }
    this.#changed();
  }

  /** @param {string} text that rows must contain */
  narrow(text) {
    Object.assign(this, { text, most: PAGE });
    this.#changed();
  }

  showMore() {
    this.most += PAGE;
    this.#changed();
  }

  /** The rows that contain the text. */
  found() {
    const wanted = this.text.trim().toLowerCase();
    return wanted === '' ? this.routes : this.routes.filter((route) => this.#said(route).some((value) => String(value).toLowerCase().includes(wanted)));
  }

  #said(route) {
    const { primary, backup, area } = route;
    return [...Object.values(route), this.#words.unit(primary), this.#words.unit(backup), this.#words.area(area)];
  }

  /** Makes sure that a row is among those shown. @param {number} id */
  reveal(id) {
    if (!this.found().some((route) => route.id === id)) {
      this.text = '';
    }
    this.most = Math.max(this.most, this.found().findIndex((route) => route.id === id) + 1);
  }

  /** @param {File} file */
  choose(file) {
    Object.assign(this, { file, imported: null, refusal: null });
    this.#changed();
  }

  /** Replaces the whole list by the file that was chosen. */
  async replace() {
    this.busy = true;
    this.#changed();
    try {
      const body = new Blob([this.file], { type: 'text/csv' });
      this.imported = await this.#context.api(`${PATH}/import`, { method: 'POST', query: { version: this.version }, body });
      await this.show(null);
    } catch (refusal) {
      this.refusal = refusal;
    }
    Object.assign(this, { busy: false, file: null });
    this.#changed();
  }
}
