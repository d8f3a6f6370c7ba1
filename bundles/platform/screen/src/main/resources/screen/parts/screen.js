import { html, nothing } from 'lit';
import { City } from '../core/city.js';
import { count } from '../core/format.js';
import { t } from '../core/language.js';
import { Live } from '../core/live.js';
import { Modules } from '../core/modules.js';
import { Tiles } from '../core/tiles.js';
import '../map/city-map.js';
import './alarms.js';
import './header.js';
import { Localized } from './localized.js';
import './modules.js';
import './notices.js';
import './numbers.js';
import './stale.js';

/** The big screen. Its parts are laid out by layout.css, so it draws into the page itself. */
class CityScreen extends Localized {
  static properties = { person: { attribute: false }, view: { reflect: true } };

  #started = false;

  constructor() {
    super();
    this.view = 'map';
    this.live = new Live();
    this.tiles = new Tiles();
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    this.city = new City(this.live, this.person);
    this.map = document.createElement('city-map');
    this.modules = new Modules(
      { live: this.live, may: (permission) => this.city.may(permission), city: this.city, map: this.map, tiles: this.tiles },
      'BIG_SCREEN',
    );
    super.connectedCallback();
    this.following(this.city.changed.on(() => this.requestUpdate()));
    this.following(this.modules.changed.on(() => this.requestUpdate()));
    this.following(this.modules.opened.on(() => (this.view = 'modules')));
    this.following(this.live.changed.on(() => this.toggleAttribute('stale', this.live.stale)));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.stop();
    this.city.stop();
    this.modules.entries.forEach((entry) => entry.away());
  }

  firstUpdated() {
    if (!this.#started) {
      this.#started = true;
      this.city.start();
      this.modules.start();
      this.live.start();
    }
  }

  render() {
    return html`
      <city-notices .live=${this.live}></city-notices>
      <city-header .city=${this.city} .modules=${this.modules} .live=${this.live} .person=${this.person}></city-header>
      <city-numbers .city=${this.city} .tiles=${this.tiles}></city-numbers>
      <div class="stage">
        <city-stale .live=${this.live}></city-stale>
        ${this.map}
      </div>
      <aside class="side" @alarm-chosen=${(event) => this.#show(event.detail)}>
        <city-modules .modules=${this.modules}></city-modules>
        <city-alarms .city=${this.city}></city-alarms>
      </aside>
      <nav aria-label=${t('app.title')}>
        ${this.#tab('map', t('map.title'))} ${this.#tab('numbers', t('numbers.title'))}
        ${this.#tab('modules', this.#moduleTitle())} ${this.#tab('alarms', t('alarms.title'), this.city.alarms.size)}
      </nav>
    `;
  }

  #tab(view, title, number) {
    return html`<button aria-current=${this.view === view} @click=${() => (this.view = view)}>
      <span>${title} ${number ? html`<b>${count(number)}</b>` : nothing}</span>
    </button>`;
  }

  #moduleTitle() {
    const chosen = this.modules.entries.find((entry) => entry.id === this.modules.selected);
    return chosen ? t(chosen.title) : t('modules.title');
  }

  #show(alarm) {
    if (alarm.position) {
      this.view = 'map';
      this.map.fly(alarm.position);
    }
    for (const layer of this.map.moving?.layers.values() ?? []) {
      if (layer.items.has(alarm.deviceId)) {
        layer.select(alarm.deviceId);
      }
    }
  }
}

customElements.define('city-screen', CityScreen);
