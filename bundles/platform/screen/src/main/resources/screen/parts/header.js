import { css, html, nothing } from 'lit';
import { day, time } from '../core/format.js';
import { t } from '../core/language.js';
import './language-switch.js';
import './live-state.js';
import { Localized } from './localized.js';
import './sign-out.js';
import { buttons, general } from './styles.js';

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
      @media (max-width: 1200px) { h1 small, .name { display: none; } }
      @media (max-width: 900px) {
        :host { gap: 0.7rem; padding: 0.4rem 0.7rem; flex-wrap: wrap; }
        h1 { font-size: 1.2rem; flex: 1; }
        time b { font-size: 1.1rem; }
        time span { display: none; }
        [role="tablist"] { order: 9; flex: 1 0 100%; }
        [role="tablist"].single { display: none; }
      }
      @media (max-width: 480px) { time { display: none; } } /* a phone shows the time itself */
      @media (max-width: 1200px) { a.button span { position: absolute; clip-path: inset(50%); } }
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
        ${this.city.may('audit:view') ? this.#audit() : nothing}
        ${this.city.may('subsystems:view') ? this.#administration() : nothing}
        <language-switch></language-switch>
        <sign-out .person=${this.person}></sign-out>
      </div>
    `;
  }

  #administration() {
    return html`<a class="button" href="/subsystems" title=${t('administration.link')}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l8 4.5v9L12 21l-8-4.5v-9ZM4 7.5l8 4.5 8-4.5M12 12v9" /></svg>
      <span>${t('administration.link')}</span>
    </a>`;
  }

  #audit() {
    return html`<a class="button" href="/audit" title=${t('audit.link')}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 3h9l4 4v14H6ZM9.5 11h6M9.5 15h6" /></svg>
      <span>${t('audit.link')}</span>
    </a>`;
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
