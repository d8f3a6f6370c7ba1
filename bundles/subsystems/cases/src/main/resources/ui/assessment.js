const version = new URL(import.meta.url).search;
const PARTS = ['page', 'words', 'figures', 'behind', 'weights', 'assessment-view', 'assessment-texts', 'assessment-sheet'];
const [{ Page }, { Words }, { Figures, LENGTHS }, { Behind }, { WeightsForm }, { assessmentView }, { texts }, { sheet }] = await Promise.all(
  PARTS.map((part) => import(`./${part}.js${version}`)),
);

const TODAY_MILLISECONDS = 60_000;

/** The page of those who assess. @param {HTMLElement} host @param {any} context */
export function mount(host, context) {
  const page = new Assessment(host, context);
  return { unmount: () => page.unmount() };
}

class Assessment extends Page {
  /** What was reported, registered and closed today; null until it was counted. @type {any} */
  today = null;
  todayFailure = null;
  /** Why not even the words could be loaded. */
  failure = null;
  /** The list behind a figure. @type {any} */
  behind = null;
  /** Key of the group whose score is taken apart. @type {string | null} */
  scored = null;
  /** The figure or formula that is explained. @type {{key?: string, column: string} | null} */
  pointed = null;

  constructor(host, context) {
    super(host, context, { texts, sheets: [sheet] });
    this.words = new Words(context, texts);
    this.figures = new Figures(context, () => this.draw());
    this.weights = new WeightsForm(context, () => this.draw());
  }

  view() {
    return assessmentView(this);
  }

  async begin() {
    this.every(() => this.loadToday(), TODAY_MILLISECONDS);
    const wanted = this.#wanted();
    const { by, period, date, area } = wanted;
    Object.assign(this.figures, { by: by ?? 'DISTRICT', length: LENGTHS.includes(period) ? period : 'MONTH', date: date ?? null, area: area ?? '' });
    await this.load();
    if (this.figures.group(wanted.key) && this.figures.rate(wanted.rate)) {
      this.openBehind(wanted);
    }
  }

  shown() {
    this.#remember();
  }

  async load() {
    this.failure = null;
    try {
      await this.words.load();
    } catch (failure) {
      this.failure = failure;
      this.draw();
      return;
    }
    await Promise.all([this.loadToday(), this.figures.load()]);
  }

  async loadToday() {
    try {
      this.today = await this.context.api('/api/cases/assessment/today');
      this.todayFailure = null;
    } catch (failure) {
      this.todayFailure = failure;
    }
    this.draw();
  }

  /** Asks another question; a list behind an earlier figure is closed. @param {object} wanted see Figures */
  ask(wanted) {
    Object.assign(this, { behind: null, scored: null, pointed: null });
    this.figures.ask(wanted);
    this.#remember();
  }

  move(step) {
    Object.assign(this, { behind: null, scored: null, pointed: null });
    this.figures.move(step);
    this.#remember();
  }

  /** What a group is called; names stay as they are written. @param {{key: string, name: any}} group */
  nameOf({ key, name }) {
    if (!name) {
      return key;
    }
    return this.figures.by === 'CATEGORY' ? this.words.named(name) : this.context.t(name);
  }

  /** @param {string} id of a category */
  categoryOf(id) {
    const title = this.today?.categories.find(({ category }) => category === id)?.title;
    return title ? this.words.named(title) : id;
  }

  /** @param {string} [key] of a group, unless a formula is pointed at @param {string} column */
  point(key, column) {
    if (this.pointed?.key !== key || this.pointed?.column !== column) {
      this.pointed = { key, column };
      this.draw();
    }
  }

  /** Opens the cases behind a figure. @param {{key: string, rate: string, part?: string}} figure */
  openBehind({ key, rate, part = 'DENOMINATOR' }) {
    if (this.figures.loading) {
      return; // the figures that are shown are not those that are asked for
    }
    this.behind = new Behind(this.context, { key, rate, part }, this.figures.query(), () => this.draw());
    this.behind.load();
    this.#remember();
    this.find('.behind h2')?.focus();
  }

  showPart(part) {
    this.behind.show(part);
    this.#remember();
  }

  closeBehind() {
    const from = this.behind ?? { key: this.scored, rate: 'score' };
    Object.assign(this, { behind: null, scored: null });
    this.#remember();
    this.draw();
    this.find('.rates')?.renderRoot.querySelector(`button[data-key="${CSS.escape(from.key)}"][data-column="${from.rate}"]`)?.focus();
  }

  /** Takes the score of a group apart. @param {string} key */
  openScore(key) {
    Object.assign(this, { behind: null, scored: key });
    this.#remember();
    this.draw();
    this.find('.behind h2')?.focus();
  }

  openWeights() {
    this.weights.open(this.figures.period.weights);
    this.find('dialog.weights').showModal();
  }

  /** What the address asks for, if it is the address of this page. */
  #wanted() {
    return this.#isHere() ? Object.fromEntries(new URLSearchParams(location.hash.slice(1))) : {};
  }

  /** Keeps in the address what is shown, so that whoever comes back from a case finds it again. */
  #remember() {
    if (this.#isHere()) {
      const { key, rate, part } = this.behind ?? {};
      const shown = Object.entries({ ...this.figures.query(), key, rate, part }).filter(([, value]) => value);
      history.replaceState(null, '', `#${new URLSearchParams(shown)}`);
    }
  }

  #isHere() {
    return location.pathname.endsWith(`/${this.context.module.id}`);
  }
}
