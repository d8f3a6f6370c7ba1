import { api, pages } from './api.js';
import { setZone } from './format.js';
import { Names } from './names.js';
import { may } from './person.js';
import { Signal } from './signal.js';

const COUNT_AGAIN_MILLISECONDS = 3000; // many devices change at once; they are counted once
const POLL_MILLISECONDS = 30_000; // for figures without a live topic
const MOST_ALARMS = 2000;
const STATES = ['ONLINE', 'OFFLINE', 'NEVER_SEEN'];

/** @typedef {'CRITICAL' | 'MAJOR' | 'WARNING' | 'INFO'} Severity */
/** From urgent to calm. @type {Severity[]} */
export const SEVERITIES = ['CRITICAL', 'MAJOR', 'WARNING', 'INFO'];

/**
 * The figures of the whole city: loaded once, then followed. A part that cannot be loaded stays unknown (null) and is tried
 * again, the others go on.
 */
export class City {
  /** Told whenever something of it changed. */
  changed = new Signal();
  names = new Names();
  /** Told with each alarm that was raised while the page was open. */
  raised = new Signal();
  name = null;
  /** @type {{code: string, name: {zh: string, en: string}}[]} */
  districts = [];
  /** @type {Map<number, any>} */
  alarms = new Map();
  alarmsLoaded = false;
  /** What modules offer to do with alarms. @type {{id: string, title: any, act: (alarm: any) => void}[]} */
  deeds = [];
  devices = { ONLINE: null, OFFLINE: null, NEVER_SEEN: null };
  deadLetters = null;
  #states = new Map();
  #counting = 0;
  #poll = 0;
  #live;
  #person;

  /**
   * @param {import('./live.js').Live} live
   * @param {{permissions: string[], everywhere: string[]}} person
   */
  constructor(live, person) {
    this.#live = live;
    this.#person = person;
  }

  /**
   * Whether the person may do what needs the permission.
   *
   * @param {string} permission
   * @param {boolean} [wholeCity] whether a part of the city is not enough
   */
  may(permission, wholeCity) {
    return may(this.#person, permission, wholeCity);
  }

  start() {
    this.#once(() => this.#loadPlaces());
    if (this.may('alarms:view')) {
      this.#live.follow('alarms', (event) => this.#alarm(event.data), () => this.#once(() => this.#loadAlarms()));
    }
    if (this.may('devices:view')) {
      this.#live.follow('devices', (event) => this.#device(event.data), () => this.#countSoon(0));
    }
    this.#poll = setInterval(() => this.#once(() => this.#loadFlow()), POLL_MILLISECONDS);
    this.#once(() => this.#loadFlow());
    this.#once(() => this.#loadAlarms());
    this.#countSoon(0);
  }

  stop() {
    clearInterval(this.#poll);
    clearTimeout(this.#counting);
  }

  /** @param {number} id */
  async acknowledge(id) {
    const alarm = await api(`/api/alarms/${id}/acknowledge`, { method: 'POST' });
    this.#alarm({ change: 'ACKNOWLEDGED', alarm });
  }

  /**
   * Something that can be done with an alarm of the list.
   *
   * @param {{id: string, title: any, act: (alarm: any) => void}} deed
   * @returns {() => void} takes it back
   */
  offer(deed) {
    this.deeds = [...this.deeds, deed];
    this.changed.emit();
    return () => {
      this.deeds = this.deeds.filter((each) => each !== deed);
      this.changed.emit();
    };
  }

  /** Open alarms, the most urgent first, then the newest. */
  openAlarms() {
    return [...this.alarms.values()].sort(
      (a, b) =>
        Number(Boolean(a.acknowledgedAt)) - Number(Boolean(b.acknowledgedAt)) ||
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        new Date(b.raisedAt) - new Date(a.raisedAt),
    );
  }

  /** @param {Severity} severity */
  countOf(severity) {
    return this.alarmsLoaded ? [...this.alarms.values()].filter((alarm) => alarm.severity === severity).length : null;
  }

  /** Open alarms whose place lies in the area. @param {string | null} code null for those whose place is unknown */
  alarmsIn(code) {
    const inside = code === null ? (alarm) => !alarm.area : (alarm) => alarm.area?.startsWith(code);
    return [...this.alarms.values()].filter(inside).length;
  }

  async #loadPlaces() {
    const settings = await api('/api/screen/settings');
    setZone(settings.zone);
    const cities = await api('/api/places/areas', { query: { level: 'CITY' } });
    const districts = await api('/api/places/areas', { query: { level: 'DISTRICT' } });
    this.name = list(cities)[0]?.name ?? null;
    this.districts = list(districts);
    this.names.learn(this.districts);
    this.changed.emit();
    this.names.learn(list(await api('/api/places/areas', { query: { level: 'STREET' } })));
  }

  async #loadAlarms() {
    if (!this.may('alarms:view')) {
      return;
    }
    const { items } = await pages('/api/alarms', { open: true }, MOST_ALARMS);
    this.alarms = new Map(items.map((alarm) => [alarm.id, alarm]));
    this.alarmsLoaded = true;
    this.changed.emit();
  }

  #alarm({ change, alarm }) {
    if (alarm.clearedAt) {
      this.alarms.delete(alarm.id);
    } else {
      const known = this.alarms.has(alarm.id);
      this.alarms.set(alarm.id, alarm);
      if (!known && change === 'RAISED') {
        this.raised.emit(alarm);
      }
    }
    this.changed.emit();
  }

  #device(device) {
    if (device && this.#states.get(device.id) !== device.state) {
      this.#states.set(device.id, device.state);
      this.#countSoon(COUNT_AGAIN_MILLISECONDS);
    }
  }

  #countSoon(milliseconds) {
    if (!this.#counting && this.may('devices:view')) {
      this.#counting = setTimeout(async () => {
        await this.#once(() => this.#countDevices());
        this.#counting = 0;
      }, milliseconds);
    }
  }

  async #countDevices() {
    const counts = await Promise.all(
      STATES.map((state) => api('/api/devices', { query: { state, limit: 1 } }).then((page) => page.total)),
    );
    STATES.forEach((state, index) => (this.devices[state] = counts[index]));
    this.changed.emit();
  }

  async #loadFlow() {
    if (this.may('telemetry:view')) {
      const page = await api('/api/telemetry/dead-letters', { query: { limit: 1 } });
      this.deadLetters = page.total ?? null;
      this.changed.emit();
    }
  }

  async #once(load) {
    try {
      await load();
    } catch (error) {
      if (error.status !== 401) {
        console.info('a figure could not be loaded', error.message);
      }
    }
  }
}

const list = (answer) => (Array.isArray(answer) ? answer : (answer?.items ?? []));
