import { css, html } from 'lit';
import { t } from '../core/language.js';
import { Localized } from './localized.js';
import { buttons } from './styles.js';

/** Ends the session of whoever is signed in; the page hears {@code sign-out}. */
class SignOut extends Localized {
  static properties = { person: { attribute: false } };

  static styles = [
    buttons,
    css`
      :host { display: inline-flex; }
      svg { inline-size: 1.2rem; block-size: 1.2rem; display: block; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; }
    `,
  ];

  render() {
    return html`<button
      title="${this.person.name} · ${t('session.sign-out')}"
      aria-label=${t('session.sign-out')}
      @click=${() => this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true, composed: true }))}
    ><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3v9M6.5 6.5a8 8 0 1 0 11 0" /></svg></button>`;
  }
}

customElements.define('sign-out', SignOut);
