/**
 * The smallest way to tell others that something happened.
 *
 * @template T
 */
export class Signal {
  /** @type {Set<(value: T) => void>} */
  #listeners = new Set();

  /**
   * @param {(value: T) => void} listener a listener that throws is reported and does not keep the others from hearing
   * @returns {() => void} stops listening
   */
  on(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @param {T} [value] */
  emit(value) {
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        console.warn('a listener failed', error);
      }
    }
  }
}
