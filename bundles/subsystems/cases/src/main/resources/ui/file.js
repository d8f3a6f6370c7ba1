/** One case with all that belongs to it. */
export class OpenFile {
  number;
  view = null;
  failure = null;
  events = [];
  deadlines = [];
  duplicates = [];
  votes = [];
  alarms = [];
  /** Where the routes send it and why; null before it is registered. */
  routing = null;
  photos = [];
  /** Why there are no photos; a case without them can be worked on. */
  photosFailure = null;
  /** Which action is being filled in. @type {any} */
  doing = null;
  /** What the chosen action can be given: conditions, people or other cases. */
  offers = [];
  busy = false;
  refusal = null;
  /** What is told above the case. @type {{text: string, tone: 'good' | 'warning'} | null} */
  told = null;
  #desk;
  #asked = 0;

  /** @param {any} desk @param {string} number */
  constructor(desk, number) {
    this.#desk = desk;
    this.number = number;
    this.path = `/api/cases/${encodeURIComponent(number)}`;
  }

  async load() {
    const asked = ++this.#asked;
    try {
      const view = await this.#api(this.path);
      const parts = await Promise.all(['events', 'deadlines', 'duplicates', 'votes', 'alarms'].map((part) => this.#api(`${this.path}/${part}`)));
      if (asked === this.#asked) {
        this.#take(view, parts);
        this.routing = view.filing ? await this.#api(`${this.path}/routing`) : null;
        await this.#loadPhotos();
      }
    } catch (error) {
      if (asked === this.#asked) {
        this.failure = error;
      }
    }
    this.#desk.draw();
  }

  /** Somebody did something with this case, perhaps this person. */
  async heard() {
    if (this.busy || !this.view) {
      return;
    }
    const { version } = this.view;
    await this.load();
    if (this.view.version !== version && !this.busy) {
      this.#tellLast('turned');
    }
  }

  /** Begins an action; what it can be given is loaded. @param {any} action @param {string} [into] number of a case already chosen */
  async begin(action, into = '') {
    Object.assign(this, { doing: { ...action, into }, offers: [], refusal: null });
    this.#desk.draw();
    const source = this.#offersOf(action);
    if (source) {
      try {
        const offers = await this.#api(source.path, { query: source.query });
        if (this.doing?.id === action.id) {
          this.offers = source.of(offers);
        }
      } catch (error) {
        this.refusal = error;
      }
      this.#desk.draw();
    }
  }

  leave() {
    Object.assign(this, { doing: null, refusal: null });
    this.#desk.draw();
  }

  /** Does what was filled in. @param {Record<string, unknown>} given */
  async act(given) {
    const action = this.doing;
    Object.assign(this, { busy: true, refusal: null, told: null });
    this.#desk.draw();
    try {
      this.view = await this.#api(`${this.path}/actions/${action.id}`, { method: 'POST', body: { version: this.view.version, ...given } });
      this.doing = null;
      this.#tell('good', 'done', { action: this.#desk.context.t(action.title), state: this.#desk.context.t(this.view.state.title) });
      this.#desk.reload();
      await this.load();
    } catch (error) {
      if (error.type === 'case-changed') {
        await this.load();
        this.#tellLast('changed');
        this.#desk.reload();
      } else {
        this.refusal = error;
      }
    }
    this.busy = false;
    this.#desk.draw();
  }

  /** @param {File} photo @param {string} kind */
  async addPhoto(photo, kind) {
    Object.assign(this, { busy: true, refusal: null });
    this.#desk.draw();
    try {
      await this.#api(`${this.path}/photos`, { method: 'POST', query: { kind }, body: photo });
      await this.#loadPhotos();
    } catch (error) {
      this.refusal = error;
    }
    this.busy = false;
    this.#desk.draw();
  }

  #offersOf({ id, needs }) {
    if (needs.includes('CONDITION')) {
      return { path: `${this.path}/conditions`, of: (conditions) => conditions };
    }
    if (!this.#desk.context.may('people:view') || !(needs.includes('HANDLER') || id.startsWith('send-to-'))) {
      return null;
    }
    const unit = needs.includes('HANDLER') ? this.view.unit : null;
    return { path: '/api/people', query: { unit, limit: 200 }, of: ({ items }) => items.filter((person) => !person.disabled) };
  }

  async #loadPhotos() {
    try {
      this.photos = await this.#api(`${this.path}/photos`);
      this.photosFailure = null;
    } catch (error) {
      this.photosFailure = error;
    }
  }

  #take(view, [events, deadlines, duplicates, votes, alarms]) {
    Object.assign(this, { view, events, deadlines, duplicates, votes, alarms, failure: null });
    if (this.doing && !view.actions.some(({ id }) => id === this.doing.id)) {
      this.doing = null;
    }
  }

  #tellLast(text) {
    const last = this.events.at(-1);
    if (last) {
      const { words } = this.#desk;
      this.#tell('warning', text, {
        who: this.#desk.who(last.by, last.byName) || this.#desk.t('somebody'),
        action: words.action(last.action),
        before: words.state(last.before),
        after: words.state(last.after),
      });
    }
  }

  #tell(tone, text, values) {
    this.told = { tone, text: this.#desk.t(text, values) };
  }

  #api(path, options) {
    return this.#desk.context.api(path, options);
  }
}
