import { buttons, fields, general } from '../parts/styles.js';
import { api, pages } from './api.js';
import * as format from './format.js';
import { language, locale, onLanguage, t } from './language.js';

/**
 * What a module gets to work with. Everything it asks for here is taken back when it is unmounted, whether or not it
 * remembers to; see the README of this bundle for the contract.
 *
 * @param {{id: string, subsystem: string, title: any, version: string}} module
 * @param {{live: any, city: any, map: any, tiles: any}} shell
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
    sheets: [general, buttons, fields].map((styles) => styles.styleSheet),
    api,
    pages,
    may: (permission) => shell.city.may(permission),
    live: (topic, handler, reload) => keep(shell.live.follow(topic, handler, reload)),
    map: {
      addMovingLayer: (name, style) => kept(shell.map.addMovingLayer(`${module.id}/${name}`, style), keep),
      addTrack: (options) => kept(shell.map.addTrack(options), keep),
      fly: (where) => shell.map.fly(where),
      notice: (text) => shell.map.notice(text),
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
      onChange: (listener) => keep(shell.city.changed.on(listener)),
    },
    select: () => shell.select(module.id),
  };
  return { context, release: () => taken.splice(0).forEach((away) => away()) };
}

function kept(thing, keep) {
  keep(() => thing.dispose());
  return thing;
}
