import { t } from '../core/language.js';

const ALL = '*';
const EVERYTHING = { name: ALL, title: 'roles.everything', side: 'NONE' };

/**
 * Permissions by the concern they belong to: first what holds everywhere, then the core's, then the subsystems'. What a role has and
 * nobody declares at present stays visible, so that saving does not lose it.
 *
 * @param {import('./organisation.js').Organisation} organisation
 * @param {string[]} held
 * @returns {[string, {name: string, title: any, side: string}[]][]}
 */
export function grouped(organisation, held) {
  const known = new Set(organisation.permissions.map(({ name }) => name));
  const gone = held.filter((name) => name !== ALL && !known.has(name)).map((name) => ({ name, title: 'roles.undeclared', side: 'NONE' }));
  const groups = new Map([[ALL, [EVERYTHING]]]);
  [...organisation.permissions, ...gone].forEach((permission) => {
    const [concern] = permission.name.split(':');
    groups.set(concern, [...(groups.get(concern) ?? []), permission]);
  });
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
}

/** What a concern is called. */
export function concernTitle(organisation, concern) {
  const key = `concern.${concern}`;
  const told = t(key);
  return told === key ? t(organisation.subsystems.get(concern) ?? concern) : told;
}

const rank = (concern) => (concern === ALL ? 0 : t(`concern.${concern}`) === `concern.${concern}` ? 2 : 1);
