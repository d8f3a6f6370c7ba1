import { api } from '../core/api.js';
import { may } from '../core/person.js';
import { Signal } from '../core/signal.js';

const WITH_STREAM_MILLISECONDS = 5000; // the stream tells everything; this is for the event that never came
const WITHOUT_STREAM_MILLISECONDS = 1000;
const SHOWN = 4; // cards of operations; nobody follows more at once
const ENDED = ['DONE', 'ROLLED_BACK', 'REJECTED', 'FAILED'];

/** @param {{state: string}} operation */
export const ended = (operation) => ENDED.includes(operation.state);

/** Which subsystems are installed and what is being done with them: loaded once, then followed. */
export class Deployment {
  changed = new Signal();
  /** Told with each operation that began or ended. */
  turned = new Signal();
  installed = [];
  loaded = false;
  failure = '';
  /** Operations to follow, the latest first; those that ended stay until somebody closes them. */
  operations = [];
  #live;
  #person;
  #timer = 0;
  #away = [];

  /**
   * @param {import('../core/live.js').Live} live
   * @param {any} person
   */
  constructor(live, person) {
    this.#live = live;
    this.#person = person;
  }

  get mayDeploy() {
    return may(this.#person, 'subsystems:deploy');
  }

  start() {
    this.#away.push(
      this.#live.follow('subsystem-operations', (event) => this.#take(event.data), () => this.#load()),
      this.#live.changed.on(() => this.#watch()),
    );
    this.#load();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#away.splice(0).forEach((away) => away());
  }

  /**
   * Begins an operation; a refusal is thrown.
   *
   * @param {{kind: string, subsystem?: string, archive?: string, accept?: string[], purge?: boolean}} form
   */
  async begin(form) {
    this.#take(await api('/api/subsystems/operations', { method: 'POST', body: form }));
  }

  /** The operation that works on a subsystem at this moment. @param {string} subsystem */
  runningOn(subsystem) {
    return this.operations.find((each) => each.subsystem === subsystem && !ended(each));
  }

  /** No longer shows an operation that has ended. @param {number} id */
  close(id) {
    this.operations = this.operations.filter((each) => each.id !== id);
    this.changed.emit();
  }

  async #load() {
    try {
      const [installed, latest] = await Promise.all([
        api('/api/subsystems'),
        api('/api/subsystems/operations', { query: { limit: SHOWN } }),
      ]);
      this.installed = installed;
      this.loaded = true;
      this.failure = '';
      // one that was being followed may have ended while nobody listened, and is then worth being shown
      latest.items.filter((each) => !ended(each) || this.operations.some((known) => known.id === each.id)).forEach((each) => this.#keep(each));
    } catch (error) {
      this.failure = error.message;
    }
    this.#watch();
    this.changed.emit();
  }

  #take(operation) {
    const known = this.operations.find((each) => each.id === operation.id);
    if (known && ended(known)) {
      return; // an answer that was overtaken
    }
    this.#keep(operation);
    if (!known || ended(operation)) {
      this.turned.emit(operation);
    }
    if (known?.state !== operation.state) {
      this.#loadInstalled();
    }
    this.#watch();
    this.changed.emit();
  }

  #keep(operation) {
    const others = this.operations.filter((each) => each.id !== operation.id);
    const all = [operation, ...others].sort((a, b) => b.id - a.id);
    this.operations = all.filter((each, index) => index < SHOWN || !ended(each));
  }

  async #loadInstalled() {
    try {
      this.installed = await api('/api/subsystems');
      this.failure = '';
    } catch (error) {
      this.failure = error.message;
    }
    this.changed.emit();
  }

  #watch() {
    clearTimeout(this.#timer);
    const running = this.operations.filter((each) => !ended(each));
    if (running.length > 0 || this.failure) {
      this.#timer = setTimeout(
        () => (this.failure ? this.#load() : this.#ask(running)),
        this.#live.state === 'up' ? WITH_STREAM_MILLISECONDS : WITHOUT_STREAM_MILLISECONDS,
      );
    }
  }

  async #ask(running) {
    for (const { id } of running) {
      try {
        this.#take(await api(`/api/subsystems/operations/${id}`));
      } catch (error) {
        if (error.status === 404) {
          this.close(id);
        }
        console.info(`operation ${id} could not be asked for`, error.message);
      }
    }
    this.#watch();
  }
}
