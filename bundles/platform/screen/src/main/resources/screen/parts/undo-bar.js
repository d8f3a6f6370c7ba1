import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';
import { Localized } from './localized.js';
import { refusal } from './refusals.js';
import { buttons, general } from './styles.js';

/** Says what was just done, and takes it back as long as it stands here: until it is closed or something else is done. */
class UndoBar extends Localized {
  static properties = { offer: { state: true }, busy: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    css`
      :host { position: fixed; inset-inline: 0; inset-block-end: 1.1rem; display: grid; justify-items: center; padding-inline: 0.8rem; pointer-events: none; z-index: 9; }
      .offer { display: flex; align-items: center; gap: 0.8rem; max-inline-size: min(46rem, 100%); padding: 0.6rem 0.7rem 0.6rem 1.1rem; background: #22344f; border: 1px solid var(--muted);
        border-radius: 0.6rem; box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 55%); pointer-events: auto; }
      p { margin: 0; min-inline-size: 0; overflow-wrap: anywhere; } button { flex: none; } .failed { color: #ffd9dc; }
    `,
  ];

  /** @param {{text: string, values?: object, undo?: () => Promise<void>}} offer */
  show(offer) {
    Object.assign(this, { offer, busy: false, failure: null });
  }

  render() {
    return html`<div role="status">${this.offer ? this.#said(this.offer) : nothing}</div>`;
  }

  #said({ text, values, undo }) {
    return html`<div class="offer">
      ${this.failure ? html`<p class="failed">${refusal(this.failure)}</p>` : html`<p>${t(text, values)}</p>`}
      ${undo && !this.failure ? html`<button class="primary" data-do="undo" ?disabled=${this.busy} @click=${this.#undo}>${t('undo.do')}</button>` : nothing}
      <button data-do="close" @click=${() => (this.offer = null)}>${t('undo.close')}</button>
    </div>`;
  }

  async #undo() {
    const { offer } = this;
    this.busy = true;
    try {
      await offer.undo();
      this.show({ text: 'undo.done' });
    } catch (error) {
      this.failure = error;
      this.busy = false;
    }
  }
}

customElements.define('undo-bar', UndoBar);
