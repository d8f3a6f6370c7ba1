/** What waits in the inboxes of the person. */
export class Inboxes {
  /** @type {{id: string, title: any, all: number, overdue: number}[]} */
  items = [];
  loaded = false;
  #context;
  #changed;

  /** @param {any} context of the module @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  async load() {
    try {
      this.items = await this.#context.api('/api/cases/inboxes');
      this.loaded = true;
      this.#changed();
    } catch (error) {
      console.info('the inboxes could not be counted', error.message);
    }
  }

  /** Where work begins: the first inbox with something in it. @returns {string | null} id; null for those without an inbox */
  first() {
    return (this.items.find(({ all }) => all > 0) ?? this.items[0])?.id ?? null;
  }
}
