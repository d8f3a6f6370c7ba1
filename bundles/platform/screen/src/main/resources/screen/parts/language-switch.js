import { css, html } from 'lit';
import { language, LANGUAGES, setLanguage, t } from '../core/language.js';
import { Localized } from './localized.js';
import { buttons } from './styles.js';

/** Switches between the languages; the choice is remembered in this browser. */
class LanguageSwitch extends Localized {
  static styles = [
    buttons,
    css`
      :host { display: inline-flex; }
      button { padding-inline: 0.7rem; white-space: nowrap; }
    `,
  ];

  render() {
    const other = LANGUAGES.find((each) => each.code !== language());
    return html`<button
      lang=${other.code === 'zh' ? 'zh-CN' : 'en'}
      title=${t('language.switch')}
      @click=${() => setLanguage(other.code)}
    >${other.name}</button>`;
  }
}

customElements.define('language-switch', LanguageSwitch);
