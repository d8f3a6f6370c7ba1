/** What people say of one sensor. */
export class RegisterForm {
  /** The sensor that is changed; null while none is. */
  sensor = null;
  failure = null;
  busy = false;
  #context;
  #changed;
  #saved;

  /** @param {any} context of the module @param {() => void} changed asks for drawing @param {() => void} saved something was taken */
  constructor(context, changed, saved) {
    this.#context = context;
    this.#changed = changed;
    this.#saved = saved;
  }

  /** @param {any} sensor */
  begin(sensor) {
    Object.assign(this, { sensor, failure: null });
    this.#changed();
  }

  /** @param {FormData} form @returns {Promise<boolean>} whether it was taken */
  save(form) {
    const body = Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim() || null]));
    return this.#try(() => this.#context.api(`/api/gas/sensors/${encodeURIComponent(this.sensor.id)}`, { method: 'PUT', body }));
  }

  async #try(work) {
    Object.assign(this, { busy: true, failure: null });
    this.#changed();
    try {
      await work();
      this.#saved();
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
    this.#changed();
    return this.failure === null;
  }
}
