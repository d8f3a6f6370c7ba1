import { may } from '../core/person.js';

const EVERYTHING = '*';
const EXCLUDED = { SUPERVISION: 'HANDLING', HANDLING: 'SUPERVISION' };

/** How far the administrator who looks reaches, by the same rules as the server, which decides; so that nothing is offered that it would refuse. */
export class Reach {
  #units;
  #roles;
  #permissions;
  /** Names of permissions held, by unit. @type {Map<string, string[]>} */
  #grants = new Map();
  #within;

  /** @param {{role: string, unit: string}[]} held by the one who looks */
  constructor(held, units, roles, permissions) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    this.#roles = new Map(roles.map((role) => [role.id, role]));
    this.#permissions = permissions;
    held.forEach(({ role, unit }) => this.#grants.set(unit, [...(this.#grants.get(unit) ?? []), ...(this.#roles.get(role)?.permissions ?? [])]));
    const mine = [...this.#grants].filter(([, names]) => may({ permissions: names }, 'people:manage')).map(([unit]) => unit);
    this.#within = new Set(units.filter((unit) => this.#above(unit.id).some((each) => mine.includes(each))).map((unit) => unit.id));
  }

  /** Whether people and units below it are in one's hands. @param {string} unit */
  unit(unit) {
    return this.#within.has(unit);
  }

  /** Whether the unit itself may be changed; removed only if it is not the topmost. */
  edits({ id, parent }) {
    return this.unit(id) && (parent === null || this.unit(parent));
  }

  /** Whether roles are in one's hands, which hold in all units. @param {string[]} permissions of the role */
  roleOf(permissions) {
    return [...this.#units.values()].some((unit) => unit.parent === null && this.unit(unit.id) && this.#holds(unit.id, permissions));
  }

  /** Why the role cannot be given or taken within the unit: key of a text, or null. @param {string} role @param {string} unit */
  objection(role, unit) {
    const permissions = this.#roles.get(role)?.permissions ?? [];
    if (!this.unit(unit) || !this.#holds(unit, permissions)) {
      return 'grant.beyond';
    }
    const side = this.#units.get(unit)?.side;
    const foreign = this.sides(permissions).includes(EXCLUDED[side]) || (EXCLUDED[side] && permissions.includes(EVERYTHING));
    return foreign ? 'grant.side' : null;
  }

  /** Whether everything of a person is in one's hands. @param {{roles: {role: string, unit: string}[]}} person */
  person({ roles }) {
    return roles.every(({ role, unit }) => this.unit(unit) && this.#holds(unit, this.#roles.get(role)?.permissions ?? []));
  }

  /** The sides to which permissions belong; a verb belongs to its side in every trade. @param {string[]} names */
  sides(names) {
    const held = { permissions: names.filter((name) => name !== EVERYTHING) };
    return this.#permissions
      .filter(({ name }) => may(held, name) || (name.startsWith('*:') && names.some((each) => each.endsWith(name.slice(1)))))
      .map(({ side }) => side);
  }

  /** Whether the side of one more permission is the other than that of those chosen. */
  excludes(names, side) {
    return EXCLUDED[side] !== undefined && this.sides(names).includes(EXCLUDED[side]);
  }

  #above(id) {
    const result = [];
    for (let unit = this.#units.get(id); unit && !result.includes(unit.id); unit = this.#units.get(unit.parent)) {
      result.push(unit.id);
    }
    return result;
  }

  #holds(unit, permissions) {
    const held = this.#above(unit).map((each) => ({ permissions: this.#grants.get(each) ?? [] }));
    return permissions.every((name) => held.some((grant) => may(grant, name)));
  }
}
