import { LitElement } from 'lit';
import { onLanguage } from '../core/language.js';

/** An element that is drawn again when the language changes and lets go of all it follows when it leaves the page. */
export class Localized extends LitElement {
  #away = [];

  connectedCallback() {
    super.connectedCallback();
    this.following(onLanguage(() => this.requestUpdate()));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#away.splice(0).forEach((away) => away());
  }

  /** Keeps what ends a subscription until this element leaves the page. @param {() => void} away */
  following(away) {
    this.#away.push(away);
  }

  /** Draws again every so often, for clocks and ages. @param {number} milliseconds */
  every(milliseconds) {
    const timer = setInterval(() => this.requestUpdate(), milliseconds);
    this.following(() => clearInterval(timer));
  }
}
