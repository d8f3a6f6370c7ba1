const version = new URL(import.meta.url).search;
const [{ MatterAndPlace }, { cityInstant }] = await Promise.all(['matter-and-place', 'days'].map((part) => import(`./${part}.js${version}`)));

const NAMED = ['grid', 'community', 'street', 'district'];

/** A question to the list of routes: what, where and when; and its answer. */
export class Bench extends MatterAndPlace {
  /** The filing conditions of the matter. @type {any[]} */
  conditions = [];
  /** What else is asked; empty is any, or now. */
  more = { condition: '', at: '', owner: '', maintainer: '', unowned: false, district: '' };
  /** The areas in which the place lies, the smallest first. @type {{level: string, code: string, name: any}[]} */
  chain = [];
  /** Whether a place was typed that is none. */
  unreadable = false;
  busy = false;
  /** Where it goes and why. @type {any} */
  routing = null;
  #page;
  #asked = 0;

  /** @param {any} page */
  constructor(page) {
    super(page);
    this.#page = page;
  }

  choose(matter) {
    super.choose(matter);
    Object.assign(this, { conditions: [], routing: null, more: { ...this.more, condition: '' } });
    this.#loadConditions(matter);
    this.#runIfComplete();
  }

  forget() {
    super.forget();
    Object.assign(this, { conditions: [], routing: null });
  }

  /** @param {{latitude: number, longitude: number}} position */
  async place(position) {
    Object.assign(this, { chain: [], routing: null, failure: null, unreadable: false });
    await super.place(position);
    if (this.areas) {
      await Promise.all([this.#loadChain(this.areas), this.#runIfComplete()]);
    }
  }

  /** @param {Partial<{condition: string, at: string, owner: string, maintainer: string, unowned: boolean, district: string}>} what */
  ask(what) {
    this.more = { ...this.more, ...what };
    this.#runIfComplete();
  }

  /** Asks where it would go. */
  async run() {
    this.missing = !this.matter ? 'matter' : !this.position || this.outside ? 'place' : null;
    if (this.missing) {
      this.#page.draw();
      return;
    }
    const asked = ++this.#asked;
    Object.assign(this, { busy: true, failure: null });
    this.#page.draw();
    try {
      const routing = await this.#page.context.api('/api/cases/routes/test', { query: this.#query() });
      if (asked === this.#asked) {
        this.routing = routing;
        this.#page.routed();
      }
    } catch (failure) {
      if (asked === this.#asked) {
        Object.assign(this, { failure, routing: null });
      }
    }
    if (asked === this.#asked) {
      this.busy = false;
      this.#page.draw();
    }
  }

  #query() {
    const { standard, kind, number: code } = this.matter.code;
    const { condition, at, owner, maintainer, unowned, district } = this.more;
    return {
      ...this.position,
      standard,
      kind,
      code,
      condition: condition || null,
      at: at ? cityInstant(this.#page.context.format, at) : null,
      owner: owner.trim() || null,
      maintainer: maintainer.trim() || null,
      unowned: unowned || null,
      district: district || null,
    };
  }

  async #runIfComplete() {
    if (this.matter && this.areas) {
      await this.run();
    }
  }

  async #loadConditions(matter) {
    const { standard, kind, number: code } = matter.code;
    try {
      const { conditions } = await this.#page.context.api('/api/cases/catalogue/entry', { query: { standard, kind, code } });
      if (this.matter === matter) {
        this.conditions = conditions.filter(({ withdrawn }) => !withdrawn);
      }
    } catch (failure) {
      this.failure = failure;
    }
    this.#page.draw();
  }

  async #loadChain(areas) {
    try {
      const found = await Promise.all(NAMED.map((level) => this.#page.context.api(`/api/places/areas/${areas[level]}`)));
      if (this.areas === areas) {
        this.chain = found.map(({ code, name }, index) => ({ level: NAMED[index], code, name }));
      }
    } catch (failure) {
      this.failure = failure;
    }
    this.#page.draw();
  }
}
