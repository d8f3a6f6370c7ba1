import { palette, unit } from './palette.js';

const { Feature, geom, layer, proj, source, style } = globalThis.ol;

const GAP_MILLISECONDS = 5 * 60_000; // a longer silence breaks the line
const GAP_METRES = 3000;
const DASHES = { dashed: [2, 3], dotted: [0.1, 2.2] }; // in widths of the line

/** The way that something took, drawn once: a line with its beginning and its end. */
export class Track {
  #source = new source.Vector();

  /**
   * @param {any} map of OpenLayers
   * @param {{color?: string}} options
   */
  constructor(map, options = {}) {
    this.map = map;
    this.color = options.color ?? palette.track;
    this.layer = new layer.Vector({ source: this.#source, zIndex: 20, style: (feature) => this.#style(feature) });
    map.addLayer(this.layer);
  }

  /**
   * @param {{latitude: number, longitude: number, time?: number | string}[]} fixes in order of time
   */
  show(fixes) {
    this.#source.clear(true);
    const parts = split(fixes);
    if (parts.length === 0) {
      return;
    }
    this.#source.addFeature(new Feature({ geometry: new geom.MultiLineString(parts) }));
    const last = parts[parts.length - 1];
    this.#source.addFeature(new Feature({ geometry: new geom.Point(parts[0][0]), end: 'start' }));
    this.#source.addFeature(new Feature({ geometry: new geom.Point(last[last.length - 1]), end: 'end' }));
  }

  /**
   * Draws several lines without marks at their ends, each in a style of its own, instead of one.
   *
   * @param {{points: {latitude: number, longitude: number}[], line?: 'solid' | 'dashed' | 'dotted'}[]} lines
   */
  lines(lines) {
    this.#source.clear(true);
    this.#source.addFeatures(lines.map(({ points, line }) => new Feature({ geometry: new geom.MultiLineString(split(points)), line })));
  }

  /** Shows the whole track. */
  frame() {
    const extent = this.#source.getExtent();
    if (extent && Number.isFinite(extent[0])) {
      const margin = 3 * unit();
      this.map.getView().fit(extent, { padding: [margin, margin, margin, margin], maxZoom: 16, duration: 0 });
    }
  }

  clear() {
    this.#source.clear(true);
  }

  dispose() {
    this.map.removeLayer(this.layer);
  }

  #style(feature) {
    const end = feature.get('end');
    if (end) {
      return new style.Style({
        zIndex: 2,
        image: new style.Circle({
          radius: unit() * 0.3,
          fill: new style.Fill({ color: end === 'start' ? palette.ground : this.color }),
          stroke: new style.Stroke({ color: this.color, width: 2.5 }),
        }),
      });
    }
    const width = Math.max(3, unit() / 5);
    return [
      new style.Style({ stroke: new style.Stroke({ color: palette.ground, width: width + 3 }) }),
      new style.Style({ stroke: new style.Stroke({ color: this.color, width, lineDash: DASHES[feature.get('line')]?.map((part) => part * width) }) }),
    ];
  }
}

function split(fixes) {
  const parts = [];
  let part = [];
  let before = null;
  for (const fix of fixes) {
    if (!Number.isFinite(fix.latitude) || !Number.isFinite(fix.longitude)) {
      continue;
    }
    const point = proj.fromLonLat([fix.longitude, fix.latitude]);
    const at = fix.time === undefined ? null : new Date(fix.time).getTime();
    if (before && (at - before.at > GAP_MILLISECONDS || Math.hypot(point[0] - before.x, point[1] - before.y) > GAP_METRES)) {
      parts.push(part);
      part = [];
    }
    part.push(point);
    before = { x: point[0], y: point[1], at };
  }
  parts.push(part);
  return parts.filter((each) => each.length > 0).map((each) => (each.length === 1 ? [each[0], each[0]] : each));
}
