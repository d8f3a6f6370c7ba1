/** Concerns of those who run the platform, which no permission for a verb of every concern includes. */
const ADMINISTRATION = ['audit', 'console', 'people'];

/**
 * Whether somebody may do what needs a permission; the server checks it in any case.
 *
 * @param {{permissions?: string[]} | null | undefined} person
 * @param {string} permission
 */
export function may(person, permission) {
  const held = person?.permissions ?? [];
  const [concern, verb] = permission.split(':');
  const ofEveryConcern = ADMINISTRATION.includes(concern) ? permission : `*:${verb}`;
  return ['*', permission, ofEveryConcern].some((each) => held.includes(each));
}
