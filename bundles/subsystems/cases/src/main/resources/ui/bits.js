import { html, nothing, svg } from 'lit';

export const LIGHTS = ['RED', 'YELLOW', 'GREEN', 'NONE'];

const SHAPES = {
  RED: svg`<path d="M8 0.6 15 8 8 15.4 1 8Z" />`,
  YELLOW: svg`<path d="M8 1.2 15.6 14.6H0.4Z" />`,
  GREEN: svg`<circle cx="8" cy="8" r="6" />`,
  NONE: svg`<rect x="3" y="3" width="10" height="10" rx="2" />`,
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How near its deadline a case is. @returns {'RED' | 'YELLOW' | 'GREEN' | 'NONE'} */
export const lightOf = (file) => file.light ?? 'NONE';

/** The light as shape and colour, with a word for those who see neither. */
export const light = (desk, file) =>
  html`<svg class="light ${lightOf(file)}" viewBox="0 0 16 16" role="img" aria-label=${desk.t(lightOf(file))}>${SHAPES[lightOf(file)]}</svg>`;

/** A stretch of time in one or two words. @param {number} milliseconds */
export function span(desk, milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 60) {
    return desk.t('minutes', { count: minutes });
  }
  if (milliseconds < 2 * DAY) {
    return desk.t('hours', { count: Math.floor(milliseconds / HOUR) });
  }
  return desk.t('days', { count: Math.floor(milliseconds / DAY) });
}

/** When the case is due, seen from now. */
export function due(desk, file) {
  if (!file.due) {
    return nothing;
  }
  const left = new Date(file.due).getTime() - Date.now();
  const words = left < 0 ? desk.t('over', { time: span(desk, -left) }) : desk.t('left', { time: span(desk, left) });
  return html`<time class="due ${lightOf(file)}" datetime=${file.due} title=${desk.context.format.moment(file.due)}>${words}</time>`;
}

/** A duration such as PT4H30M in words. @param {string} iso */
export function counted(desk, iso) {
  const [, hours = 0, minutes = 0] = iso.match(/^PT(?:(\d+)H)?(?:(\d+)M)?/)?.map((part) => Number(part ?? 0)) ?? [];
  if (hours === 0) {
    return desk.t('minutes', { count: minutes });
  }
  return minutes === 0 ? desk.t('hours', { count: hours }) : desk.t('hoursMinutes', { hours, minutes });
}

/** How long handling may take, as the catalogue says it. @param {{amount: number, clock: string}} limit */
export const limitWords = (desk, limit) => desk.t(limit.clock, { count: limit.amount });

/** Where a case is, in words. */
export const placeOf = (desk, file) => [desk.words.area(file.areas.street) || desk.words.area(file.areas.district), file.address].filter(Boolean).join(' · ');

/** What was refused and why; nothing if nothing was. @param {Error | null} failure */
export const problem = (desk, failure) =>
  failure ? html`<p class="problem" role="alert">${desk.t('failed', { reason: failure.message })}</p>` : nothing;
