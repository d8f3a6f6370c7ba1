/** An alarm of which a case is made. */
export class AlarmReport {
  alarm;
  /** Which matter it is, by the rules of alarms; null until known. */
  matter = null;
  /** Number of the case that it belongs to already. */
  number = '';
  busy = true;
  failure = null;
  #panel;

  /** @param {any} panel @param {any} alarm */
  constructor(panel, alarm) {
    this.#panel = panel;
    this.alarm = alarm;
    this.path = `/api/cases/alarms/${alarm.id}`;
  }

  async load() {
    await this.#try(async () => Object.assign(this, await this.#panel.context.api(this.path), { alarm: this.alarm }));
  }

  async send() {
    await this.#try(async () => this.#panel.reported(await this.#panel.context.api(`${this.path}/case`, { method: 'POST' })));
  }

  async #try(work) {
    Object.assign(this, { busy: true, failure: null });
    this.#panel.draw();
    try {
      await work();
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
    this.#panel.draw();
  }
}
