/** The speed limits of areas, and changing them. */
export class Limits {
  /** Of each area that has one, and of all others, whose code is empty. @type {{area: string, limit: number, name?: any, changedAt?: string, changedBy?: string}[]} */
  rows = [];
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
      await this.#read();
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
      await this.#read();
    });
  }

  /** @param {string} area code */
  async remove(area) {
    await this.#act(async () => {
      await this.#context.api(`/api/muck/limits/${encodeURIComponent(area)}`, { method: 'DELETE' });
      await this.#read();
    });
  }

  async #read() {
    const { areas, otherwise } = await this.#context.api('/api/muck/limits');
    this.rows = [...areas, { area: '', limit: otherwise }];
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
