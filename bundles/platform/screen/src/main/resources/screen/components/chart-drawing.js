import { html, nothing, svg } from 'lit';
import { decimal } from '../core/format.js';
import { t } from '../core/language.js';

/** How many series can be told apart. */
export const LOOKS = 6;

const round = (number) => Math.round(number * 10) / 10;

/** The line of one series; a stair if its values hold until the next one. @param {{at: number, value: number | null}[]} points */
export function pathOf(points, x, y, step) {
  let path = '';
  let before = null;
  for (const { at, value } of points) {
    if (value === null) {
      before = null;
    } else {
      const [px, py] = [round(x(at)), round(y(value))];
      path += before === null ? `M${px} ${py}h0` : step ? `H${px}V${py}` : `L${px} ${py}`;
      before = value;
    }
  }
  return path;
}

/** The plot without its legend. @param {any} plot */
export function drawing({ width, height, left, top, time, axes, lines, thresholds, marks, cursor }) {
  return svg`<g transform="translate(${left} ${top})">
    ${time.ticks.map(({ at, text }) => svg`<line class="grid" x1=${round(time.x(at))} x2=${round(time.x(at))} y1="0" y2=${height}></line>
      <text class="tick" x=${round(time.x(at))} y=${height + 18} text-anchor="middle">${text}</text>`)}
    ${axes.left ? axis(axes.left, -8, 'end', width, height, true) : nothing}
    ${axes.right ? axis(axes.right, width + 8, 'start', width, height, !axes.left) : nothing}
    <rect class="frame" width=${width} height=${height}></rect>
    ${marks.map((mark) => markOf(mark, time, width, height))}
    ${lines.map(({ look, path }) => svg`<path class="line s${look}" d=${path}></path>`)}
    ${labelled(thresholds).map((threshold) => thresholdOf(threshold, width))}
    ${cursor ? cursorOf(cursor, lines, time, height) : nothing}
  </g>`;
}

function axis({ scale, unit }, x, anchor, width, height, lines) {
  return svg`${scale.ticks.map((tick) => svg`${lines ? svg`<line class="grid" x1="0" x2=${width} y1=${round(scale.y(tick))} y2=${round(scale.y(tick))}></line>` : nothing}
      <text class="tick" x=${x} y=${round(scale.y(tick)) + 4} text-anchor=${anchor}>${decimal(tick, scale.digits)}</text>`)}
    <text class="unit" x=${x} y="-10" text-anchor=${anchor}>${unit}</text>`;
}

/** Labels of lines that lie close together go above and below. */
function labelled(thresholds) {
  let last = -Infinity;
  return [...thresholds]
    .sort((a, b) => a.at - b.at)
    .map((threshold) => {
      const below = threshold.at - last < 16 || threshold.at < 12;
      last = threshold.at;
      return { ...threshold, below };
    });
}

const thresholdOf = ({ at, title, tone, below }, width) => svg`<line class="threshold ${tone}" x1="0" x2=${width} y1=${round(at)} y2=${round(at)}></line>
  <text class="label ${tone}" x=${width - 5} y=${round(at) + (below ? 13 : -4)} text-anchor="end">${title}</text>`;

function markOf({ at, title, tone = 'warning' }, { x }, width, height) {
  const px = round(x(new Date(at).getTime()));
  if (px < 0 || px > width) {
    return nothing;
  }
  return svg`<g class="mark ${tone}"><title>${t(title)}</title><line x1=${px} x2=${px} y1="0" y2=${height}></line><path d="M${px - 5} -9h10l-5 9Z"></path></g>`;
}

function cursorOf({ at, values }, lines, { x }, height) {
  const px = round(x(at));
  return svg`<line class="cursor" x1=${px} x2=${px} y1="0" y2=${height}></line>
    ${lines.map(({ look, y }, index) => (values[index] === null ? nothing : svg`<path class="point s${look}" d=${shapeOf(look, px, round(y(values[index])))}></path>`))}`;
}

/** Points of different series differ by shape, too. */
function shapeOf(look, x, y) {
  return [
    `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z`,
    `M${x - 4.5} ${y - 4.5}h9v9h-9Z`,
    `M${x} ${y - 6}l5.5 10h-11Z`,
    `M${x} ${y - 6}l6 6l-6 6l-6 -6Z`,
    `M${x} ${y + 6}l5.5 -10h-11Z`,
    `M${x - 6} ${y - 2}h4v-4h4v4h4v4h-4v4h-4v-4h-4Z`,
  ][look];
}

/** The line and the point of a series as they look in the plot. @param {number} look */
export const sample = (look) => html`<svg class="sample" viewBox="0 0 34 14" aria-hidden="true"><path class="line s${look}" d="M0 7H34"></path><path class="point s${look}" d=${shapeOf(look, 17, 7)}></path></svg>`;
