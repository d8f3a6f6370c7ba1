const MOST = 100;

/** Alarms of which somebody has to decide whether they are cases. */
export class Proposals {
  /** @type {any[]} */
  items = [];
  loaded = false;
  failure = null;
  busy = false;
  #desk;

  /** @param {any} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  /** Whether the person decides. */
  get allowed() {
    return this.#desk.context.may('cases:dispatch');
  }

  /** How many there are, as far as they are shown. */
  get count() {
    return this.loaded ? `${this.items.length}${this.items.length === MOST ? '+' : ''}` : '';
  }

  async load() {
    if (this.allowed) {
      await this.#try(async () => {
        this.items = await this.#desk.context.api('/api/cases/alarms', { query: { limit: MOST } });
        this.loaded = true;
      });
    }
  }

  /** Makes a case of an alarm and opens it. @param {number} alarm id */
  async open(alarm) {
    await this.#decide(alarm, 'case', (file) => this.#desk.openFile(file.number));
  }

  /** @param {number} alarm id */
  async dismiss(alarm) {
    await this.#decide(alarm, 'dismissal', () => this.#desk.say('good', 'dismissed'));
  }

  async #decide(alarm, what, then) {
    this.busy = true;
    this.#desk.draw();
    await this.#try(async () => {
      const answer = await this.#desk.context.api(`/api/cases/alarms/${alarm}/${what}`, { method: 'POST' });
      this.items = this.items.filter((each) => each.alarm !== alarm);
      then(answer);
      this.#desk.reload();
    });
    this.busy = false;
    this.#desk.draw();
  }

  async #try(work) {
    try {
      await work();
      this.failure = null;
    } catch (error) {
      this.failure = error;
    }
    this.#desk.draw();
  }
}
