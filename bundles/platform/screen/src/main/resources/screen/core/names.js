import { api } from './api.js';
import { Signal } from './signal.js';

const AT_ONCE = 4;
const MOST = 2000;

/** What people call devices and areas whose ids and codes stand in alarms; asked for when first needed. */
export class Names {
  /** Told when names have become known. */
  changed = new Signal();
  /** @type {Map<string, string | null>} null while it is asked for, or if it has no name */
  #devices = new Map();
  /** @type {Map<string, {zh: string, en: string}>} */
  #areas = new Map();
  #waiting = [];
  #running = 0;

  /** Remembers areas. @param {{code: string, name: any}[]} areas */
  learn(areas) {
    areas.forEach((area) => this.#areas.set(area.code, area.name));
    this.changed.emit();
  }

  /** The areas around a code that have names, the largest first: district and street. @param {string | null} code */
  around(code) {
    return code ? [6, 9].map((digits) => this.#areas.get(code.slice(0, digits))).filter(Boolean) : [];
  }

  /** The name of a device, or its id until the name is known. @param {string} id */
  device(id) {
    if (!this.#devices.has(id)) {
      if (this.#devices.size >= MOST) {
        this.#devices.clear();
      }
      this.#devices.set(id, null);
      this.#waiting.push(id);
      this.#next();
    }
    return this.#devices.get(id) ?? id;
  }

  async #next() {
    if (this.#running >= AT_ONCE || this.#waiting.length === 0) {
      return;
    }
    const id = this.#waiting.shift();
    this.#running++;
    try {
      const device = await api(`/api/devices/${encodeURIComponent(id)}`);
      this.#devices.set(id, device.name ?? device.device?.name ?? null);
      this.changed.emit();
    } catch (error) {
      console.info(`the name of ${id} could not be loaded`, error.message);
    }
    this.#running--;
    this.#next();
  }
}
