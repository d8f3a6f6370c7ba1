const version = new URL(import.meta.url).search;
const { stepOf } = await import(`./alarms.js${version}`);

const AT_ONCE = 100; // as many as one request takes

/** Several alarms that were marked, to take the same step with all of them. They stay marked until they are closed. */
export class ChosenAlarms {
  /** Ids of those that are marked. @type {Set<number>} */
  marked = new Set();
  busy = false;
  /** What became of the last step: how many were done, and why the others were not. @type {{done: number, refused: {alarm: number, problem: any}[]} | null} */
  outcome = null;
  /** Why the last step could not be taken at all. @type {Error | null} */
  failure = null;
  #context;
  #alarms;
  #changed;

  /** @param {any} context of the module @param {any} alarms all of them @param {() => void} changed asks for drawing */
  constructor(context, alarms, changed) {
    this.#context = context;
    this.#alarms = alarms;
    this.#changed = changed;
  }

  /** @param {Set<number>} marked */
  mark(marked) {
    Object.assign(this, { marked, outcome: null, failure: null });
    this.#changed();
  }

  /** The marked ones for which that step is the next. @param {'toConfirm' | 'toClose'} step */
  at(step) {
    return [...this.marked].filter((id) => {
      const alarm = this.#alarms.find(id);
      return alarm && stepOf(alarm) === step;
    });
  }

  /** The first step. @param {string} cause */
  confirm(cause) {
    return this.#take('confirmation', this.at('toConfirm'), { cause });
  }

  /** The second step. @param {string} finding */
  close(finding) {
    return this.#take('closing', this.at('toClose'), { finding });
  }

  async #take(step, ids, body) {
    Object.assign(this, { busy: true, outcome: null, failure: null });
    this.#changed();
    const outcomes = [];
    try {
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const alarms = ids.slice(from, from + AT_ONCE);
        outcomes.push(...(await this.#context.api(`/api/gas/alarms/chosen/${step}`, { method: 'POST', body: { alarms, ...body } })));
      }
    } catch (error) {
      this.failure = error;
    }
    const refused = outcomes.filter(({ problem }) => problem);
    const done = outcomes.filter(({ problem }) => !problem).map(({ alarm }) => alarm);
    const over = step === 'closing' ? done : [];
    Object.assign(this, {
      busy: false,
      outcome: outcomes.length > 0 ? { done: done.length, refused } : null,
      marked: new Set([...this.marked].filter((id) => !over.includes(id))),
    });
    await this.#alarms.load();
  }
}
