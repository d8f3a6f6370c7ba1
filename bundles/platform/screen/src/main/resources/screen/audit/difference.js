import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';

/** What changed, field by field: only what differs; the whole if something came or went. @param {any} before @param {any} after */
export function difference(before, after) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => shown(before?.[name]) !== shown(after?.[name]),
  );
  return html`<dl>${names.map(
    (name) => html`<dt>${name}</dt>
      <dd>
        ${before && name in before ? html`<del><span class="hidden">${t('audit.before')} </span>${shown(before[name])}</del>` : nothing}
        ${after && name in after ? html`<ins><span class="hidden">${t('audit.after')} </span>${shown(after[name])}</ins>` : nothing}
      </dd>`,
  )}</dl>`;
}

const shown = (value) => (value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value));

export const differenceStyles = css`
  dl { margin: 0; display: grid; grid-template-columns: minmax(4rem, max-content) minmax(0, 1fr); gap: 0.1rem 0.8rem; }
  dt { color: var(--muted); overflow-wrap: anywhere; max-inline-size: 12rem; }
  dd { margin: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; overflow-wrap: anywhere; min-inline-size: 0; }
  del, ins { text-decoration: none; min-inline-size: 0; } del { color: #ffb3ba; } ins { color: #a5e8b5; }
  del::before { content: '− '; } ins::before { content: '+ '; }
  .hidden { position: absolute; clip-path: inset(50%); }
`;
