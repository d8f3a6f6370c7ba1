import { nothing, render } from 'lit';

/** A page beside the desk: a root with looks and texts of its own, which begins to work when it is seen for the first time. */
export class Page {
  #host;
  #root;
  #texts;
  #watch;
  #closed = false;
  #begun = false;
  #clock = 0;

  /**
   * @param {HTMLElement} host
   * @param {any} context of the module
   * @param {{texts: Record<string, any>, sheets: CSSStyleSheet[]}} own
   */
  constructor(host, context, { texts, sheets }) {
    this.context = context;
    this.#host = host;
    this.#texts = texts;
    this.#root = host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...context.sheets, ...sheets];
    context.onLanguage(() => this.draw());
    this.#watch = new IntersectionObserver((seen) => seen.at(-1).isIntersecting && this.#seen());
    this.#watch.observe(host);
  }

  t = (key, values) => this.context.t(this.#texts[key] ?? key, values);

  get closed() {
    return this.#closed;
  }

  /** What is shown; told by each page. */
  view() {
    return nothing;
  }

  /** Begins to work; told by each page. */
  begin() {}

  /** Is shown again; told by pages that have something to do then. */
  shown() {}

  draw() {
    if (!this.#closed) {
      render(this.view(), this.#root);
    }
  }

  /** @param {string} selector */
  find(selector) {
    return this.#root.querySelector(selector);
  }

  /** Does something again and again as long as the page can be seen. @param {() => void} work @param {number} milliseconds */
  every(work, milliseconds) {
    clearInterval(this.#clock);
    this.#clock = setInterval(() => this.#host.checkVisibility() && work(), milliseconds);
  }

  unmount() {
    this.#closed = true;
    clearInterval(this.#clock);
    this.#watch.disconnect();
    render(nothing, this.#root);
  }

  #seen() {
    if (!this.#begun) {
      this.#begun = true;
      this.draw();
      this.begin();
    }
    this.shown();
  }
}
