import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';
import { Live } from '../core/live.js';
import { Modules } from '../core/modules.js';
import { may } from '../core/person.js';
import { learnZone } from '../core/zone.js';
import '../map/city-map.js';
import '../parts/live-state.js';
import { Localized } from '../parts/localized.js';
import '../parts/modules.js';
import '../parts/notices.js';
import '../parts/page-bar.js';
import '../parts/stale.js';
import { buttons, general } from '../parts/styles.js';

const PATH = '/desk/';

/** Where people work: the whole page belongs to one module of a subsystem, named by the address. */
class DeskPage extends Localized {
  static properties = { person: { attribute: false } };

  static styles = [
    general,
    buttons,
    css`
      :host { display: grid; grid-template: auto auto auto minmax(0, 1fr) / minmax(0, 1fr); block-size: 100dvh; }
      city-modules { grid-row: 4; }
      nav { display: flex; gap: 0.25rem; min-inline-size: 0; overflow-x: auto; scrollbar-width: thin; scrollbar-color: var(--line) transparent; padding: 0.2rem; }
      nav a { padding: 0.35rem 0.9rem; border: 1px solid transparent; border-radius: 0.4rem; color: var(--muted); text-decoration: none; white-space: nowrap; font-size: 1.1rem; }
      nav a[aria-current="page"] { background: var(--surface-raised); border-color: var(--accent); color: var(--text); }
      .forbidden { margin: 2rem auto; max-inline-size: 34rem; font-size: 1.15rem; padding-inline: 1rem; }
      @media (max-width: 1500px) { nav a { padding-inline: 0.6rem; } }
      @media (max-width: 900px) { nav a { padding-inline: 0.5rem; font-size: 1rem; } nav.single { display: none; } }
      @media (max-width: 700px) { nav { order: 1; flex-basis: 100%; } nav a { flex: 1 1 auto; text-align: center; } }
      @media print { :host { display: block; block-size: auto; } city-notices, page-bar, city-stale { display: none; } }
    `,
  ];

  /** Module whose link was brought into view, and among how many. */
  #inView = '';

  connectedCallback() {
    this.live = new Live();
    this.modules = new Modules({ live: this.live, may: (permission, wholeCity) => may(this.person, permission, wholeCity) }, 'DESK');
    super.connectedCallback();
    if (may(this.person, 'screen:view')) {
      this.following(this.modules.changed.on(() => this.requestUpdate()));
      learnZone(() => this.requestUpdate());
      this.modules.select(decodeURIComponent(location.pathname.slice(PATH.length)));
      this.modules.start();
      this.live.start();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.stop();
    this.modules.entries.forEach((entry) => entry.away());
  }

  updated() {
    const chosen = this.modules.entries.find((entry) => entry.id === this.modules.selected);
    document.title = `${chosen ? t(chosen.title) : t('desk.title')} · Cityloom`;
    const among = `${chosen?.id} ${this.modules.entries.length}`; // modules that come later push it away
    if (chosen && among !== this.#inView) {
      this.#inView = among;
      this.renderRoot.querySelector('nav a[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  }

  render() {
    const allowed = may(this.person, 'screen:view');
    return html`
      <city-notices .live=${this.live}></city-notices>
      <page-bar .person=${this.person} .heading=${t('desk.title')}>
        ${allowed ? html`${this.#links()}<live-state .live=${this.live}></live-state>` : nothing}
      </page-bar>
      <city-stale .live=${this.live}></city-stale>
      ${allowed
        ? html`<city-modules .modules=${this.modules} none="desk.none"></city-modules>`
        : html`<p class="forbidden" role="alert">${t('desk.forbidden')}</p>`}
    `;
  }

  #links() {
    const { entries, selected } = this.modules;
    return html`<nav class=${entries.length < 2 ? 'single' : ''} aria-label=${t('desk.title')}>${entries.map(
      (entry) => html`<a href=${PATH + entry.id} data-module=${entry.id} aria-current=${entry.id === selected ? 'page' : 'false'}
        @click=${(event) => this.#open(event, entry.id)}>${t(entry.title)}</a>`,
    )}</nav>`;
  }

  /** Changes the module without loading the page again, unless a new window is wanted. */
  #open(event, id) {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      history.replaceState(null, '', PATH + id);
      this.modules.select(id);
    }
  }
}

customElements.define('desk-page', DeskPage);
