/**
 * Reads the compact tracks of the platform: rows of numbers whose meaning stands in {@code columns}.
 *
 * @param {{columns: string[], fixes: (number | null)[][]}} track
 * @returns {{time: number, latitude: number, longitude: number, speed: number, heading: number}[]}
 */
export function fixesOf(track) {
  return track.fixes.map((row) => Object.fromEntries(track.columns.map((column, index) => [column, row[index]])));
}

/**
 * The whole track of a truck between two moments, up to a bound.
 *
 * @param {any} context of the module
 * @param {string} id of the truck
 * @param {number} from epoch milliseconds
 * @param {number} to epoch milliseconds
 */
export async function trackOf(context, id, from, to) {
  const fixes = [];
  let after = null;
  for (let part = 0; part < 10; part++) {
    const query = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), step: 5, after };
    const track = await context.api(`/api/muck/vehicles/${encodeURIComponent(id)}/track`, { query });
    fixes.push(...fixesOf(track));
    after = track.next;
    if (!after) {
      break;
    }
  }
  return fixes;
}

/** Length of a way. @param {{latitude: number, longitude: number}[]} fixes @returns {number} kilometres */
export function lengthOf(fixes) {
  let metres = 0;
  for (let i = 1; i < fixes.length; i++) {
    const north = (fixes[i].latitude - fixes[i - 1].latitude) * 111_195;
    const east = (fixes[i].longitude - fixes[i - 1].longitude) * 111_195 * Math.cos((fixes[i].latitude * Math.PI) / 180);
    metres += Math.hypot(north, east);
  }
  return metres / 1000;
}
