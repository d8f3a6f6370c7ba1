import { api } from './api.js';
import { Signal } from './signal.js';

const AGAIN_MILLISECONDS = 5000;

/** What everyone who looks at a page has to know, as long as it holds. */
export class Notices {
  changed = new Signal();
  /** The loudest first. @type {{id: string, text: {zh: string, en: string}, level: 'INFO' | 'WARNING' | 'CRITICAL'}[]} */
  items = [];
  #live;
  #asked = 0;

  /** @param {import('./live.js').Live} live */
  constructor(live) {
    this.#live = live;
  }

  /** @returns {() => void} stops following */
  start() {
    const away = this.#live.follow('screen-notices', () => this.refresh(), () => this.refresh());
    this.refresh();
    return () => {
      this.#asked++;
      away();
    };
  }

  async refresh() {
    const asked = ++this.#asked;
    try {
      const items = await api('/api/screen/notices');
      if (asked === this.#asked) {
        this.items = items;
        this.changed.emit();
      }
    } catch (error) {
      console.info('the notices could not be loaded', error.message);
      if (error.status !== 401) {
        setTimeout(() => asked === this.#asked && this.refresh(), AGAIN_MILLISECONDS);
      }
    }
  }
}
