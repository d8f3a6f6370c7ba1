/** Concerns of those who run the platform, which no permission for a verb of every concern includes. */
const ADMINISTRATION = ['audit', 'console', 'people'];

/**
 * Whether somebody may do what needs a permission; the server checks it in any case.
 *
 * @param {{permissions?: string[], everywhere?: string[]} | null | undefined} person
 * @param {string} permission
 * @param {boolean} [wholeCity] whether a part of the city is not enough
 */
export function may(person, permission, wholeCity = false) {
  const held = (wholeCity ? person?.everywhere : person?.permissions) ?? [];
  const [concern, verb] = permission.split(':');
  const ofEveryConcern = ADMINISTRATION.includes(concern) ? permission : `*:${verb}`;
  return ['*', permission, ofEveryConcern].some((each) => held.includes(each));
}
