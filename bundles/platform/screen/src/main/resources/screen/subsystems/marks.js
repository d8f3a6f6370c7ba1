import { css, html, svg } from 'lit';
import { t } from '../core/language.js';
import { problems } from '../parts/styles.js';

const SHAPES = {
  good: svg`<circle cx="8" cy="8" r="7" /><path d="M4.7 8.3l2.3 2.3 4.3-4.7" />`,
  going: svg`<circle cx="8" cy="8" r="6.3" class="ring" /><path d="M8 1.7a6.3 6.3 0 0 1 6.3 6.3" class="arc" />`,
  calm: svg`<rect x="1.5" y="1.5" width="13" height="13" rx="2" /><path d="M6 5v6M10 5v6" />`,
  warning: svg`<path d="M8 1 15.5 15H.5Z" /><path d="M8 6v4M8 12.3v.3" />`,
  critical: svg`<rect x="2.7" y="2.7" width="10.6" height="10.6" transform="rotate(45 8 8)" /><path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" />`,
};

const TONES = {
  ACTIVE: 'good',
  ACTIVATING: 'going',
  PROBATION: 'going',
  CHANGING: 'going',
  STOPPED: 'calm',
  QUARANTINED: 'warning',
  FAILED: 'critical',
  DONE: 'good',
  ROLLED_BACK: 'warning',
  REJECTED: 'warning',
};

/** A state by shape, colour and word. @param {'state' | 'operation'} of @param {string} state */
export const mark = (of, state) => {
  const tone = toneOf(state);
  return html`<span class="mark ${tone}" data-state=${state}>${shape(tone)}${t(`${of}.${state}`)}</span>`;
};

/** @param {string} state of a subsystem or of an operation */
export const toneOf = (state) => TONES[state] ?? 'going';

/** @param {'good' | 'going' | 'calm' | 'warning' | 'critical'} tone */
export const shape = (tone) => html`<svg class="shape ${tone}" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[tone]}</svg>`;

/** @param {{from: string | null, to: string | null}} operation */
export const versions = ({ from, to }) => (from && to && from !== to ? `${from} → ${to}` : (to ?? from ?? ''));

export const marks = css`
  ${problems}
  .mark { display: inline-flex; align-items: center; gap: 0.4rem; font-weight: 650; white-space: nowrap; color: var(--tone); }
  .good { --tone: var(--good); } .going { --tone: var(--accent); } .calm { --tone: var(--calm); } .warning { --tone: var(--warning); }
  .critical { --tone: var(--critical); }
  .shape { inline-size: 1.05rem; block-size: 1.05rem; flex: none; fill: var(--tone); stroke: var(--ground); stroke-width: 2; stroke-linecap: round;
    stroke-linejoin: round; }
  .shape > :first-child { stroke: none; }
  .shape.going { animation: turn 1.1s linear infinite; }
  .shape .ring { fill: none; stroke: var(--line); stroke-width: 2.4; } .shape.going > .ring { stroke: var(--line); }
  .shape .arc { fill: none; stroke: var(--tone); stroke-width: 2.4; }
  @keyframes turn { to { rotate: 1turn; } }
  .version { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
`;
