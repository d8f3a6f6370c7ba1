/**
 * The track of a vehicle between two moments, up to a bound.
 *
 * @param {any} context of the module
 * @param {string} id of the vehicle
 * @param {number} from epoch milliseconds
 * @param {number} to epoch milliseconds
 * @returns {Promise<{time: number, latitude: number, longitude: number, speed: number, pressure: number, pump: number}[]>}
 */
export async function trackOf(context, id, from, to) {
  const fixes = [];
  let after = null;
  for (let part = 0; part < 10; part++) {
    const query = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), step: 10, after };
    const track = await context.api(`/api/sanitation/vehicles/${encodeURIComponent(id)}/track`, { query });
    track.fixes.forEach((row) => fixes.push(Object.fromEntries(track.columns.map((column, index) => [column, row[index]]))));
    after = track.next;
    if (!after) {
      break;
    }
  }
  return fixes;
}
