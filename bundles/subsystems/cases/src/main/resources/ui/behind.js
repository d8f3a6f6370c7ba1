const MOST = 5000; // what a person looks through; a narrower area or period shows the rest

export const PARTS = ['DENOMINATOR', 'NUMERATOR', 'MISSED'];

/** The very cases behind a figure. */
export class Behind {
  /** Key of the group and id of the rate. */
  key;
  rate;
  part;
  /** @type {any[]} */
  items = [];
  total = 0;
  loaded = false;
  failure = null;
  #context;
  #query;
  #changed;
  #asked = 0;

  /**
   * @param {any} context of the module
   * @param {{key: string, rate: string, part: string}} figure
   * @param {Record<string, unknown>} query for which period and groups
   * @param {() => void} changed asks for drawing
   */
  constructor(context, { key, rate, part }, query, changed) {
    Object.assign(this, { key, rate, part: PARTS.includes(part) ? part : PARTS[0] });
    this.#context = context;
    this.#query = query;
    this.#changed = changed;
  }

  /** @param {string} part */
  show(part) {
    Object.assign(this, { part, items: [], total: 0, loaded: false });
    this.load();
  }

  async load() {
    const asked = ++this.#asked;
    this.failure = null;
    this.#changed();
    const { key, rate, part } = this;
    try {
      const answer = await this.#context.pages('/api/cases/assessment/cases', { ...this.#query, key, rate, part }, MOST);
      if (asked === this.#asked) {
        Object.assign(this, answer, { loaded: true });
      }
    } catch (error) {
      if (asked === this.#asked) {
        this.failure = error;
      }
    }
    this.#changed();
  }
}
