import { css, html, svg } from 'lit';
import { day, time } from '../core/format.js';
import { t } from '../core/language.js';
import { accountLink } from './account-link.js';
import './language-switch.js';
import './live-state.js';
import { Localized } from './localized.js';
import './sign-out.js';
import { buttons, general } from './styles.js';

const LINKS = [
  { href: '/people', text: 'people.link', needs: 'people:view', icon: svg`<circle cx="9" cy="8" r="3.6" /><path d="M2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M15.5 4.7a3.6 3.6 0 0 1 0 6.6M17.5 14.4c2.3.7 3.6 2.6 4 5.6" />` },
  { href: '/audit', text: 'audit.link', needs: 'audit:view', icon: svg`<path d="M6 3h9l4 4v14H6ZM9.5 11h6M9.5 15h6" />` },
  { href: '/subsystems', text: 'administration.link', needs: 'subsystems:view', icon: svg`<path d="M12 3l8 4.5v9L12 21l-8-4.5v-9ZM4 7.5l8 4.5 8-4.5M12 12v9" />` },
];

const DESK = { href: '/desk', text: 'desk.link', icon: svg`<path d="M3 5h18v10H3ZM8.5 20h7M12 15v5M7 9h6M7 11.8h3" />` };

const link = ({ href, text, icon }) => html`<a class="button" href=${href} title=${t(text)}><svg viewBox="0 0 24 24" aria-hidden="true">${icon}</svg><span>${t(text)}</span></a>`;

/** The city's name, the subsystems, whether the picture is live, the clock and who looks at it. */
class CityHeader extends Localized {
  static properties = { city: { attribute: false }, modules: { attribute: false }, live: { attribute: false }, person: { attribute: false } };

  static styles = [
    general,
    buttons,
    css`
      :host { display: flex; align-items: center; gap: 1.4rem; padding: 0.55rem 1.1rem; background: var(--surface);
        border-block-end: 1px solid var(--line); }
      h1 { margin: 0; font-size: 1.7rem; line-height: 1.1; white-space: nowrap; letter-spacing: 0.02em; }
      h1 small { font-size: 1rem; font-weight: 400; color: var(--muted); margin-inline-start: 0.5rem; letter-spacing: 0; }
      [role="tablist"] { display: flex; gap: 0.25rem; flex: 1; min-inline-size: 0; overflow-x: auto; scrollbar-width: none; padding: 0.2rem; }
      [role="tab"] { border-color: transparent; background: none; color: var(--muted); white-space: nowrap; font-size: 1.1rem; }
      [role="tab"][aria-selected="true"] { background: var(--surface-raised); border-color: var(--accent); color: var(--text); }
      time { text-align: end; white-space: nowrap; }
      time b { display: block; font-size: 1.7rem; line-height: 1.1; font-weight: 650; }
      time span { color: var(--muted); font-size: 0.9rem; }
      .who { white-space: nowrap; display: flex; gap: 0.5rem; align-items: center; }
      a.button { position: relative; }
      a.button svg { inline-size: 1.2rem; block-size: 1.2rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
      a.button span { max-inline-size: 10rem; overflow: hidden; text-overflow: ellipsis; }
      @media (max-width: 2400px) { h1 small { display: none; } } /* the tabs of the subsystems need the place */
      @media (max-width: 1200px) { .name { display: none; } }
      @media (max-width: 900px) {
        :host { gap: 0.7rem; padding: 0.4rem 0.7rem; flex-wrap: wrap; }
        h1 { font-size: 1.2rem; flex: 1; }
        time b { font-size: 1.1rem; }
        time span { display: none; }
        [role="tablist"] { order: 9; flex: 1 0 100%; }
        [role="tablist"].single { display: none; }
      }
      @media (max-width: 480px) { time { display: none; } .who { gap: 0.35rem; } a.button { padding-inline: 0.65rem; } } /* a phone shows the time itself */
      @media (max-width: 2400px) { a.button span { position: absolute; clip-path: inset(50%); inline-size: 1px; overflow: hidden; } }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.every(1000);
    this.following(this.modules.changed.on(() => this.requestUpdate()));
    this.following(this.city.changed.on(() => this.requestUpdate()));
  }

  render() {
    const now = Date.now();
    const entries = this.modules.entries;
    return html`
      <h1>${this.city.name ? t(this.city.name) : 'Cityloom'}<small>${t('app.title')}</small></h1>
      <div role="tablist" class=${entries.length < 2 ? 'single' : ''} aria-label=${t('modules.title')} @keydown=${this.#arrows}>
        ${entries.map(
          (entry) => html`<button
            role="tab"
            data-module=${entry.id}
            aria-selected=${entry.id === this.modules.selected}
            tabindex=${entry.id === this.modules.selected ? 0 : -1}
            @click=${() => this.modules.select(entry.id)}
          >${t(entry.title)}</button>`,
        )}
      </div>
      <live-state .live=${this.live}></live-state>
      <time class="num"><b>${time(now)}</b><span>${day(now)}</span></time>
      <div class="who">
        ${this.modules.desk ? link(DESK) : ''}
        ${LINKS.filter(({ needs }) => this.city.may(needs)).map(link)}
        ${accountLink(this.person)}
        <language-switch></language-switch>
        <sign-out .person=${this.person}></sign-out>
      </div>
    `;
  }

  #arrows(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = [...this.renderRoot.querySelectorAll('[role=tab]')];
    if (step && tabs.length > 0) {
      const next = tabs[(tabs.indexOf(event.target) + step + tabs.length) % tabs.length];
      next.click();
      next.focus();
      event.preventDefault();
    }
  }
}

customElements.define('city-header', CityHeader);
