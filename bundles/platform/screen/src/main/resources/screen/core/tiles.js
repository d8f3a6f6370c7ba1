import { Signal } from './signal.js';

/** The figures that panels put beside those of the shell. */
export class Tiles {
  changed = new Signal();
  /** @type {Map<string, {id: string, title: any, order: number, value: any, unit?: any, tone?: string, detail?: any}>} */
  #tiles = new Map();

  /**
   * @param {{id: string, title: {zh: string, en: string}, order?: number}} tile
   * @returns {{set: (shown: {value: number | string | null, unit?: any, tone?: string, detail?: any}) => void, remove: () => void}}
   */
  add({ id, title, order = 100 }) {
    this.#tiles.set(id, { id, title, order, value: null });
    this.changed.emit();
    return {
      set: (shown) => {
        if (this.#tiles.has(id)) {
          this.#tiles.set(id, { id, title, order, ...shown });
          this.changed.emit();
        }
      },
      remove: () => {
        this.#tiles.delete(id);
        this.changed.emit();
      },
    };
  }

  all() {
    return [...this.#tiles.values()].sort((a, b) => a.order - b.order);
  }
}
