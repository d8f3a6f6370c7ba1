import { api, pages } from '../core/api.js';
import { may } from '../core/person.js';
import { Signal } from '../core/signal.js';
import { Reach } from './reach.js';

const MOST_AREAS = 2000;
const LEVELS = ['DISTRICT', 'STREET', 'COMMUNITY'];
const PEOPLE = '/api/people';

/** Path of one person, unit or role. */
const path = (of, id) => `${PEOPLE}${of}/${encodeURIComponent(id)}`;

/** People, units, roles and permissions as they stand, and what is done with them. What is refused is thrown. */
export class Organisation {
  /** Told when units, roles or permissions have changed. */
  changed = new Signal();
  /** Told with each person who was changed. */
  altered = new Signal();
  /** Told with what was done and how to take it back. */
  undoable = new Signal();
  /** @type {{id: string, title: any, kind: string, parent: string | null, area: string, side: string}[]} */
  units = [];
  /** @type {{id: string, title: any, permissions: string[], shipped: boolean, edited: boolean}[]} */
  roles = [];
  /** @type {{name: string, title: any, side: string}[]} */
  permissions = [];
  /** Titles of subsystems by id. @type {Map<string, any>} */
  subsystems = new Map();
  /** @type {{code: string, level: string, name: any}[]} */
  areas = [];
  loaded = false;
  failure = null;
  reach = new Reach([], [], [], []);
  #person;
  #held = [];

  /** @param {{id: string, permissions: string[]}} person who looks */
  constructor(person) {
    this.#person = person;
  }

  /** Who looks. */
  get self() {
    return this.#person.id;
  }

  get mayManage() {
    return may(this.#person, 'people:manage');
  }

  async load() {
    try {
      const [me, units, roles, permissions] = await Promise.all([
        api(`${PEOPLE}/me`),
        api(`${PEOPLE}/units`),
        api(`${PEOPLE}/roles`),
        api(`${PEOPLE}/permissions`),
      ]);
      this.#held = me.roles;
      Object.assign(this, { units, roles, permissions, loaded: true, failure: null });
      this.#tell();
    } catch (error) {
      this.failure = error;
      this.changed.emit();
    }
    await Promise.all([this.#loadAreas(), this.#loadSubsystems()]);
  }

  /** @param {string} id */
  unit(id) {
    return this.units.find((unit) => unit.id === id);
  }

  /** @param {string} id */
  role(id) {
    return this.roles.find((role) => role.id === id);
  }

  /** The units below one, or the topmost. @param {string | null} id */
  below(id) {
    return this.units.filter((unit) => unit.parent === id);
  }

  /** Every unit after the one above it, with how deep it stands. @returns {{unit: any, depth: number}[]} */
  inOrder(id = null, depth = 0) {
    return this.below(id).flatMap((unit) => [{ unit, depth }, ...this.inOrder(unit.id, depth + 1)]);
  }

  /** What people call an area. @param {string} code */
  areaName(code) {
    return this.areas.find((area) => area.code === code)?.name;
  }

  people(query, signal) {
    return api(PEOPLE, { query, signal });
  }

  /** @returns {Promise<{id: string, password: string}>} the password is shown this once */
  create(person) {
    return api(PEOPLE, { method: 'POST', body: person });
  }

  /** Changes a person as that person stands now, not as somebody may have read long ago. @param {(now: any) => object} change */
  async alter(id, change) {
    const now = await api(path('', id));
    const after = await api(path('', id), { method: 'PUT', body: { name: now.name, disabled: now.disabled, roles: now.roles, ...change(now) } });
    this.altered.emit(after);
    return after;
  }

  async resetPassword(id) {
    const made = await api(`${path('', id)}/password`, { method: 'POST' });
    this.altered.emit(await api(path('', id)));
    return made;
  }

  signOut(id) {
    return api(`${path('', id)}/sessions`, { method: 'DELETE' });
  }

  async putUnit({ id, ...unit }) {
    const after = await api(path('/units', id), { method: 'PUT', body: unit });
    this.units = [...this.units.filter((each) => each.id !== id), after].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.#tell();
  }

  /** Districts and streets of the map that have no unit. */
  get areasWithoutUnit() {
    const taken = new Set(this.units.map(({ kind, area }) => `${kind} ${area}`));
    return this.areas.filter(({ level, code }) => level !== 'COMMUNITY' && !taken.has(`${level} ${code}`));
  }

  /** Makes their units. @returns {Promise<{id: string}[]>} those that were made, each after the one above it */
  async addAreaUnits() {
    const made = await api(`${PEOPLE}/area-units`, { method: 'POST' });
    this.units = await api(`${PEOPLE}/units`);
    this.#tell();
    return made;
  }

  async removeUnit(id) {
    await api(path('/units', id), { method: 'DELETE' });
    this.units = this.units.filter((each) => each.id !== id);
    this.#tell();
  }

  async putRole({ id, title, permissions }) {
    await api(path('/roles', id), { method: 'PUT', body: { title, permissions } });
    await this.#loadRoles();
  }

  async resetRole(id) {
    await api(path('/roles', id), { method: 'DELETE' });
    await this.#loadRoles();
  }

  async #loadRoles() {
    this.roles = await api(`${PEOPLE}/roles`);
    this.#tell();
  }

  async #loadAreas() {
    if (may(this.#person, 'places:view')) {
      try {
        const levels = await Promise.all(LEVELS.map((level) => pages('/api/places/areas', { level }, MOST_AREAS)));
        this.areas = levels.flatMap(({ items }) => items);
        this.changed.emit();
      } catch (error) {
        console.info('the areas could not be loaded', error.message);
      }
    }
  }

  async #loadSubsystems() {
    if (may(this.#person, 'subsystems:view')) {
      try {
        const list = await api('/api/subsystems');
        this.subsystems = new Map((list.items ?? list).map((each) => [each.id, each.title]));
        this.changed.emit();
      } catch (error) {
        console.info('the titles of the subsystems could not be loaded', error.message);
      }
    }
  }

  #tell() {
    this.reach = new Reach(this.#held, this.units, this.roles, this.permissions);
    this.changed.emit();
  }
}
