import { html, nothing } from 'lit';

/** How a stretch of a route is drawn, on the map as in its legend. */
const LINES = { WORKED: 'solid', DRIVEN: 'dotted', OPEN: 'dashed' };

/** The route as lines of a map: what was worked, what was only driven, and what remains. @param {any} route */
export const linesOf = (route) => (route?.stretches ?? []).map(({ state, line }) => ({ points: line, line: LINES[state] }));

const kilometres = (format, metres) => `${format.decimal(metres / 1000)} km`;

/** How much of a route is done, in length and as a share. @param {any} format @param {any} item with an extent */
export const done = (format, { extent }) => (extent?.metres ? `${format.decimal(extent.done / 1000)} / ${kilometres(format, extent.metres)} · ${format.decimal(extent.percent)}%` : '–');

/** What the lines of the map mean, with the length of each. @param {any} desk @param {any} item with an extent */
export function extentView({ t, context }, { extent }) {
  if (!extent?.metres) {
    return nothing;
  }
  const { metres, driven, worked } = extent;
  const parts = { WORKED: worked, DRIVEN: driven - worked, OPEN: metres - driven };
  return html`<ul class="extent" aria-label=${t('extent')}>
    ${Object.entries(parts).map(([state, length]) => html`<li data-extent=${state}><span class="stroke ${LINES[state]}" aria-hidden="true"></span>${t(`extent-${state}`)} <b>${kilometres(context.format, Math.max(0, length))}</b></li>`)}
  </ul>`;
}
