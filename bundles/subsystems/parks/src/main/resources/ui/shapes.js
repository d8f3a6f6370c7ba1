import { html, svg } from 'lit';

/** What a zone is, from what is to be noticed first. */
export const STATES = ['HAND', 'ON', 'OFF', 'WAITING'];

const SHAPES = {
  ON: svg`<circle cx="8" cy="8" r="4.4" fill="currentColor" /><path d="M8 0.6v2M8 13.4v2M0.6 8h2M13.4 8h2M2.8 2.8l1.4 1.4M11.8 11.8l1.4 1.4M2.8 13.2l1.4-1.4M11.8 4.2l1.4-1.4" stroke="currentColor" stroke-width="1.6" />`,
  OFF: svg`<circle cx="8" cy="8" r="4.4" fill="none" stroke="currentColor" stroke-width="1.6" />`,
  HAND: svg`<path d="M8 0.8 15.2 8 8 15.2 0.8 8Z" fill="currentColor" />`,
  AGAINST: svg`<path d="M8 1 15.5 14.6H0.5Z" fill="currentColor" /><path d="M8 5.4v4.4M8 11.2v1.8" stroke="#0b1424" stroke-width="1.6" />`,
  SILENT: svg`<path d="M3 3l10 10M13 3 3 13" stroke="currentColor" stroke-width="1.8" />`,
  WAITING: svg`<path d="M3 8h10" stroke="currentColor" stroke-width="2" />`,
};

/** @param {any} zone as the platform tells it */
export const stateOf = (zone) => (zone.override ? 'HAND' : zone.on === null || zone.on === undefined ? 'WAITING' : zone.on ? 'ON' : 'OFF');

/** The state as a shape. @param {string} state */
export const shape = (state) => html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[state]}</svg>`;

/** A zone's state as shape and words; one that is switched by hand says how. */
export function stateWords(t, zone) {
  const state = stateOf(zone);
  const words = state === 'HAND' ? `${t(zone.override.on ? 'ON' : 'OFF')} · ${t('HAND')}` : t(state);
  return html`<span class=${state}>${shape(state)} ${words}</span>`;
}

export const tones = new CSSStyleSheet();
tones.replaceSync(`
  .ON { --tone: var(--warning); color: var(--tone); } .OFF { --tone: var(--calm); color: var(--tone); } .HAND { --tone: var(--accent); color: var(--tone); } .AGAINST { --tone: var(--critical); color: var(--tone); } .SILENT { --tone: var(--muted); color: var(--tone); } .WAITING { --tone: var(--faint); color: var(--tone); }
  svg.shape { inline-size: 1em; block-size: 1em; vertical-align: -0.12em; flex: none; }
`);
