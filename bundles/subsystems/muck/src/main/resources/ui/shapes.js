import { html } from 'lit';

const { texts } = await import(`./texts.js${new URL(import.meta.url).search}`);

const SHAPES = {
  MOVING: 'M8 1 L14 15 L8 12 L2 15 Z',
  SPEEDING: 'M8 0 A8 8 0 1 0 8.01 0 Z M8 3 L12 13 L8 11 L4 13 Z',
  STOPPED: 'M3 3 H13 V13 H3 Z',
  OFFLINE: 'M2 4 L4 2 L8 6 L12 2 L14 4 L10 8 L14 12 L12 14 L8 10 L4 14 L2 12 L6 8 Z',
};

/** How trucks look on a map. */
export const STYLE = {
  size: 1.9,
  states: {
    SPEEDING: { color: '#ff7b84', shape: 'alert', label: texts.SPEEDING },
    MOVING: { color: '#4ade9f', shape: 'arrow', label: texts.MOVING },
    STOPPED: { color: '#9db7dc', shape: 'square', label: texts.STOPPED },
    OFFLINE: { color: '#8d9db6', shape: 'cross', label: texts.OFFLINE },
  },
};

/** The same shape as on the map. @param {string} state */
export const shape = (state) =>
  html`<svg class="shape ${state}" viewBox="0 0 16 16" aria-hidden="true"><path d=${SHAPES[state]} fill-rule="evenodd" /></svg>`;

/** Colours of the states, for wherever a shape is. */
export const tones = new CSSStyleSheet();
tones.replaceSync(`
  .MOVING { --tone: var(--good); } .STOPPED { --tone: var(--calm); } .SPEEDING { --tone: var(--critical); } .OFFLINE { --tone: var(--faint); }
  .shape { inline-size: 0.9em; block-size: 0.9em; flex: none; fill: var(--tone); stroke: var(--tone); stroke-width: 0; }
`);
