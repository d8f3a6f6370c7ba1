import { api } from '../core/api.js';
import { language } from '../core/language.js';
import { districtTints, FONT, palette, unit } from './palette.js';

const { layer, source, format, style } = globalThis.ol;

/** From which zoom a level of areas and its names are drawn. */
const AREAS = [
  { level: 'COMMUNITY', from: 13.2, names: 14.2, stroke: palette.community, width: 0.8, text: palette.communityText, size: 0.72 },
  { level: 'STREET', from: 11.4, names: 12.2, stroke: palette.street, width: 1.2, text: palette.streetText, size: 0.86 },
  { level: 'DISTRICT', from: 0, names: 0, stroke: palette.district, width: 2.2, text: palette.districtText, size: 1.25 },
];
const LANDMARKS = ['RIVER', 'PARK', 'SITE', 'DUMP', 'DEPOT', 'ROAD'];
const DRAWN = {
  RIVER: { fill: palette.river, edge: palette.river, text: palette.riverText, names: 11 },
  PARK: { fill: palette.park, edge: palette.parkEdge, text: palette.parkText, names: 13.6 },
  SITE: { fill: palette.site, edge: palette.siteEdge, text: palette.siteText, names: 14 },
  DUMP: { fill: palette.dump, edge: palette.dumpEdge, text: palette.dumpText, names: 12.6 },
  DEPOT: { fill: palette.depot, edge: palette.depotEdge, text: palette.depotText, names: 13.4 },
};
const ROAD_NAMES_FROM = 14.5;

/**
 * The layers that never change while the page is open: areas, roads, parks, sites. They are loaded once; a kind that the
 * city does not have stays empty.
 *
 * @param {() => number} viewZoom of the view
 */
export function baseLayers(viewZoom) {
  // where text is larger there is room for less of it
  const zoom = () => viewZoom() - Math.log2(unit() / 15);
  const vectors = new Map();
  const add = (name, zIndex, styled) => {
    const vector = new layer.Vector({
      source: new source.Vector(),
      style: styled,
      zIndex,
      declutter: 'names', // one group: of names that would overlap, the higher layer's is drawn
      updateWhileAnimating: true,
      updateWhileInteracting: true,
    });
    vectors.set(name, vector);
    return vector;
  };
  add('DISTRICT-FILL', 1, districtFill);
  LANDMARKS.filter((kind) => kind !== 'ROAD').forEach((kind) => add(kind, 2, landmarkStyle(DRAWN[kind], zoom)));
  add('ROAD', 3, roadStyle(zoom));
  AREAS.forEach((area, index) => add(area.level, 4 + index, areaStyle(area, zoom)));
  return {
    layers: [...vectors.values()],
    load: () => load(vectors),
    /** Draws names again, after the language or the size of text changed. */
    refresh: () => vectors.forEach((vector) => vector.changed()),
    extent: () => vectors.get('DISTRICT').getSource().getExtent(),
  };
}

async function load(vectors) {
  const districts = await read('/api/places/outlines', { level: 'DISTRICT' });
  districts.forEach((feature, index) => feature.set('tint', districtTints[index % districtTints.length]));
  fill(vectors.get('DISTRICT'), districts);
  fill(vectors.get('DISTRICT-FILL'), districts);
  const others = [
    ...['STREET', 'COMMUNITY'].map((level) => [level, '/api/places/outlines', { level }]),
    ...LANDMARKS.map((kind) => [kind, '/api/places/landmarks', { kind }]),
  ];
  await Promise.all(
    others.map(async ([name, path, query]) => {
      try {
        fill(vectors.get(name), await read(path, query));
      } catch (error) {
        if (error.status !== 400 && error.status !== 404) {
          throw error;
        }
        console.info(`the city has no ${name}`);
      }
    }),
  );
}

function fill(vector, features) {
  vector.getSource().clear(true);
  vector.getSource().addFeatures(features);
}

async function read(path, query) {
  const collection = await api(path, { query });
  return new format.GeoJSON().readFeatures(collection, { featureProjection: 'EPSG:3857' });
}

/** The name of an area or landmark in the language of the reader. */
function nameOf(feature) {
  const name = feature.get('name');
  return typeof name === 'object' && name !== null ? (name[language()] ?? name.zh) : (name ?? '');
}

function label(text, colour, rem, options = {}) {
  return new style.Text({
    text,
    font: `${options.weight ?? 500} ${(rem * unit()).toFixed(1)}px ${FONT}`,
    fill: new style.Fill({ color: colour }),
    stroke: new style.Stroke({ color: palette.ground, width: Math.max(3, unit() / 4) }),
    overflow: options.overflow ?? true,
    ...options.more,
  });
}

function districtFill(feature) {
  return new style.Style({ fill: new style.Fill({ color: feature.get('tint') }) });
}

function areaStyle(area, zoom) {
  const outline = new style.Stroke({
    color: area.stroke,
    width: area.width,
    lineDash: area.level === 'COMMUNITY' ? [4, 4] : undefined,
  });
  return (feature) => {
    const at = zoom();
    if (at < area.from) {
      return undefined;
    }
    const named = at >= area.names && !(area.level === 'DISTRICT' && at > 14);
    return new style.Style({
      stroke: outline,
      text: named
        ? label(nameOf(feature), area.text, area.size, { weight: area.level === 'DISTRICT' ? 700 : 500 })
        : undefined,
    });
  };
}

function landmarkStyle(drawn, zoom) {
  const fillStyle = new style.Fill({ color: drawn.fill });
  return (feature) => {
    const polygon = feature.getGeometry().getType().includes('Polygon');
    return new style.Style({
      fill: fillStyle,
      stroke: new style.Stroke({ color: drawn.edge, width: polygon ? 1.2 : 5 }),
      text:
        zoom() >= drawn.names
          ? label(nameOf(feature), drawn.text, 0.72, { more: { placement: polygon ? 'point' : 'line' } })
          : undefined,
    });
  };
}

/** How wide a kind of road is drawn, in relation to the others, and from which zoom. */
const ROADS = {
  arterial: { width: 2.4, from: 0, colour: palette.roadMain },
  secondary: { width: 1.5, from: 10.5, colour: palette.road },
  branch: { width: 0.9, from: 12, colour: palette.road },
};

function roadStyle(zoom) {
  return (feature) => {
    const road = ROADS[feature.get('attributes')?.class] ?? ROADS.branch;
    const at = zoom();
    if (at < road.from) {
      return undefined;
    }
    const width = Math.min(14, Math.max(0.7, road.width * 2 ** ((at - 13) * 0.55)));
    return new style.Style({
      zIndex: road.width,
      stroke: new style.Stroke({ color: road.colour, width }),
      text:
        at >= ROAD_NAMES_FROM
          ? label(nameOf(feature), palette.roadText, 0.7, { overflow: false, more: { placement: 'line' } })
          : undefined,
    });
  };
}
