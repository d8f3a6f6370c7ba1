import { minute, shortDay, startOfDay, time } from '../core/format.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIME_STEPS = [5 * SECOND, 10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY];
const SILENCE = 5; // so many times the usual distance of two points is missing data, unless the series says itself
const NEAR_ZERO = 0.6; // values that reach down to this share of the largest are shown from zero on

/** Points as drawn: times as epoch milliseconds, null as value where data is missing. @param {any} series */
export function pointsOf({ points, gap }) {
  const read = points
    .map((point) => (Array.isArray(point) ? point : [point.at, point.value]))
    .map(([at, value]) => ({ at: typeof at === 'number' ? at : new Date(at).getTime(), value: Number.isFinite(value) ? value : null }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  const longest = gap ?? SILENCE * usualDistance(read);
  return read.flatMap((point, index) => {
    const before = read[index - 1];
    return before && point.at - before.at > longest ? [{ at: before.at + 1, value: null }, point] : [point];
  });
}

function usualDistance(points) {
  const distances = points.slice(1).map(({ at }, index) => at - points[index].at);
  return distances.length === 0 ? Infinity : Math.max(1, distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)]);
}

/**
 * Of many points only what is seen: the first, the lowest, the highest and the last of each column of pixels, and every gap.
 *
 * @param {{at: number, value: number | null}[]} points in order of time
 * @param {(at: number) => number} x
 */
export function thinned(points, x) {
  const kept = [];
  let column = [];
  const flush = () => {
    if (column.length > 4) {
      const lowest = column.reduce((a, b) => (b.value < a.value ? b : a));
      const highest = column.reduce((a, b) => (b.value > a.value ? b : a));
      column = [...new Set([column[0], lowest, highest, column.at(-1)])].sort((a, b) => a.at - b.at);
    }
    kept.push(...column);
    column = [];
  };
  for (const point of points) {
    if (column.length > 0 && (point.value === null || Math.floor(x(point.at)) !== Math.floor(x(column[0].at)))) {
      flush();
    }
    if (point.value === null) {
      kept.push(point);
    } else {
      column.push(point);
    }
  }
  flush();
  return kept;
}

/** @param {number} from epoch milliseconds @param {number} to epoch milliseconds @param {number} width pixels */
export function timeScale(from, to, width) {
  const span = Math.max(1, to - from);
  const step = TIME_STEPS.find((each) => (width * each) / span >= 72) ?? TIME_STEPS.at(-1);
  const midnight = startOfDay(from);
  const ticks = [];
  for (let at = midnight + Math.ceil((from - midnight) / step) * step; at <= to; at += step) {
    ticks.push({ at, text: nameOf(at, step) });
  }
  return { x: (at) => ((at - from) / span) * width, at: (x) => from + (x / width) * span, ticks };
}

function nameOf(at, step) {
  if (step >= DAY || at === startOfDay(at)) {
    return shortDay(at);
  }
  return step < MINUTE ? time(at) : minute(at);
}

/** @param {number[]} values all that must be seen @param {number} height pixels @param {boolean} logarithmic */
export function valueScale(values, height, logarithmic) {
  const [low, high] = values.reduce(([min, max], value) => [Math.min(min, value), Math.max(max, value)], [Infinity, -Infinity]);
  return logarithmic ? powers(high, height) : linear(low, high, height);
}

function linear(low, high, height) {
  const least = low >= 0 && low <= high * NEAR_ZERO ? 0 : low;
  const span = high - least || Math.abs(high) || 1;
  const step = niceStep(span / Math.max(2, Math.floor(height / 42)));
  const from = Math.floor(least / step + 1e-9) * step;
  const to = Math.max(from + step, Math.ceil(high / step - 1e-9) * step);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return { y: (value) => height - ((value - from) / (to - from)) * height, ticks, digits };
}

/** From zero on in powers of ten, for what spans them, like light. */
function powers(high, height) {
  const scaled = (value) => Math.log10(1 + Math.max(0, value));
  const most = Math.max(1, Math.ceil(scaled(Math.max(0, high)) - 1e-9));
  const y = (value) => height - (scaled(value) / most) * height;
  const ticks = [0, ...Array.from({ length: most }, (_, power) => 10 ** power)].filter((tick) => tick === 0 || height - y(tick) >= 14);
  return { y, ticks, digits: 0 };
}

function niceStep(rough) {
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) * power;
}

/** Index of the moment next to an instant; -1 if there is none. @param {number[]} moments in order @param {number} at */
export function nearest(moments, at) {
  let [low, high] = [0, moments.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = moments[middle] < at ? [middle + 1, high] : [low, middle];
  }
  return low > 0 && at - moments[low - 1] <= moments[low] - at ? low - 1 : high;
}
