const WORKS = ['SWEEPING', 'WASHING', 'SPRAYING', 'COLLECTING', 'KEEPING'];

/** How the day of one worker goes: the shifts, and where the worker was. */
export class WorkerDay {
  works = WORKS;
  timeline = null;
  /** The areas in which somebody may work. @type {any[] | null} */
  areas = null;
  failure = '';
  refusal = '';
  busy = false;
  #context;
  #changed;
  #worker = null;
  #asked = 0;

  /** @param {any} context @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  /** Another worker. @param {any} worker */
  show(worker) {
    this.#worker = worker;
    this.timeline = null;
    return this.load();
  }

  async load() {
    const asked = ++this.#asked;
    this.failure = '';
    const from = this.#context.format.startOfDay(Date.now());
    try {
      const query = { from: new Date(from).toISOString(), to: new Date(from + 86_400_000).toISOString() };
      const timeline = await this.#context.api(`/api/sanitation/crews/${encodeURIComponent(this.#worker.id)}/timeline`, { query });
      this.areas ??= (await Promise.all(['DISTRICT', 'STREET'].map((level) => this.#context.pages('/api/places/areas', { level }, 2000)))).flatMap(({ items }) => items);
      if (asked === this.#asked) {
        this.timeline = timeline;
      }
    } catch (error) {
      this.failure = error.message;
    }
    this.#changed();
  }

  /** Name of an area. @param {string} code */
  areaName(code) {
    const area = this.areas?.find((each) => each.code === code);
    return area ? this.#context.t(area.name) : code;
  }

  /** Plans a shift. @param {FormData} form @returns {Promise<boolean>} whether it was taken */
  async add(form) {
    const moment = (name) => (form.get(name) ? new Date(form.get(name)).toISOString() : null);
    const body = { worker: this.#worker.id, person: form.get('person'), work: form.get('work'), area: form.get('area'), from: moment('from'), to: moment('to') };
    return this.#deed('/api/sanitation/shifts', { method: 'POST', body });
  }

  /** Takes a shift away. @param {string} id */
  remove(id) {
    return this.#deed(`/api/sanitation/shifts/${encodeURIComponent(id)}`, { method: 'DELETE' });
  }

  async #deed(path, request) {
    Object.assign(this, { busy: true, refusal: '' });
    this.#changed();
    try {
      await this.#context.api(path, request);
      await this.load();
    } catch (error) {
      this.refusal = error.message;
    }
    this.busy = false;
    this.#changed();
    return !this.refusal;
  }
}
