import { t } from '../core/language.js';
import { MovingLayer } from './moving-layer.js';
import { FONT, palette, unit } from './palette.js';
import { sprites } from './sprites.js';

const { proj } = globalThis.ol;

const LABELS_FROM_ZOOM = 15.2;
const MOST_LABELS = 80;
const REACH = 16; // CSS pixels around a thing that still hit it

/**
 * One canvas above the map for everything that moves. It is drawn by itself, so the map below, which is much dearer to draw, rests while
 * nobody moves it; when somebody does, both are drawn in the same frame.
 */
export class MovingCanvas {
  /** @type {Map<string, MovingLayer>} */
  layers = new Map();
  hovered = null;
  #frame = 0;

  /**
   * @param {any} map of OpenLayers
   * @param {HTMLCanvasElement} canvas
   */
  constructor(map, canvas) {
    this.map = map;
    this.canvas = canvas;
    this.pen = canvas.getContext('2d');
    map.on('postrender', () => this.#draw(performance.now()));
  }

  /**
   * @param {string} name unique on the map
   * @param {any} style see {@link MovingLayer}
   */
  add(name, style) {
    const layer = new MovingLayer(name, style, () => this.#request());
    this.layers.set(name, layer);
    return layer;
  }

  /** @param {MovingLayer} layer */
  drop(layer) {
    if (this.layers.get(layer.name) === layer) {
      this.layers.delete(layer.name);
      this.#request();
    }
  }

  /** The thing nearest to a pixel, within reach. @param {number[]} pixel */
  hit(pixel) {
    const frame = this.#transform();
    let best = null;
    let nearest = REACH ** 2;
    for (const layer of this.layers.values()) {
      for (const item of layer.visible ? layer.items.values() : []) {
        const dx = (item.x - frame.left) / frame.resolution - pixel[0];
        const dy = (frame.top - item.y) / frame.resolution - pixel[1];
        if (dx * dx + dy * dy < nearest) {
          nearest = dx * dx + dy * dy;
          best = { layer, item };
        }
      }
    }
    return best;
  }

  /** @param {{layer: MovingLayer, item: any} | null} hovered */
  hover(hovered) {
    if (this.hovered?.item !== hovered?.item) {
      this.hovered = hovered;
      this.#request();
    }
  }

  /** Where everything is shown at this moment. */
  positions() {
    return [...this.layers.values()].filter((layer) => layer.visible).flatMap((layer) =>
      [...layer.items.values()].map((item) => {
        const [longitude, latitude] = proj.toLonLat([item.x, item.y]);
        return { layer: layer.name, key: item.key, state: item.state, latitude, longitude };
      }),
    );
  }

  #request() {
    if (!this.#frame) {
      this.#frame = requestAnimationFrame((now) => {
        this.#frame = 0;
        this.#draw(now);
      });
    }
  }

  #transform() {
    const view = this.map.getView();
    const resolution = view.getResolution() ?? 1;
    const [x, y] = view.getCenter() ?? [0, 0];
    const [width, height] = this.map.getSize() ?? [0, 0];
    return { resolution, left: x - (width / 2) * resolution, top: y + (height / 2) * resolution, width, height };
  }

  #draw(now) {
    const frame = this.#transform();
    if (frame.width === 0 || frame.height === 0) {
      return;
    }
    const ratio = Math.min(2, devicePixelRatio || 1);
    this.#fit(frame, ratio);
    this.pen.setTransform(1, 0, 0, 1, 0, 0);
    this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    let moving = false;
    const shown = [];
    for (const layer of this.layers.values()) {
      moving = layer.advance(now) || moving;
      if (layer.visible) {
        this.#drawLayer(layer, frame, ratio, shown);
      }
    }
    this.#drawLabels(shown, ratio);
    if (moving) {
      this.#request();
    }
  }

  #fit(frame, ratio) {
    const width = Math.round(frame.width * ratio);
    const height = Math.round(frame.height * ratio);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
  }

  /** What matters most is drawn last, above the rest: styles list their states from urgent to calm. */
  #drawLayer(layer, frame, ratio, shown) {
    const zoom = this.map.getView().getZoom() ?? 12;
    const near = Math.min(1.15, Math.max(0.62, 0.62 + (zoom - 11) * 0.12));
    const size = Math.round((layer.style.size ?? 1.5) * unit() * near);
    const names = Object.keys(layer.style.states);
    for (let index = names.length - 1; index >= 0; index--) {
      const calmest = index === names.length - 1; // draws states that the style does not know, too
      const state = layer.style.states[names[index]];
      const pictures = sprites(state, size, ratio);
      for (const item of layer.items.values()) {
        if (item.state === names[index] || (calmest && !(item.state in layer.style.states))) {
          this.#drawItem(item, state, pictures, frame, layer.selected === item.key, shown);
        }
      }
    }
  }

  #drawItem(item, state, pictures, frame, selected, shown) {
    const { size, ratio } = pictures; // shared by all states that look like this
    const px = (item.x - frame.left) / frame.resolution;
    const py = (frame.top - item.y) / frame.resolution;
    if (px < -size || py < -size || px > frame.width + size || py > frame.height + size) {
      return;
    }
    const picture = pictures.at(item.angle);
    const half = picture.width / 2;
    this.pen.drawImage(picture, Math.round(px * ratio - half), Math.round(py * ratio - half));
    const wanted = selected || this.hovered?.item === item;
    if (selected) {
      this.#ring(px, py, size, ratio);
    }
    if (wanted || shown.length <= MOST_LABELS) {
      shown.push({ item, px, py, size, state, wanted });
    }
  }

  #ring(px, py, size, ratio) {
    this.pen.setTransform(ratio, 0, 0, ratio, px * ratio, py * ratio);
    this.pen.beginPath();
    this.pen.arc(0, 0, size * 0.72, 0, Math.PI * 2);
    this.pen.strokeStyle = palette.selection;
    this.pen.lineWidth = Math.max(2, unit() / 7);
    this.pen.stroke();
    this.pen.setTransform(1, 0, 0, 1, 0, 0);
  }

  #drawLabels(shown, ratio) {
    const near = (this.map.getView().getZoom() ?? 0) >= LABELS_FROM_ZOOM && shown.length <= MOST_LABELS;
    for (const each of shown) {
      if (each.item.label && (each.wanted || near)) {
        this.#label(each, ratio);
      }
    }
  }

  #label({ item, px, py, size, state, wanted }, ratio) {
    const text = wanted && state.label ? `${item.label} · ${t(state.label)}` : item.label;
    const height = unit() * 0.82;
    this.pen.setTransform(ratio, 0, 0, ratio, px * ratio, (py - size * 0.75) * ratio);
    this.pen.font = `600 ${height.toFixed(1)}px ${FONT}`;
    const width = this.pen.measureText(text).width + height;
    this.pen.fillStyle = wanted ? '#f4f8ff' : 'rgba(10,17,29,0.86)';
    this.pen.beginPath();
    this.pen.roundRect(-width / 2, -height * 1.6, width, height * 1.6, 4);
    this.pen.fill();
    this.pen.fillStyle = wanted ? '#0a111d' : '#e6edf7';
    this.pen.textAlign = 'center';
    this.pen.textBaseline = 'middle';
    this.pen.fillText(text, 0, -height * 0.78);
  }
}
