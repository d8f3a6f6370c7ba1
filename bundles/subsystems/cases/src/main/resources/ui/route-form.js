const PATH = '/api/cases/routes';

export const FIELDS = ['standard', 'kind', 'code', 'condition', 'area', 'owner', 'from', 'to', 'days', 'primary', 'backup', 'note'];

/** A route that is added or changed; what its fields may hold is decided by the server, which says what is wrong. */
export class RouteForm {
  /** Id of the route; null for a new one, undefined while there is no form. @type {number | null | undefined} */
  id;
  /** What is entered. @type {Record<string, any>} */
  entered = {};
  /** Whether it was asked to take the route off the list; only a second press does it. */
  removing = false;
  busy = false;
  failure = null;
  #context;
  #list;
  #changed;

  /** @param {any} context of the module @param {any} list see RouteList @param {() => void} changed asks for drawing */
  constructor(context, list, changed) {
    this.#context = context;
    this.#list = list;
    this.#changed = changed;
  }

  get open() {
    return this.id !== undefined;
  }

  /** Begins with a route, or with nothing. @param {any} [route] */
  begin(route) {
    const entered = Object.fromEntries(FIELDS.map((name) => [name, route?.[name] || '']));
    Object.assign(this, { id: route?.id ?? null, entered, removing: false, failure: null });
    this.#changed();
  }

  leave() {
    this.id = undefined;
    this.#changed();
  }

  enter(name, value) {
    this.entered = { ...this.entered, [name]: value.trim() };
  }

  /** Writes it. @returns {Promise<boolean>} whether it was taken */
  save() {
    const body = { id: this.id ?? 0, ...this.entered, condition: Number(this.entered.condition) || 0 };
    return this.#send(this.id === null ? { method: 'POST', body } : { method: 'PUT', body });
  }

  /** Takes it off the list when asked twice. @returns {Promise<boolean>} whether that was done */
  async remove() {
    if (!this.removing) {
      this.removing = true;
      this.#changed();
      return false;
    }
    return this.#send({ method: 'DELETE' });
  }

  async #send(options) {
    Object.assign(this, { busy: true, failure: null });
    this.#changed();
    try {
      const path = this.id === null ? PATH : `${PATH}/${this.id}`;
      await this.#context.api(path, { ...options, query: { version: this.#list.version } });
      this.id = undefined;
      await this.#list.load();
    } catch (failure) {
      this.failure = failure;
    }
    this.busy = false;
    this.#changed();
    return this.failure === null;
  }
}
