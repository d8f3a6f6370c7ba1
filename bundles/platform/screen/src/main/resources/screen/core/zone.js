import { api } from './api.js';
import { setZone } from './format.js';

/**
 * Learns in which zone the city lives; without it the usual one is shown.
 *
 * @param {() => void} learnt what has to be drawn again
 */
export async function learnZone(learnt) {
  try {
    setZone((await api('/api/screen/settings')).zone);
    learnt();
  } catch (error) {
    console.info('the zone of the city could not be loaded', error.message);
  }
}
