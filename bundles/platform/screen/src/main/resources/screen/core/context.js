import { saveCsv } from '../components/csv.js';
import { buttons, dialogs, fields, general, problems } from '../parts/styles.js';
import { api, pages } from './api.js';
import * as format from './format.js';
import { language, locale, onLanguage, t } from './language.js';

/**
 * What a module gets to work with. Everything it asks for here is taken back when it is unmounted, whether or not it
 * remembers to; see the README of this bundle for the contract.
 *
 * @param {{id: string, subsystem: string, title: any, version: string}} module
 * @param {{live: any, may: (permission: string, wholeCity?: boolean) => boolean, city?: any, map?: any, tiles?: any}} shell city, map and tiles: of the big screen
 */
export function contextFor(module, shell) {
  const taken = [];
  const keep = (away) => {
    taken.push(away);
    return away;
  };
  const context = {
    module: Object.freeze({ ...module }),
    get language() {
      return language();
    },
    get locale() {
      return locale();
    },
    onLanguage: (listener) => keep(onLanguage(listener)),
    t,
    format,
    sheets: [general, buttons, fields, problems, dialogs].map((styles) => styles.styleSheet),
    api,
    pages,
    saveCsv,
    may: (permission, wholeCity) => shell.may(permission, wholeCity),
    live: (topic, handler, reload) => keep(shell.live.follow(topic, handler, reload)),
    select: () => shell.select(module.id),
    open: () => shell.open(module.id),
    ...(shell.map ? onBigScreen(module, shell, keep) : { createMap: (host) => ownMap(module, host, keep) }),
  };
  return { context, release: () => taken.splice(0).forEach((away) => away()) };
}

/** What belongs to the one picture that all modules of the big screen share. */
function onBigScreen(module, shell, keep) {
  return {
    map: {
      addMovingLayer: (name, style) => kept(shell.map.addMovingLayer(`${module.id}/${name}`, style), keep),
      addTrack: (options) => kept(shell.map.addTrack(options), keep),
      fly: (where) => shell.map.fly(where),
      notice: (text) => shell.map.notice(text),
      centre: () => shell.map.centre(),
      onHold: (listener) => hearing(shell.map, 'map-hold', listener, keep),
    },
    tiles: {
      add: (tile) => {
        const added = shell.tiles.add({ ...tile, id: `${module.id}/${tile.id}` });
        keep(added.remove);
        return added;
      },
    },
    alarms: {
      open: () => shell.city.openAlarms(),
      offer: (deed) => keep(shell.city.offer(deed)),
      onChange: (listener) => keep(shell.city.changed.on(listener)),
    },
  };
}

/** A map of a module's own, filling the host. */
async function ownMap(module, host, keep) {
  const map = document.createElement('city-map');
  host.append(map);
  keep(() => map.remove());
  await map.ready;
  return {
    addMovingLayer: (name, style) => kept(map.addMovingLayer(`${module.id}/${name}`, style), keep),
    addTrack: (options) => kept(map.addTrack(options), keep),
    fly: (where) => map.fly(where),
    whole: () => map.whole(),
    centre: () => map.centre(),
    notice: (text) => map.notice(text),
    onClick: (listener) => hearing(map, 'map-click', listener, keep),
  };
}

/** Tells the listener where on the map something happened; who hears of a held place does something with it. */
function hearing(map, event, listener, keep) {
  const hear = (heard) => {
    heard.preventDefault();
    listener(heard.detail);
  };
  map.addEventListener(event, hear);
  return keep(() => map.removeEventListener(event, hear));
}

function kept(thing, keep) {
  keep(() => thing.dispose());
  return thing;
}
