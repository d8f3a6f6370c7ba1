const version = new URL(import.meta.url).search;
const { plusDays } = await import(`./days.js${version}`);

const MOST = 5000; // groups; a megacity has fewer communities
const SLOW_MILLISECONDS = 2000;
const PATH = '/api/cases/assessment';

export const LENGTHS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
export const POSTS = ['INTAKE', 'VERIFIER', 'DUTY_LEAD', 'DISPATCHER', 'CHECKER'];

/** The figures of a period, as far as they were asked for. */
export class Figures {
  by = 'DISTRICT';
  length = 'MONTH';
  /** A day within the period; null for today. @type {string | null} */
  date = null;
  /** Code of the area that figures are narrowed to; empty for all. */
  area = '';
  /** Formulas and groupings; null until loaded. @type {{rates: any[], groupings: any[]} | null} */
  definitions = null;
  /** The one that is shown. @type {{length: string, first: string, last: string, to: string, weights: any} | null} */
  period = null;
  /** @type {{key: string, name: any, score: number | null, rates: Record<string, any>}[]} */
  groups = [];
  loading = false;
  /** Whether the answer takes longer than people like to wait. */
  slow = false;
  failure = null;
  #context;
  #changed;
  #asked = 0;

  /** @param {any} context of the module @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  /** Whether it is shown who of a post is how good, which the person may not see. */
  get forbidden() {
    return POSTS.includes(this.by) && !this.#context.may('cases:assess');
  }

  /** Whether groups of this kind are given points. */
  get scored() {
    return !POSTS.includes(this.by);
  }

  /** The rates of the chosen groups, in the order in which they are published. */
  get rates() {
    const own = this.definitions?.groupings.find(({ by }) => by === this.by)?.rates ?? [];
    return this.definitions?.rates.filter(({ rate }) => own.includes(rate)) ?? [];
  }

  /** What is asked for, for figures and the lists behind them alike. */
  query() {
    return { by: this.by, period: this.length, date: this.date, area: this.area || null };
  }

  /** @param {Partial<{by: string, length: string, date: string | null, area: string}>} wanted */
  ask(wanted) {
    Object.assign(this, wanted, wanted.by ? { groups: [] } : {});
    this.load();
  }

  /** Goes to the period before or after this one. @param {-1 | 1} step */
  move(step) {
    this.ask({ date: step < 0 ? plusDays(this.period.first, -1) : plusDays(this.period.last, 1) });
  }

  async load() {
    const asked = ++this.#asked;
    Object.assign(this, { loading: true, slow: false, failure: null });
    const timer = setTimeout(() => asked === this.#asked && this.#say({ slow: true }), SLOW_MILLISECONDS);
    this.#changed();
    try {
      this.definitions ??= await this.#context.api(`${PATH}/definitions`);
      const answer = this.forbidden ? null : await this.#all();
      if (asked === this.#asked) {
        this.#say({ period: answer && { ...answer, length: this.length }, groups: answer?.groups ?? [], loading: false, slow: false });
      }
    } catch (failure) {
      if (asked === this.#asked) {
        this.#say({ failure, groups: [], loading: false, slow: false });
      }
    }
    clearTimeout(timer);
  }

  /** @param {string} key */
  group(key) {
    return this.groups.find((group) => group.key === key);
  }

  /** @param {string} id of a rate */
  rate(id) {
    return this.definitions?.rates.find(({ rate }) => rate === id);
  }

  async #all() {
    const groups = [];
    for (;;) {
      const answer = await this.#context.api(PATH, { query: { ...this.query(), offset: groups.length, limit: 1000 } });
      groups.push(...answer.groups.items);
      if (answer.groups.items.length === 0 || groups.length >= Math.min(answer.groups.total, MOST)) {
        return { ...answer, groups };
      }
    }
  }

  #say(what) {
    Object.assign(this, what);
    this.#changed();
  }
}
