import { css, html } from 'lit';
import { day, time } from '../core/format.js';
import { t } from '../core/language.js';
import './language-switch.js';
import { Localized } from './localized.js';
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
      .state { display: flex; align-items: center; gap: 0.45rem; white-space: nowrap; }
      .state i { inline-size: 0.75rem; block-size: 0.75rem; border-radius: 50%; background: var(--good); }
      .state.connecting i { background: none; border: 0.18rem solid var(--warning); }
      .state.down { color: var(--critical); font-weight: 700; }
      .state.down i { background: var(--critical); border-radius: 0; rotate: 45deg; }
      time { text-align: end; white-space: nowrap; }
      time b { display: block; font-size: 1.7rem; line-height: 1.1; font-weight: 650; }
      time span { color: var(--muted); font-size: 0.9rem; }
      .who svg { inline-size: 1.2rem; block-size: 1.2rem; display: block; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; }
      .who { white-space: nowrap; display: flex; gap: 0.5rem; align-items: center; }
      @media (max-width: 1200px) { h1 small, .name { display: none; } }
      @media (max-width: 900px) {
        :host { gap: 0.7rem; padding: 0.4rem 0.7rem; flex-wrap: wrap; }
        h1 { font-size: 1.2rem; flex: 1; }
        time b { font-size: 1.1rem; }
        time span { display: none; }
        [role="tablist"] { order: 9; flex: 1 0 100%; }
        [role="tablist"].single { display: none; }
      }
      @media (max-width: 420px) { .state span { position: absolute; clip-path: inset(50%); } }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.every(1000);
    this.following(this.live.changed.on(() => this.requestUpdate()));
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
      <div class="state ${this.live.state}" role="status"><i></i><span>${t(`live.${this.live.state}`)}</span></div>
      <time class="num"><b>${time(now)}</b><span>${day(now)}</span></time>
      <div class="who">
        <language-switch></language-switch>
        <button @click=${() => this.dispatchEvent(new CustomEvent('sign-out', { bubbles: true }))} title="${this.person.name} · ${t('session.sign-out')}"
          aria-label=${t('session.sign-out')}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3v9M6.5 6.5a8 8 0 1 0 11 0" /></svg></button>
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
