import { api } from './api.js';
import { contextFor } from './context.js';
import { Signal } from './signal.js';

const ATTEMPTS = 6;
const FIRST_DELAY = 300; // milliseconds; the files of a module may come a moment after the module itself

/**
 * The modules that subsystems plug into the page. Each lives in a host element of its own; one that fails shows its
 * failure and harms nobody else.
 */
export class Modules {
  /** Told whenever the list, the choice or the condition of a module changed. */
  changed = new Signal();
  /** Told when a module wants to be seen at once, wherever the person is on the page. */
  opened = new Signal();
  /** @type {{id: string, title: any, version: string, state: 'loading' | 'ready' | 'broken', reason: string, host: HTMLElement, away: () => void}[]} */
  entries = [];
  selected = null;
  loaded = false;
  /** Whether there are modules for the desk that this person may see. */
  desk = false;
  #shell;
  #place;
  #asked = 0;
  #chosen = null;

  /**
   * @param {{live: any, may: (permission: string, wholeCity?: boolean) => boolean, city?: any, map?: any, tiles?: any}} shell
   * @param {'BIG_SCREEN' | 'DESK'} place whose modules are shown
   */
  constructor(shell, place) {
    this.#place = place;
    this.#shell = { ...shell, select: (id) => this.select(id), open: (id) => this.open(id) };
  }

  start() {
    this.#shell.live.follow('screen-modules', () => this.refresh(), () => this.refresh());
    this.refresh();
  }

  /** Shows a module. @param {string} id */
  select(id) {
    this.#chosen = id;
    if (this.selected !== id) {
      this.selected = id;
      this.changed.emit();
    }
  }

  /** Shows a module, also where one part of the page is seen at a time. @param {string} id */
  open(id) {
    this.select(id);
    this.opened.emit();
  }

  /** Asks which modules there are, and mounts and unmounts accordingly. */
  async refresh() {
    const asked = ++this.#asked;
    let all;
    try {
      all = await api('/api/screen/modules');
    } catch (error) {
      console.info('the modules could not be listed', error.message);
      setTimeout(() => asked === this.#asked && this.refresh(), 3000);
      return;
    }
    if (asked !== this.#asked) {
      return; // a newer answer is on its way
    }
    const wanted = all.filter(({ place }) => place === this.#place);
    this.desk = all.some(({ place }) => place === 'DESK');
    for (const entry of [...this.entries]) {
      if (!wanted.some((module) => module.id === entry.id && module.version === entry.version)) {
        this.#remove(entry);
      }
    }
    for (const module of wanted) {
      if (!this.entries.some((entry) => entry.id === module.id)) {
        this.#add(module);
      }
    }
    const order = wanted.map(({ id }) => id);
    this.entries.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    this.loaded = true;
    this.#choose();
    this.changed.emit();
  }

  /** Mounts a broken module again. @param {string} id */
  retry(id) {
    const entry = this.entries.find((each) => each.id === id);
    if (entry) {
      const order = this.entries.map((each) => each.id);
      this.#remove(entry);
      this.#add(entry);
      this.entries.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
      this.#choose();
      this.changed.emit();
    }
  }

  /**
   * What somebody chose is seen whenever it is there, also when it comes back; until then, and without a choice, the first. At a desk nobody is
   * moved from the work that goes away to somebody else's: there, nothing is seen until it comes back.
   */
  #choose() {
    const instead = this.#place === 'DESK' && this.#chosen ? undefined : this.entries[0];
    const chosen = this.entries.find((entry) => entry.id === this.#chosen) ?? instead;
    this.selected = chosen?.id ?? null;
  }

  #add({ id, subsystem, title, script, version }) {
    const host = document.createElement('div');
    host.className = 'module';
    host.dataset.module = id;
    const entry = { id, subsystem, title, script, version, host, state: 'loading', reason: '', away: () => {} };
    this.entries = [...this.entries, entry];
    this.#mount(entry);
  }

  #remove(entry) {
    if (this.#place === 'DESK' && entry.id === this.selected) {
      this.#chosen = entry.id;
    }
    this.entries = this.entries.filter((each) => each !== entry);
    entry.away();
    entry.host.remove();
  }

  async #mount(entry) {
    const { context, release } = contextFor(entry, this.#shell);
    entry.away = release;
    try {
      const module = await this.#import(entry);
      await this.#shell.map?.ready;
      if (!this.entries.includes(entry)) {
        return;
      }
      const mounted = await module.mount(entry.host, context);
      entry.away = () => {
        try {
          mounted?.unmount?.();
        } catch (error) {
          console.warn(`the module ${entry.id} failed to unmount`, error);
        }
        release();
      };
      entry.state = 'ready';
      if (!this.entries.includes(entry)) {
        entry.away(); // it went while it was being mounted
      }
    } catch (error) {
      console.warn(`the module ${entry.id} failed`, error);
      release();
      entry.state = 'broken';
      entry.reason = error.message;
    }
    this.changed.emit();
  }

  /** A browser may remember that an import failed, so each attempt has an address of its own. */
  async #import(entry) {
    for (let attempt = 1; ; attempt++) {
      try {
        const again = attempt > 1 ? `&attempt=${attempt}` : '';
        return await import(`${entry.script}?v=${encodeURIComponent(entry.version)}${again}`);
      } catch (error) {
        if (attempt === ATTEMPTS || !this.entries.includes(entry)) {
          throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, FIRST_DELAY * 2 ** (attempt - 1)));
      }
    }
  }
}
