import { css, html } from 'lit';
import { t } from '../core/language.js';
import { accountLink } from './account-link.js';
import './language-switch.js';
import { Localized } from './localized.js';
import './sign-out.js';
import { buttons, general } from './styles.js';

/** What stands above every page beside the big screen: the way back, what the page is, and who looks at it. What is put into it stands in between. */
class PageBar extends Localized {
  static properties = { person: { attribute: false }, heading: {} };

  static styles = [
    general,
    buttons,
    css`
      :host { display: flex; align-items: center; gap: 0.9rem; padding: 0.55rem 1.1rem; background: var(--surface); border-block-end: 1px solid var(--line); }
      h1 { margin: 0; flex: 1 0 auto; font-size: 1.7rem; line-height: 1.1; letter-spacing: 0.02em; }
      a.button { position: relative; }
      a.button svg { inline-size: 1.1rem; block-size: 1.1rem; flex: none; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
      .account span { max-inline-size: 12rem; overflow: hidden; text-overflow: ellipsis; }
      @media (max-width: 900px) {
        :host { flex-wrap: wrap; padding: 0.4rem 0.7rem; gap: 0.5rem; } h1 { flex: 1; min-inline-size: 0; font-size: 1.2rem; }
        a.button span { position: absolute; clip-path: inset(50%); inline-size: 1px; overflow: hidden; }
      }
    `,
  ];

  render() {
    return html`<a class="button" href="/" title=${t('subsystems.back')}
        ><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14.5 5 8 12l6.5 7" /></svg><span>${t('subsystems.back')}</span></a>
      <h1>${this.heading}</h1>
      <slot></slot>
      ${accountLink(this.person)}
      <language-switch></language-switch>
      <sign-out .person=${this.person}></sign-out>`;
  }
}

customElements.define('page-bar', PageBar);
