const version = new URL(import.meta.url).search;
const { KINDS } = await import(`./kinds.js${version}`);

const DIGITS = 6; // of degrees: a tenth of a metre

const shown = (value) => (typeof value === 'number' ? String(Number(value.toFixed(DIGITS))) : (value ?? ''));

/** A zone or a camera that is added, changed or removed; the server decides in any case. */
export class Form {
  /** @type {'zone' | 'camera' | null} */
  kind = null;
  /** What is changed; null for a new one. */
  before = null;
  /** What is entered. @type {Record<string, any>} */
  entered = {};
  /** What is wrong, by field: key of a text, or an error of the server. @type {Record<string, any>} */
  wrong = {};
  failure = null;
  busy = false;
  /** Whether it was asked to remove it; only a second press does it. */
  removing = false;
  #context;
  #changed;

  /** @param {any} context of the module @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  /** @param {'zone' | 'camera'} kind @param {any} [before] */
  begin(kind, before = null) {
    const { fields, lists } = KINDS[kind];
    const entered = Object.fromEntries([...fields.map((name) => [name, shown(before?.[name])]), ...lists.map((name) => [name, [...(before?.[name] ?? [])]])]);
    Object.assign(this, { kind, before, entered, wrong: {}, failure: null, busy: false, removing: false });
    this.#changed();
  }

  leave() {
    Object.assign(this, { kind: null, before: null, entered: {} }); // a password is not kept
    this.#changed();
  }

  enter(name, value) {
    this.entered = { ...this.entered, [name]: value };
    if (this.wrong[name]) {
      const { [name]: _, ...others } = this.wrong;
      this.wrong = others;
    }
    this.#changed();
  }

  /** @param {string} name of a list @param {string} id @param {boolean} chosen */
  pick(name, id, chosen) {
    this.enter(name, chosen ? [...this.entered[name], id] : this.entered[name].filter((each) => each !== id));
  }

  /** @returns {Promise<any>} what was saved; null if it was not */
  async save() {
    const { wrong, body } = KINDS[this.kind];
    this.wrong = wrong(this.entered, this.before === null, this.before);
    this.failure = null;
    if (Object.keys(this.wrong).length > 0) {
      this.#changed();
      return null;
    }
    return this.#send({ method: 'PUT', body: body(this.entered) });
  }

  /** Removes it when asked twice. @returns {Promise<boolean>} whether that was done */
  async remove() {
    if (!this.removing) {
      this.removing = true;
      this.#changed();
      return false;
    }
    return (await this.#send({ method: 'DELETE' })) !== null;
  }

  async #send(options) {
    this.busy = true;
    this.#changed();
    const { path, at } = KINDS[this.kind];
    try {
      const id = encodeURIComponent(this.before?.id ?? this.entered.id.trim());
      return (await this.#context.api(`${path}/${id}`, options)) ?? true;
    } catch (error) {
      if (at[error.type]) {
        this.wrong = { [at[error.type]]: error };
      } else {
        this.failure = error;
      }
      return null;
    } finally {
      this.busy = false;
      this.#changed();
    }
  }
}
