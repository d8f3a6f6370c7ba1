import { palette } from './palette.js';

/**
 * The shapes of things that move. State is told by shape and by colour, so the map can be read without telling colours apart.
 *
 * @typedef {{color: string, shape: 'arrow' | 'square' | 'cross' | 'alert' | 'circle' | 'triangle' | 'diamond', label?: {zh: string, en: string}}} StateStyle
 */

const cache = new Map();

const TURNS = 48; // directions that a shape is drawn in: 7.5 degrees apart, closer than anybody sees

/** The pictures of one state, drawn when first needed: copying a picture is much cheaper than turning it. */
class Turned {
  #pictures = [];

  constructor(state, size, ratio) {
    this.state = state;
    this.size = size;
    this.ratio = ratio;
    this.points = points(state);
  }

  /** @param {number} angle degrees clockwise from north; of no matter to shapes that point nowhere */
  at(angle) {
    const turn = this.points ? ((Math.round((angle * TURNS) / 360) % TURNS) + TURNS) % TURNS : 0;
    this.#pictures[turn] ??= picture(this.state, this.size, this.ratio, (turn * 2 * Math.PI) / TURNS);
    return this.#pictures[turn];
  }
}

/**
 * @param {StateStyle} state
 * @param {number} size edge in CSS pixels
 * @param {number} ratio device pixels for each CSS pixel
 * @returns {Turned}
 */
export function sprites(state, size, ratio) {
  const key = `${state.shape} ${state.color} ${size} ${ratio}`;
  if (!cache.has(key)) {
    if (cache.size > 40) {
      cache.clear();
    }
    cache.set(key, new Turned(state, size, ratio));
  }
  return cache.get(key);
}

function picture(state, size, ratio, radians) {
  const edge = Math.ceil(size * ratio);
  const canvas = new OffscreenCanvas(edge, edge);
  const pen = canvas.getContext('2d');
  pen.scale((size * ratio) / 32, (size * ratio) / 32);
  pen.translate(16, 16);
  pen.rotate(radians);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  draw[state.shape]?.(pen, state.color);
  return canvas.transferToImageBitmap(); // copied faster than a canvas
}

/** Whether the shape shows where the thing is heading. @param {StateStyle} state */
const points = (state) => state.shape === 'arrow' || state.shape === 'alert';

const draw = {
  arrow(pen, color) {
    arrowPath(pen, 1);
    filled(pen, color);
  },
  alert(pen, color) {
    pen.beginPath();
    pen.arc(0, 0, 13.5, 0, Math.PI * 2);
    pen.strokeStyle = color;
    pen.lineWidth = 2.5;
    pen.stroke();
    arrowPath(pen, 0.82);
    filled(pen, color);
  },
  circle(pen, color) {
    pen.beginPath();
    pen.arc(0, 0, 7, 0, Math.PI * 2);
    filled(pen, color);
  },
  triangle(pen, color) {
    polygon(pen, [0, -9, 9, 7, -9, 7]);
    filled(pen, color);
  },
  diamond(pen, color) {
    polygon(pen, [0, -11, 9.5, 0, 0, 11, -9.5, 0]);
    filled(pen, color);
  },
  square(pen, color) {
    pen.beginPath();
    pen.roundRect(-6.5, -6.5, 13, 13, 2.5);
    filled(pen, color);
  },
  cross(pen, color) {
    for (const [stroke, width] of [
      [palette.ground, 6.5],
      [color, 3],
    ]) {
      pen.beginPath();
      pen.moveTo(-5.5, -5.5);
      pen.lineTo(5.5, 5.5);
      pen.moveTo(5.5, -5.5);
      pen.lineTo(-5.5, 5.5);
      pen.strokeStyle = stroke;
      pen.lineWidth = width;
      pen.stroke();
    }
  },
};

function polygon(pen, corners) {
  pen.beginPath();
  for (let corner = 0; corner < corners.length; corner += 2) {
    pen.lineTo(corners[corner], corners[corner + 1]);
  }
  pen.closePath();
}

function arrowPath(pen, scale) {
  pen.beginPath();
  pen.moveTo(0, -12 * scale);
  pen.lineTo(8.5 * scale, 10 * scale);
  pen.lineTo(0, 5.5 * scale);
  pen.lineTo(-8.5 * scale, 10 * scale);
  pen.closePath();
}

function filled(pen, color) {
  pen.strokeStyle = palette.ground;
  pen.lineWidth = 3;
  pen.stroke();
  pen.fillStyle = color;
  pen.fill();
}
