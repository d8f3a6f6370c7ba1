/**
 * Whether somebody may do what needs a permission; the server checks it in any case.
 *
 * @param {{permissions?: string[]} | null | undefined} person
 * @param {string} permission
 */
export function may(person, permission) {
  const held = person?.permissions ?? [];
  const ofEveryConcern = `*:${permission.split(':')[1]}`;
  return ['*', permission, ofEveryConcern].some((each) => held.includes(each));
}
