const PAGE = 50;
const URGENT_FIRST = { column: 'due', descending: false };
const ORDERS = { due: ['due', 'due_last'], number: ['earliest', 'latest'] }; // of a column, upwards and downwards

/** The cases of an inbox, or all: a page of them. */
export class CaseList {
  /** Id of an inbox; null for all cases. @type {string | null} */
  inbox = null;
  filters = { q: '', area: '', source: '', state: '' };
  /** @type {{column: string, descending: boolean} | null} */
  sort = URGENT_FIRST;
  /** @type {any[]} */
  items = [];
  /** Which page the items are. */
  paged = { offset: 0, more: false };
  loaded = false;
  failure = null;
  /** Number of the case that the keys are at. @type {string | null} */
  at = null;
  /** Numbers of the cases that are dispatched together, also of other pages. @type {Set<string>} */
  marked = new Set();
  #context;
  #changed;
  /** Which page is wanted. */
  #page = { offset: 0, limit: PAGE };
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
    const order = this.sort ? ORDERS[this.sort.column][Number(this.sort.descending)] : null;
    return { inbox: this.inbox, q: q.trim() || null, area: area || null, source: source || null, state: this.inbox ? null : state || null, order };
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

  /** Shows what was asked of the table. @param {{text: string, sort: any, offset: number, limit: number}} wanted */
  ask({ text, sort, offset, limit }) {
    this.sort = sort;
    this.#page = { offset, limit };
    if (text === this.filters.q) {
      this.load();
    } else {
      this.narrow({ q: text });
    }
  }

  restart() {
    Object.assign(this, { items: [], paged: { offset: 0, more: false }, at: null, marked: new Set(), loaded: false });
    this.#page.offset = 0;
    this.load();
    this.#changed();
  }

  /** Has what depends on the time of day drawn again. */
  tick() {
    this.items = [...this.items];
    this.#changed();
  }

  /** @param {Set<string>} numbers */
  mark(numbers) {
    this.marked = numbers;
    this.#changed();
  }

  /** Marks the case that the keys are at, or takes its mark away. */
  toggleAt() {
    const file = this.items.find(({ number }) => number === this.at);
    if (file && this.markable(file)) {
      const marked = new Set(this.marked);
      if (!marked.delete(file.number)) {
        marked.add(file.number);
      }
      this.mark(marked);
    }
  }

  /** Whether the person may dispatch this case together with others. */
  markable(file) {
    return file.actions.some(({ id }) => id === 'dispatch');
  }

  /** Loads the page that is wanted; of a list that has become shorter, its last. */
  async load() {
    const asked = ++this.#asked;
    const { offset, limit } = this.#page;
    try {
      const { items, more } = await this.#context.api('/api/cases', { query: { ...this.query(), offset, limit } });
      if (asked !== this.#asked) {
        return; // a newer answer is on its way
      }
      if (items.length === 0 && offset > 0) {
        this.#page.offset = Math.max(0, offset - limit);
        await this.load();
        return;
      }
      this.#take(items, { offset, more });
    } catch (error) {
      if (asked !== this.#asked) {
        return;
      }
      this.failure = error;
    }
    this.#changed();
  }

  #take(items, paged) {
    Object.assign(this, { items, paged, loaded: true, failure: null });
    const not = new Set(items.filter((file) => !this.markable(file)).map(({ number }) => number));
    this.marked = new Set([...this.marked].filter((number) => !not.has(number)));
  }
}
