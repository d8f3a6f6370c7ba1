import { Signal } from '../core/signal.js';

const { proj } = globalThis.ol;

const LONGEST_GLIDE = 6000; // milliseconds; after a longer silence a thing is shown where it is at once
const SHORTEST_GLIDE = 250;
const JUMP_METRES = 1500;

/**
 * Things that move and belong together, for example the vehicles of a subsystem. Between two positions a thing glides, over
 * as long as the last two positions lay apart.
 */
export class MovingLayer {
  /** @type {Map<string, any>} */
  items = new Map();
  selected = null;
  visible = true;
  #changed;
  #selection = new Signal();

  /**
   * @param {string} name
   * @param {{states: Record<string, import('./sprites.js').StateStyle>, size?: number}} style size in units of text
   * @param {() => void} changed asks for a new frame
   */
  constructor(name, style, changed) {
    this.name = name;
    this.style = style;
    this.#changed = changed;
  }

  /**
   * Shows a thing, or moves it.
   *
   * @param {string} key
   * @param {{position: {latitude: number, longitude: number}, heading?: number | null, state: string, label?: string}} what
   *     heading in degrees clockwise from north; label is shown when pointed at, when selected and from near
   * @param {{glide?: boolean}} [options] glide false: be there at once, for example while a slider is dragged
   */
  update(key, what, options = {}) {
    const { latitude, longitude } = what.position;
    if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) {
      return;
    }
    const [x, y] = proj.fromLonLat([longitude, latitude]);
    const now = performance.now();
    const item = this.items.get(key);
    const heading = Number.isFinite(what.heading) ? what.heading : (item?.heading ?? 0);
    if (!item) {
      this.items.set(key, {
        key, x, y, fromX: x, fromY: y, toX: x, toY: y, angle: heading, fromAngle: heading,
        heading, start: now, span: 0, updated: now, state: what.state, label: what.label ?? '',
      });
    } else {
      glide(item, x, y, heading, now, options.glide === false || MovingLayer.still);
      item.state = what.state;
      item.label = what.label ?? item.label;
    }
    this.#changed();
  }

  /** @param {string} key */
  remove(key) {
    this.items.delete(key);
    if (this.selected === key) {
      this.select(null);
    }
    this.#changed();
  }

  clear() {
    this.items.clear();
    this.select(null);
    this.#changed();
  }

  /** Marks a thing, or none. Listeners hear of it. @param {string | null} key */
  select(key) {
    if (this.selected !== key) {
      this.selected = key;
      this.#selection.emit(key);
      this.#changed();
    }
  }

  /** @param {(key: string | null) => void} listener */
  onSelect(listener) {
    return this.#selection.on(listener);
  }

  /** @param {boolean} visible */
  show(visible) {
    this.visible = visible;
    this.#changed();
  }

  /** Where a thing is shown at the moment; null if it is unknown. @param {string} key */
  positionOf(key) {
    const item = this.items.get(key);
    if (!item) {
      return null;
    }
    const [longitude, latitude] = proj.toLonLat([item.x, item.y]);
    return { latitude, longitude };
  }

  /**
   * Moves everything on to the given moment.
   *
   * @param {number} now of performance.now()
   * @returns {boolean} whether anything is still on its way
   */
  advance(now) {
    let moving = false;
    for (const item of this.items.values()) {
      if (item.span > 0) {
        const part = Math.min(1, (now - item.start) / item.span);
        item.x = item.fromX + (item.toX - item.fromX) * part;
        item.y = item.fromY + (item.toY - item.fromY) * part;
        item.angle = item.fromAngle + turn(item.fromAngle, item.heading) * Math.min(1, part * 2);
        if (part >= 1) {
          item.span = 0;
        } else {
          moving = true;
        }
      }
    }
    return moving;
  }
}

/** Whether things jump instead of gliding, because the reader asked for less motion. */
MovingLayer.still = matchMedia('(prefers-reduced-motion: reduce)').matches;

function glide(item, x, y, heading, now, atOnce) {
  const since = now - item.updated;
  item.updated = now;
  item.fromX = item.x;
  item.fromY = item.y;
  item.fromAngle = item.angle;
  item.toX = x;
  item.toY = y;
  item.heading = heading;
  item.start = now;
  const far = Math.hypot(x - item.x, y - item.y) > JUMP_METRES;
  if (atOnce || far || since > LONGEST_GLIDE || document.hidden) {
    item.x = item.fromX = x;
    item.y = item.fromY = y;
    item.angle = item.fromAngle = heading;
    item.span = 0;
  } else {
    item.span = Math.max(SHORTEST_GLIDE, since * 1.1);
  }
}

/** Degrees of the shorter way round. */
function turn(from, to) {
  return ((((to - from) % 360) + 540) % 360) - 180;
}
