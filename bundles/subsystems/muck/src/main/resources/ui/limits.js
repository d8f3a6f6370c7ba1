/** The speed limits of areas, and changing them. */
export class Limits {
  /** @type {{otherwise: number, areas: any[]} | null} */
  table = null;
  /** @type {{code: string, name: any, level: string}[]} */
  areas = [];
  failure = '';
  busy = false;
  #context;
  #changed;

  /**
   * @param {any} context of the module
   * @param {() => void} changed asks for drawing
   */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  /** Whether the person may change limits. */
  get editable() {
    return this.#context.may('muck:manage');
  }

  async load() {
    await this.#act(async () => {
      this.table = await this.#context.api('/api/muck/limits');
      if (this.editable && this.areas.length === 0) {
        const levels = await Promise.all(
          ['DISTRICT', 'STREET'].map((level) => this.#context.api('/api/places/areas', { query: { level } })),
        );
        this.areas = levels.flatMap((answer) => (Array.isArray(answer) ? answer : answer.items));
      }
    });
  }

  /** @param {string} area code @param {number} limit km/h */
  async set(area, limit) {
    await this.#act(async () => {
      await this.#context.api(`/api/muck/limits/${encodeURIComponent(area)}`, { method: 'PUT', body: { limit } });
      this.table = await this.#context.api('/api/muck/limits');
    });
  }

  /** @param {string} area code */
  async remove(area) {
    await this.#act(async () => {
      await this.#context.api(`/api/muck/limits/${encodeURIComponent(area)}`, { method: 'DELETE' });
      this.table = await this.#context.api('/api/muck/limits');
    });
  }

  async #act(work) {
    this.busy = true;
    this.failure = '';
    this.#changed();
    try {
      await work();
    } catch (error) {
      this.failure = error.message;
    }
    this.busy = false;
    this.#changed();
  }
}
