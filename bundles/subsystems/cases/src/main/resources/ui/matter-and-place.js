const SEARCH_MILLISECONDS = 250;
const MATTERS = 12;

/** What is wrong and where, as it is told: a matter of the catalogue and a place of the city. */
export class MatterAndPlace {
  text = '';
  /** What the catalogue has like it. @type {{code: {standard: string, kind: string, number: string}, title: any, group: any}[]} */
  matters = [];
  searched = false;
  /** Which of them the keys are at. */
  at = 0;
  matter = null;
  /** @type {{latitude: number, longitude: number} | null} */
  position = null;
  /** In which areas it lies; null until known. */
  areas = null;
  outside = false;
  failure = null;
  /** Name of the field that is missing. @type {'matter' | 'place' | null} */
  missing = null;
  #desk;
  #timer = 0;
  #asked = 0;
  /** What the matters were found for. */
  #found = '';

  /** @param {any} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  /** Looks for a matter, shortly after the last letter. @param {string} text */
  search(text) {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#find(text.trim()), SEARCH_MILLISECONDS);
  }

  /** @param {number} step */
  move(step) {
    this.at = Math.max(0, Math.min(this.matters.length - 1, this.at + step));
    this.#desk.draw();
  }

  /** Takes the matter that the keys are at; whoever types faster than the catalogue answers gets one of what was typed, not of its beginning. */
  async take() {
    const text = this.text.trim();
    if (this.#found !== text) {
      clearTimeout(this.#timer);
      await this.#find(text);
    }
    const matter = this.matters[this.at];
    if (matter && this.#found === text && this.text.trim() === text) {
      this.choose(matter);
    }
  }

  choose(matter) {
    this.#list('', []);
    Object.assign(this, { matter, missing: null });
    this.#desk.draw();
  }

  forget() {
    this.#list('', []);
    Object.assign(this, { matter: null, text: '', searched: false });
    this.#desk.draw();
  }

  /** @param {{latitude: number, longitude: number}} position */
  async place({ latitude, longitude }) {
    const position = { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) };
    Object.assign(this, { position, areas: null, outside: false, missing: null });
    this.#desk.draw();
    try {
      const areas = await this.#desk.context.api('/api/places/locate', { query: position });
      if (this.position === position) {
        this.areas = areas;
      }
    } catch (error) {
      if (this.position === position) {
        this.outside = error.type === 'outside-the-city';
        this.failure = this.outside ? null : error;
      }
    }
    this.#desk.draw();
  }

  #list(found, matters) {
    this.#found = found;
    Object.assign(this, { matters, at: 0 });
  }

  async #find(text) {
    const asked = ++this.#asked;
    if (!text) {
      this.#list(text, []);
      this.searched = false;
      this.#desk.draw();
      return;
    }
    try {
      const { items } = await this.#desk.context.api('/api/cases/catalogue/entries', { query: { q: text, limit: MATTERS } });
      if (asked === this.#asked) {
        this.#list(text, items);
        Object.assign(this, { searched: true, failure: null });
      }
    } catch (error) {
      this.failure = error;
    }
    this.#desk.draw();
  }
}
