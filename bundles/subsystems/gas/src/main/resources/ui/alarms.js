const MOST = 2000;
const AGAIN_MILLISECONDS = 5000;
const SOON_MILLISECONDS = 500; // several changes at once are one
const CASE_MILLISECONDS = 4000; // a case is opened a moment after its alarm

/** The alarms of gas with their handling, and their cases if there is somebody who has cases. */
export class GasAlarms {
  /** The newest first. */
  list = [];
  loaded = false;
  failure = '';
  /** Why the last step was not taken. */
  refusal = null;
  busy = false;
  /** Numbers of cases by alarm, as far as they are known. @type {Map<number, string>} */
  cases = new Map();
  #context;
  #changed;
  #timer = 0;
  #caseTimer = 0;
  #loading = 0;

  /** @param {any} context of the module @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
    if (context.may('alarms:view')) {
      context.live('alarms', () => this.#soon(SOON_MILLISECONDS), () => this.load());
    }
    this.load();
  }

  async load() {
    const loading = ++this.#loading;
    clearTimeout(this.#timer);
    try {
      const { items } = await this.#context.pages('/api/gas/alarms', {}, MOST);
      if (loading !== this.#loading) {
        return;
      }
      this.list = items.map((view) => ({ ...view.alarm, title: view.kind, sensor: view.sensor, handling: view.handling }));
      this.loaded = true;
      this.failure = '';
    } catch (error) {
      this.failure = error.message;
      this.#soon(AGAIN_MILLISECONDS);
    }
    this.#changed();
  }

  /** @param {number | null} id */
  find(id) {
    return this.list.find((alarm) => alarm.id === id) ?? null;
  }

  /** Of one sensor, the newest first. @param {string} sensor */
  of(sensor) {
    return this.list.filter((alarm) => alarm.deviceId === sensor);
  }

  /** The first step. @param {number} id @param {string} cause */
  confirm(id, cause) {
    return this.#step(`/api/gas/alarms/${id}/confirmation`, { cause });
  }

  /** The second step. @param {number} id @param {string} finding */
  close(id, finding) {
    return this.#step(`/api/gas/alarms/${id}/closing`, { finding });
  }

  /** Looks for the case of an alarm, again and again until there is one; without the subsystem of the cases there is none. @param {any} alarm */
  async seek(alarm) {
    clearTimeout(this.#caseTimer);
    if (!alarm || this.cases.has(alarm.id) || !this.#context.may('cases:dispatch')) {
      return;
    }
    let number = '';
    try {
      ({ number } = await this.#context.api(`/api/cases/alarms/${alarm.id}`));
    } catch (error) {
      console.info('no case of the alarm is known', error.message);
    }
    if (number) {
      this.cases.set(alarm.id, number);
      this.#changed();
    } else {
      this.#caseTimer = setTimeout(() => this.seek(alarm), CASE_MILLISECONDS);
    }
  }

  stop() {
    this.#loading += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#caseTimer);
  }

  async #step(path, body) {
    Object.assign(this, { busy: true, refusal: null });
    this.#changed();
    let taken = true;
    try {
      await this.#context.api(path, { method: 'POST', body });
    } catch (error) {
      this.refusal = error;
      taken = false;
    }
    this.busy = false;
    await this.load();
    return taken;
  }

  #soon(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.load(), milliseconds);
  }
}

/** Whether somebody has to do something about it; what is only logged need not be handled, but may. @param {any} alarm */
export const isToHandle = (alarm) => alarm.severity !== 'INFO' && stepOf(alarm) !== 'closed';

/** Where the handling of an alarm stands. @param {any} alarm @returns {'toConfirm' | 'toClose' | 'closed'} */
export const stepOf = (alarm) => (alarm.handling === null ? 'toConfirm' : alarm.handling.closedAt === null ? 'toClose' : 'closed');
