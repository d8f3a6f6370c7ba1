const PAGE = 50;
const MOST = 500; // what a person looks through; filters find the rest

/** The cases of an inbox, or all, as far as they were asked for. */
export class CaseList {
  /** Id of an inbox; null for all cases. @type {string | null} */
  inbox = null;
  filters = { q: '', area: '', source: '', state: '' };
  /** @type {any[]} */
  items = [];
  more = false;
  loaded = false;
  failure = null;
  /** Number of the case that the keys are at. @type {string | null} */
  at = null;
  /** Numbers of the cases that are dispatched together. @type {Set<string>} */
  selected = new Set();
  #context;
  #changed;
  #asked = 0;

  /** @param {any} context of the module @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  get filtered() {
    return Object.values(this.filters).some((value) => value !== '');
  }

  /** What is asked for, for lists and files alike. */
  query() {
    const { q, area, source, state } = this.filters;
    return { inbox: this.inbox, q: q.trim() || null, area: area || null, source: source || null, state: this.inbox ? null : state || null };
  }

  /** Shows an inbox from its beginning. @param {string | null} inbox */
  open(inbox) {
    this.inbox = inbox;
    this.restart();
  }

  /** @param {Partial<{q: string, area: string, source: string, state: string}>} filters */
  narrow(filters) {
    Object.assign(this.filters, filters);
    this.restart();
  }

  restart() {
    this.items = [];
    this.at = null;
    this.selected.clear();
    this.loaded = false;
    this.load();
    this.#changed();
  }

  /** Loads again as many as are shown. */
  async load() {
    await this.#fetch(Math.min(MOST, Math.max(PAGE, this.items.length)));
  }

  async showMore() {
    await this.#fetch(Math.min(MOST, this.items.length + PAGE));
  }

  /** Moves on by so many cases and tells which one that is. @param {number} step */
  move(step) {
    const index = this.items.findIndex((file) => file.number === this.at);
    const next = Math.max(0, Math.min(this.items.length - 1, index < 0 ? 0 : index + step));
    this.at = this.items[next]?.number ?? null;
    this.#changed();
    return this.at;
  }

  /** @param {string} number */
  toggle(number) {
    if (!this.selected.delete(number)) {
      this.selected.add(number);
    }
    this.#changed();
  }

  selectAll() {
    this.selected = new Set(this.items.filter((file) => this.selectable(file)).map((file) => file.number));
    this.#changed();
  }

  /** Whether the person may dispatch this case together with others. */
  selectable(file) {
    return file.actions.some(({ id }) => id === 'dispatch');
  }

  async #fetch(wanted) {
    const asked = ++this.#asked;
    try {
      const items = [];
      let more = true;
      while (more && items.length < wanted) {
        const limit = Math.min(200, wanted - items.length);
        const page = await this.#context.api('/api/cases', { query: { ...this.query(), offset: items.length, limit } });
        items.push(...page.items);
        more = page.more && page.items.length > 0;
      }
      if (asked !== this.#asked) {
        return; // a newer answer is on its way
      }
      this.#take(items, more);
    } catch (error) {
      if (asked !== this.#asked) {
        return;
      }
      this.failure = error;
    }
    this.#changed();
  }

  #take(items, more) {
    this.items = items;
    this.more = more && items.length < MOST;
    this.loaded = true;
    this.failure = null;
    const numbers = new Set(items.filter((file) => this.selectable(file)).map((file) => file.number));
    this.selected = new Set([...this.selected].filter((number) => numbers.has(number)));
  }
}
