/**
 * The page of the thresholds. Its parts are loaded with the version of the page in their address, so that after an update no part of an
 * older version is mixed in.
 */
import { nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { sheet }, { Draft }, { pageView }] = await Promise.all(['texts', 'sheet', 'draft', 'page-view'].map((part) => import(`./${part}.js${version}`)));

const CHANGED_ELSEWHERE = 'settings-stale';

/** @param {HTMLElement} host @param {any} context of the module */
export function mount(host, context) {
  const page = new SettingsPage(host, context);
  return { unmount: () => page.unmount() };
}

class SettingsPage {
  /** What can be set; null until it is known. @type {any[] | null} */
  all = null;
  /** What is entered, by pid. @type {Map<string, any>} */
  drafts = new Map();
  /** Of the chosen configuration, the latest first. @type {any[]} */
  snapshots = [];
  /** How many snapshots are shown. */
  shown = 10;
  failure = null;
  /** Why something was not saved. */
  refused = null;
  busy = false;
  #host;
  #root;
  #closed = false;
  #watch;
  #hashed = () => this.#host.checkVisibility() && this.#choose();

  constructor(host, context) {
    this.context = context;
    this.#host = host;
    this.#root = host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...context.sheets, sheet];
    context.onLanguage(() => this.draw());
    addEventListener('hashchange', this.#hashed);
    this.draw();
    this.#watch = new IntersectionObserver((seen) => seen.at(-1).isIntersecting && this.load());
    this.#watch.observe(host);
  }

  t = (key, values) => this.context.t(texts[key] ?? key, values);

  get mayChange() {
    return this.context.may('settings:change');
  }

  /** The configuration that the address names, or the first. */
  get chosen() {
    return this.all?.find(({ pid }) => pid === this.asked) ?? (this.asked ? null : (this.all?.[0] ?? null));
  }

  get asked() {
    return decodeURIComponent(location.hash.slice(1));
  }

  get draft() {
    return this.chosen && this.drafts.get(this.chosen.pid);
  }

  /** Asks for what holds, each time the page comes into sight; what is entered stays. */
  async load() {
    try {
      this.all = await this.context.api('/api/settings');
      this.all.forEach((settings) => this.#take(settings));
      this.failure = null;
      await this.#loadSnapshots();
    } catch (error) {
      this.failure = error;
    }
    this.draw();
  }

  enter(attribute, raw) {
    this.draft.enter(attribute, raw);
    this.draw();
  }

  reset(attribute) {
    this.draft.reset(attribute);
    this.draw();
  }

  discard() {
    this.draft.discard();
    this.refused = null;
    this.draw();
  }

  async save() {
    const { draft } = this;
    if (this.busy || !this.mayChange || draft.changes.length === 0 || draft.changes.some(({ problem }) => problem)) {
      return;
    }
    const { pid, snapshot } = draft.settings;
    const saved = await this.#change(`/api/settings/${encodeURIComponent(pid)}`, 'PUT', { snapshot, values: draft.values });
    if (saved) {
      draft.discard();
      this.#offerUndo(pid, snapshot, texts.saved);
      this.draw();
    }
  }

  /** Sets what a snapshot says. @param {number} number */
  async restore(number) {
    const { pid, snapshot } = this.chosen;
    const restored = await this.#restore(pid, number, snapshot);
    if (restored) {
      this.drafts.get(pid).discard();
      this.#offerUndo(pid, snapshot, texts.restored, { number });
      this.draw();
    }
  }

  showMore() {
    this.shown += 20;
    this.draw();
  }

  draw() {
    if (!this.#closed) {
      render(pageView(this), this.#root);
    }
  }

  unmount() {
    this.#closed = true;
    removeEventListener('hashchange', this.#hashed);
    this.#watch.disconnect();
    render(nothing, this.#root);
  }

  #restore(pid, number, snapshot) {
    return this.#change(`/api/settings/${encodeURIComponent(pid)}/snapshots/${number}/restore`, 'POST', { snapshot });
  }

  #offerUndo(pid, before, text, values) {
    this.#root.querySelector('undo-bar').show({
      text,
      values,
      undo: async () => {
        if (!(await this.#restore(pid, before, this.drafts.get(pid).settings.snapshot))) {
          throw this.refused;
        }
      },
    });
  }

  async #change(path, method, body) {
    this.busy = true;
    this.refused = null;
    this.draw();
    let changed = null;
    try {
      changed = await this.context.api(path, { method, body });
      this.all = this.all.map((each) => (each.pid === changed.pid ? changed : each));
      this.#take(changed);
      await this.#loadSnapshots();
    } catch (error) {
      this.refused = error;
    }
    this.busy = false;
    this.draw();
    return changed;
  }

  /** Whether somebody else was faster. */
  get stale() {
    return this.refused?.type === CHANGED_ELSEWHERE;
  }

  async reload() {
    this.refused = null;
    await this.load();
  }

  #take(settings) {
    const draft = this.drafts.get(settings.pid);
    if (draft) {
      draft.take(settings);
    } else {
      this.drafts.set(settings.pid, new Draft(settings));
    }
  }

  async #choose() {
    this.shown = 10;
    this.snapshots = [];
    this.refused = null;
    this.draw();
    try {
      await this.#loadSnapshots();
    } catch (error) {
      this.failure = error;
    }
    this.draw();
  }

  async #loadSnapshots() {
    const { chosen } = this;
    const snapshots = chosen ? await this.context.api(`/api/settings/${encodeURIComponent(chosen.pid)}/snapshots`) : [];
    if (chosen?.pid === this.chosen?.pid) {
      this.snapshots = snapshots;
    }
  }
}
