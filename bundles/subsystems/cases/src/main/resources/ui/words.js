const LEVELS = ['DISTRICT', 'STREET'];

/** What ids mean to people: states, sources, actions, areas and units. What cannot be loaded is shown by its id. */
export class Words {
  states = [];
  sources = [];
  /** @type {{code: string, name: any, level: string}[]} */
  areas = [];
  /** Empty if the person may not see them. @type {{id: string, title: any, side: string}[]} */
  units = [];
  #context;
  #texts;
  #actions = new Map();
  #names = new Map();

  /** @param {any} context of the module @param {Record<string, any>} texts */
  constructor(context, texts) {
    this.#context = context;
    this.#texts = texts;
  }

  async load() {
    const { api, may } = this.#context;
    const words = await api('/api/cases/words');
    this.states = words.states;
    this.sources = words.sources;
    this.#actions = new Map((words.actions ?? []).map(({ id, title }) => [id, title]));
    const levels = await Promise.all(LEVELS.map((level) => api('/api/places/areas', { query: { level, limit: 500 } })));
    this.areas = levels.flatMap((page) => page.items);
    this.#names = new Map(this.areas.map((area) => [area.code, area.name]));
    this.units = may('people:view') ? await api('/api/people/units') : [];
  }

  /** What is called so within a sentence, as a title. @param {{zh: string, en: string} | string} title */
  named(title) {
    const text = this.#context.t(title);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** @param {string} code of a district or street */
  area(code) {
    return this.#context.t(this.#names.get(code) ?? '');
  }

  /** @param {string} id */
  unit(id) {
    const unit = this.units.find((each) => each.id === id);
    return unit ? this.#context.t(unit.title) : id;
  }

  /** Units that handle cases; all if none is known to. */
  handling() {
    const handling = this.units.filter((unit) => unit.side === 'HANDLING');
    return handling.length > 0 ? handling : this.units;
  }

  /** What happened, or can be done. @param {string} id */
  action(id) {
    return this.named(this.#actions.get(id) ?? this.#texts[`event_${id.replaceAll('-', '_')}`] ?? id);
  }

  /** @param {string} id */
  state(id) {
    const state = this.states.find((each) => each.id === id);
    return state ? this.named(state.title) : id;
  }
}
