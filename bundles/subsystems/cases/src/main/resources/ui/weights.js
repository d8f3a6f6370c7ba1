const version = new URL(import.meta.url).search;
const [{ TERMS, composite, mistakes }, { cityDay, plusDays }] = await Promise.all(['composite', 'days'].map((part) => import(`./${part}.js${version}`)));

const PATH = '/api/cases/assessment/weights';

/** The weights of the composite by their dates of effect, and those that somebody is about to set. */
export class WeightsForm {
  /** @type {any[]} */
  all = [];
  loaded = false;
  busy = false;
  failure = null;
  /** What is wrong with what was entered; empty until somebody wanted to save it. @type {{text: string, values?: object}[]} */
  wrong = [];
  /** Those that were set last. @type {any} */
  saved = null;
  /** What is entered. @type {Record<string, any> | null} */
  entered = null;
  #context;
  #changed;

  /** @param {any} context of the module @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  /** Whether the person may set them. */
  get allowed() {
    return this.#context.may('cases:manage');
  }

  get earliest() {
    return plusDays(cityDay(this.#context.format), 1);
  }

  get sum() {
    return TERMS.reduce((sum, { name }) => sum + (this.entered[name] || 0), 0);
  }

  /** Begins with the weights in force. @param {any} inForce */
  open(inForce) {
    Object.assign(this, { failure: null, wrong: [], saved: null, entered: { ...inForce, from: this.earliest } });
    this.load();
  }

  async load() {
    await this.#try(async () => {
      this.all = (await this.#context.api(PATH)).toReversed();
      this.loaded = true;
    });
  }

  /** @param {string} name @param {string} value */
  enter(name, value) {
    this.entered = { ...this.entered, [name]: name === 'from' ? value : value.trim() === '' ? NaN : Number(value) };
    if (this.wrong.length > 0) {
      this.wrong = this.#mistakes();
    }
    this.#changed();
  }

  /** What a group would have under what is entered. @param {{rates: any}} group */
  wouldBe(group) {
    return mistakes(this.entered, this.earliest, this.earliest).length === 0 ? composite(this.entered, group.rates) : null;
  }

  async save() {
    Object.assign(this, { wrong: this.#mistakes(), saved: null });
    if (this.wrong.length > 0) {
      this.#changed();
      return;
    }
    this.busy = true;
    this.#changed();
    const { from, ...weights } = this.entered;
    await this.#try(async () => {
      this.saved = await this.#context.api(`${PATH}/${from}`, { method: 'PUT', body: weights });
      this.all = (await this.#context.api(PATH)).toReversed();
    });
    this.busy = false;
    this.#changed();
  }

  #mistakes() {
    return mistakes(this.entered, this.entered.from, this.earliest);
  }

  async #try(work) {
    try {
      await work();
      this.failure = null;
    } catch (error) {
      this.failure = error;
    }
    this.#changed();
  }
}
