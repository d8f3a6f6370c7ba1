import { css, html, LitElement } from 'lit';
import { onLanguage, t } from '../core/language.js';
import { palette, unit } from './palette.js';
import { sprites } from './sprites.js';

const GROUND = [
  ['map.park', palette.park, palette.parkEdge],
  ['map.site', palette.site, palette.siteEdge],
  ['map.dump', palette.dump, palette.dumpEdge],
];

/** What the shapes and colours on the map mean. */
export class MapLegend extends LitElement {
  static properties = { states: { attribute: false } };

  static styles = css`
    :host { display: block; }
    ul { margin: 0; padding: 0.35rem 0.8rem; list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem;
      background: color-mix(in srgb, var(--surface) 88%, transparent); border-radius: 0.4rem; font-size: 0.85rem; }
    li { display: flex; align-items: center; gap: 0.4rem; white-space: nowrap; }
    canvas { inline-size: 1.2rem; block-size: 1.2rem; }
    svg { inline-size: 1rem; block-size: 0.8rem; }
    @media (max-width: 640px) { .ground { display: none; } }
  `;

  constructor() {
    super();
    this.states = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.away = onLanguage(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.away();
  }

  updated() {
    const size = Math.round(unit() * 1.2);
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, index) => {
      const picture = sprites(this.states[index], size, 2).at(0);
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d').drawImage(picture, 0, 0);
    });
  }

  render() {
    return html`<ul aria-label=${t('map.legend')}>
      ${this.states.map((state) => html`<li><canvas aria-hidden="true"></canvas>${t(state.label ?? '')}</li>`)}
      ${GROUND.map(
        ([text, fill, edge]) => html`<li class="ground">
          <svg viewBox="0 0 20 16" aria-hidden="true"><rect x="1" y="1" width="18" height="14" rx="3" fill=${fill} stroke=${edge} stroke-width="2" /></svg>
          ${t(text)}
        </li>`,
      )}
    </ul>`;
  }
}

customElements.define('map-legend', MapLegend);
