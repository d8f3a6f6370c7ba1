const CENTRE = ['CITIZEN', 'HOTLINE', 'MEDIA', 'VIDEO', 'TRANSFER'];
const SEARCH_MILLISECONDS = 250;
const MATTERS = 12;

/** The sources in whose name the person may report; the server decides in any case. */
export function sourcesOf(may) {
  return [
    ...(may('cases:report') ? ['COLLECTOR'] : []),
    ...(may('cases:accept') || may('cases:dispatch') ? CENTRE : []),
    ...(may('cases:accept') || may('cases:supervise') ? ['LEADER'] : []),
  ];
}

/** A case that is being reported. */
export class Report {
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
  /** @type {{file: File, kind: string}[]} */
  photos = [];
  busy = false;
  failure = null;
  /** Name of the field that is missing. @type {'matter' | 'place' | null} */
  missing = null;
  #desk;
  #timer = 0;
  #asked = 0;

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

  choose(matter) {
    Object.assign(this, { matter, matters: [], missing: null });
    this.#desk.draw();
  }

  forget() {
    Object.assign(this, { matter: null, text: '', matters: [], searched: false });
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
      }
    }
    this.#desk.draw();
  }

  /** @param {FileList} files */
  add(files) {
    const kinds = ['near', 'far', 'reference'];
    this.photos = [...files].slice(0, 20).map((file, index) => ({ file, kind: kinds[index] ?? 'near' }));
    this.#desk.draw();
  }

  /** Reports it, sends its photos and opens it. @param {{source: string, address: string, description: string}} told */
  async send(told) {
    this.missing = !this.matter ? 'matter' : !this.position || this.outside ? 'place' : null;
    if (this.missing) {
      this.#desk.draw();
      return;
    }
    Object.assign(this, { busy: true, failure: null });
    this.#desk.draw();
    const { standard, kind, number: code } = this.matter.code;
    try {
      const file = await this.#desk.context.api('/api/cases', { method: 'POST', body: { ...told, standard, kind, code, position: this.position } });
      this.#desk.reported(file, await this.#sendPhotos(file.number));
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
    this.#desk.draw();
  }

  /** @returns {Promise<Error | null>} why a photo was not taken; the case stands without it */
  async #sendPhotos(number) {
    for (const { file, kind } of this.photos) {
      try {
        await this.#desk.context.api(`/api/cases/${number}/photos`, { method: 'POST', query: { kind }, body: file });
      } catch (error) {
        return error;
      }
    }
    return null;
  }

  async #find(text) {
    const asked = ++this.#asked;
    if (!text) {
      Object.assign(this, { matters: [], searched: false });
      this.#desk.draw();
      return;
    }
    try {
      const { items } = await this.#desk.context.api('/api/cases/catalogue/entries', { query: { q: text, limit: MATTERS } });
      if (asked === this.#asked) {
        Object.assign(this, { matters: items, searched: true, at: 0, failure: null });
      }
    } catch (error) {
      this.failure = error;
    }
    this.#desk.draw();
  }
}
