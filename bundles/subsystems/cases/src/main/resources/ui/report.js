const version = new URL(import.meta.url).search;
const { MatterAndPlace } = await import(`./matter-and-place.js${version}`);

const CENTRE = ['CITIZEN', 'HOTLINE', 'MEDIA', 'VIDEO', 'TRANSFER'];

/** The sources in whose name the person may report; the server decides in any case. */
export function sourcesOf(may) {
  return [
    ...(may('cases:report') ? ['COLLECTOR'] : []),
    ...(may('cases:accept') || may('cases:dispatch') ? CENTRE : []),
    ...(may('cases:accept') || may('cases:supervise') ? ['LEADER'] : []),
  ];
}

/** A case that is being reported. */
export class Report extends MatterAndPlace {
  /** @type {{file: File, kind: string}[]} */
  photos = [];
  busy = false;
  #desk;

  /** @param {any} desk */
  constructor(desk) {
    super(desk);
    this.#desk = desk;
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
}
