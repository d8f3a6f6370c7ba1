import { html } from 'lit';

/** From urgent to calm. */
export const RISKS = ['DANGER', 'WARNING', 'SILENT', 'CARE', 'CALM'];

const PATHS = {
  DANGER: 'M8 .5 15.5 8 8 15.5.5 8Z',
  WARNING: 'M8 1 15.5 14.5H.5Z',
  SILENT: 'M2 4 4 2 8 6 12 2 14 4 10 8 14 12 12 14 8 10 4 14 2 12 6 8Z',
  CARE: 'M2.5 2.5H13.5V13.5H2.5Z',
  CALM: 'M8 2A6 6 0 1 0 8.01 2Z',
};

/** How sensors look on a map: the same shapes as in lists. @param {Record<string, any>} texts */
export const style = (texts) => ({
  size: 1.7,
  states: {
    DANGER: { color: '#ff7b84', shape: 'diamond', label: texts.DANGER },
    WARNING: { color: '#ff9f5a', shape: 'triangle', label: texts.WARNING },
    SILENT: { color: '#8d9db6', shape: 'cross', label: texts.SILENT },
    CARE: { color: '#ffd166', shape: 'square', label: texts.CARE },
    CALM: { color: '#4ade9f', shape: 'circle', label: texts.CALM },
  },
});

/** The shape of a risk in its colour. @param {string} risk */
export const shape = (risk) => html`<svg class="shape ${risk}" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[risk]} /></svg>`;

/** The risk with its shape. @param {string} risk @param {(key: string) => string} t */
export const badge = (risk, t) => html`<span class="badge ${risk}">${shape(risk)}${t(risk)}</span>`;
