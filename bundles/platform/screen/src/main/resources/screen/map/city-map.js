import { css, html, LitElement, unsafeCSS } from 'lit';
import { onLanguage, t } from '../core/language.js';
import { buttons } from '../parts/styles.js';
import { baseLayers } from './base-layers.js';
import { onHold } from './holding.js';
import './map-legend.js';
import { MovingCanvas } from './moving-canvas.js';
import { MovingLayer } from './moving-layer.js';
import { palette, unit } from './palette.js';
import { Track } from './tracks.js';

const { Map: OlMap, View, proj } = globalThis.ol;

const RETRY_MILLISECONDS = 5000;
const DEMO_CENTRE = [111.46, 27.24]; // until the outlines of the city are there

/** The map of the city, with everything that moves above it. */
export class CityMap extends LitElement {
  static properties = { failed: { state: true }, legend: { state: true }, told: { state: true } };

  static styles = [
    buttons,
    css`
      :host { display: block; position: relative; overflow: hidden; background: ${unsafeCSS(palette.ground)}; }
      .map, canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
      .map.over { cursor: pointer; }
      .map:focus-visible { outline: 0.2rem solid var(--focus); outline-offset: -0.2rem; z-index: 1; }
      canvas.moving { pointer-events: none; }
      .tools { position: absolute; right: 0.75rem; top: 0.75rem; display: grid; gap: 0.35rem; z-index: 2; }
      .tools button { inline-size: 2.5rem; block-size: 2.5rem; padding: 0; display: grid; place-items: center; }
      .tools svg { inline-size: 1.25rem; block-size: 1.25rem; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
      map-legend { position: absolute; left: 0.75rem; bottom: 0.75rem; z-index: 2; max-inline-size: calc(100% - 1.5rem); }
      p { position: absolute; inset-inline: 0; top: 0.75rem; margin: auto; inline-size: fit-content; z-index: 2; padding: 0.4rem 0.9rem;
        background: var(--surface-raised); border: 1px solid var(--warning); border-radius: 0.4rem; }
      p.notice { font-size: 1.6rem; font-weight: 650; font-variant-numeric: tabular-nums; border-color: var(--accent); color: var(--accent); }
    `,
  ];

  #ready;
  #become;
  #away = [];

  constructor() {
    super();
    this.failed = false;
    this.legend = [];
    this.told = null;
    this.#ready = new Promise((resolve) => (this.#become = resolve));
  }

  /** How many things are on the map that move. */
  get movingCount() {
    return this.movingPositions().length;
  }

  /** Where each of them is shown at this moment. */
  movingPositions() {
    return this.moving ? this.moving.positions() : [];
  }

  /** Done when the map can take layers. */
  get ready() {
    return this.#ready;
  }

  firstUpdated() {
    const target = this.renderRoot.querySelector('.map');
    const view = new View({ center: proj.fromLonLat(DEMO_CENTRE), zoom: 12, minZoom: 9, maxZoom: 19, enableRotation: false });
    this.base = baseLayers(() => view.getZoom() ?? 12);
    this.map = new OlMap({ target, view, layers: this.base.layers, controls: [], moveTolerance: 4 });
    this.moving = new MovingCanvas(this.map, this.renderRoot.querySelector('canvas.moving'));
    this.map.on('click', (event) => this.#click(event.pixel, event.coordinate));
    this.map.on('pointermove', (event) => this.#hover(event));
    onHold(target, (event) => this.#tell('map-hold', this.map.getCoordinateFromPixel(this.map.getEventPixel(event))));
    target.addEventListener('keydown', (event) => event.key === '0' && this.whole());
    const resized = new ResizeObserver(() => {
      this.map.updateSize();
      this.base.refresh();
    });
    resized.observe(target);
    this.#away.push(() => resized.disconnect(), onLanguage(() => this.#relabel()));
    this.#load();
    this.#become();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.retry);
    this.#away.forEach((away) => away());
    this.map?.setTarget(undefined);
  }

  /** Shows the whole city. @param {number} [duration] milliseconds of the flight there */
  whole(duration = 400) {
    const extent = this.base.extent();
    if (extent && Number.isFinite(extent[0])) {
      const margin = 1.5 * unit();
      this.map.getView().fit(extent, { padding: [margin, margin, margin * 2.5, margin], duration: this.#duration(duration) });
    }
  }

  /**
   * @param {{latitude: number, longitude: number, zoom?: number}} where
   */
  fly({ latitude, longitude, zoom = 15.5 }) {
    if (Number.isFinite(latitude) && Number.isFinite(longitude)) {
      const view = this.map.getView();
      view.cancelAnimations();
      view.animate({
        center: proj.fromLonLat([longitude, latitude]),
        zoom: Math.max(zoom, view.getZoom() ?? 0),
        duration: this.#duration(700),
      });
    }
  }

  /** What lies in the middle. @returns {{latitude: number, longitude: number}} */
  centre() {
    const [longitude, latitude] = proj.toLonLat(this.map.getView().getCenter());
    return { latitude, longitude };
  }

  /** Says above the map that it does not show the present, for example. @param {string | null} text */
  notice(text) {
    this.told = text;
  }

  /** @param {string} name @param {any} style see MovingLayer */
  addMovingLayer(name, style) {
    const layer = this.moving.add(name, style);
    this.#legendChanged();
    return Object.assign(layer, {
      dispose: () => {
        this.moving.drop(layer);
        this.#legendChanged();
      },
    });
  }

  /** @param {{color?: string}} [options] */
  addTrack(options) {
    return new Track(this.map, options);
  }

  render() {
    return html`
      <div class="map" tabindex="0" role="application" aria-label="${t('map.title')}. ${t('map.help')}"></div>
      <canvas class="moving" aria-hidden="true"></canvas>
      <div class="tools">
        ${this.#tool('map.in', 'M12 5v14M5 12h14', () => this.#zoom(1))}
        ${this.#tool('map.out', 'M5 12h14', () => this.#zoom(-1))}
        ${this.#tool('map.whole', 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', () => this.whole())}
      </div>
      <map-legend .states=${this.legend}></map-legend>
      ${this.told ? html`<p class="notice num" role="status">${this.told}</p>` : ''}
      ${this.failed ? html`<p role="status">${t('map.failed')}</p>` : ''}
    `;
  }

  #tool(text, path, act) {
    return html`<button title=${t(text)} aria-label=${t(text)} @click=${act}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }

  async #load() {
    try {
      await this.base.load();
      this.failed = false;
      this.whole(0);
      this.map.once('rendercomplete', () => (this.dataset.loaded = 'true'));
      this.map.render();
    } catch (error) {
      console.info('the base map could not be loaded', error.message);
      this.failed = true;
      this.retry = setTimeout(() => this.isConnected && this.#load(), RETRY_MILLISECONDS);
    }
  }

  #zoom(by) {
    const view = this.map.getView();
    view.animate({ zoom: (view.getZoom() ?? 12) + by, duration: this.#duration(200) });
  }

  #click(pixel, coordinate) {
    const hit = this.moving.hit(pixel);
    for (const layer of this.moving.layers.values()) {
      layer.select(layer === hit?.layer ? hit.item.key : null);
    }
    this.#tell('map-click', coordinate);
  }

  /** Whether somebody heard of it. */
  #tell(what, coordinate) {
    const [longitude, latitude] = proj.toLonLat(coordinate);
    return !this.dispatchEvent(new CustomEvent(what, { detail: { latitude, longitude }, cancelable: true }));
  }

  #hover(event) {
    if (!event.dragging) {
      const hit = this.moving.hit(event.pixel);
      this.moving.hover(hit);
      event.map.getTargetElement().classList.toggle('over', hit !== null);
    }
  }

  #legendChanged() {
    const states = [...this.moving.layers.values()].filter((layer) => !layer.style.unlisted).flatMap((layer) => Object.values(layer.style.states));
    this.legend = [...new Map(states.map((state) => [`${state.shape} ${state.color} ${JSON.stringify(state.label)}`, state])).values()]; // what looks and reads the same stands once
  }

  #relabel() {
    this.base.refresh();
    this.requestUpdate();
  }

  #duration(milliseconds) {
    return MovingLayer.still ? 0 : milliseconds;
  }
}

customElements.define('city-map', CityMap);
