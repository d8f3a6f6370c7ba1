const DAY = 24 * 3_600_000;
const HALF = DAY / 2;
const MINUTE = 60_000;

const noon = (day) => Date.parse(`${day}T12:00:00Z`);
const iso = (at) => new Date(at).toISOString().slice(0, 10);

/** The day that the city has at an instant, like 2026-11-28; in zones less than twelve hours from UTC. @param {any} format of the context @param {number} [at] epoch milliseconds */
export const cityDay = (format, at = Date.now()) => iso(format.startOfDay(at) + HALF);

/** @param {string} day like 2026-11-28 @param {number} days */
export const plusDays = (day, days) => iso(noon(day) + days * DAY);

/** The instant at which clocks of the city show that. @param {any} format of the context @param {string} local like 2026-11-28T08:30 */
export function cityInstant(format, local) {
  const [day, time] = local.split('T');
  const [hours, minutes] = time.split(':').map(Number);
  return new Date(format.startOfDay(noon(day)) + (hours * 60 + minutes) * MINUTE).toISOString();
}

/** A period of whole days in words. @param {any} page @param {{length: string, first: string, last: string}} period */
export function periodWords({ context, t }, { length, first, last }) {
  const written = (options) => new Intl.DateTimeFormat(context.locale, { timeZone: 'UTC', ...options });
  switch (length) {
    case 'DAY':
      return written({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }).format(noon(first));
    case 'WEEK':
      return written({ year: 'numeric', month: 'short', day: 'numeric' }).formatRange(noon(first), noon(last));
    case 'MONTH':
      return written({ year: 'numeric', month: 'long' }).format(noon(first));
    case 'QUARTER':
      return t('quarterOf', { year: first.slice(0, 4), quarter: Math.ceil(Number(first.slice(5, 7)) / 3) });
    default:
      return t('yearOf', { year: first.slice(0, 4) });
  }
}
