import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';
import { Localized } from './localized.js';
import { buttons, general } from './styles.js';

/** A secret that nobody sees again once this is put away; tells {@code done} then. */
class ShownOnce extends Localized {
  static properties = { heading: {}, more: {}, secrets: { attribute: false }, copied: { state: true } };

  static styles = [
    general,
    buttons,
    css`
      :host { display: grid; gap: 0.7rem; padding: 1rem; background: var(--surface-raised); border: 1px solid var(--warning); border-radius: 0.6rem; }
      h3 { font-size: 1.1rem; overflow-wrap: anywhere; } p { margin: 0; color: var(--muted); overflow-wrap: anywhere; }
      ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 0.4rem 1rem; }
      ul.one { grid-template-columns: minmax(0, 1fr); }
      code { display: block; padding: 0.5rem 0.7rem; background: var(--ground); border-radius: 0.3rem; font: 1.1rem/1.4 ui-monospace, "DejaVu Sans Mono", Consolas, monospace;
        overflow-wrap: anywhere; user-select: all; }
      div { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
    `,
  ];

  constructor() {
    super();
    this.copied = false;
    this.setAttribute('role', 'group');
  }

  /** Who just asked for it is led to it. */
  firstUpdated() {
    this.renderRoot.querySelector('h3').focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  render() {
    return html`
      <h3 tabindex="-1">${this.heading}</h3>
      <p>${this.more}</p>
      <ul class=${this.secrets.length === 1 ? 'one' : ''}>${this.secrets.map((secret) => html`<li><code>${secret}</code></li>`)}</ul>
      <div>
        ${navigator.clipboard ? html`<button data-do="copy" @click=${this.#copy}>${t(this.copied ? 'once.copied' : 'once.copy')}</button>` : nothing}
        <button class="primary" data-do="done" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>${t('once.done')}</button>
        <span class="muted" aria-live="polite">${this.copied ? t('once.copied-more') : nothing}</span>
      </div>
    `;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.secrets.join('\n'));
      this.copied = true;
    } catch (error) {
      console.info('the browser did not let it be copied', error.message);
    }
  }
}

customElements.define('shown-once', ShownOnce);
