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
  /** A file that may replace the list, once it is confirmed. @type {File | null} */
  file = null;
  busy = false;
  /** What became of the last file. @type {{version: number, routes: number} | null} */
  imported = null;
  /** Why the last file was not taken. @type {any} */
  refusal = null;
  #context;
  #changed;
  #asked = 0;

  /** @param {any} context of the module @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  /** Whether the person may replace it. */
  get allowed() {
    return this.#context.may('cases:manage');
  }

  /** @param {number | null} version null for the one in force */
  async show(version) {
    this.wanted = version;
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
