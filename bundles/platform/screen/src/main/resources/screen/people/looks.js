import { css, html } from 'lit';
import { t } from '../core/language.js';
import { shape } from '../subsystems/marks.js';

/** What the lists of people, units and roles have in common: rows that open, forms within, what is said when there is nothing. */
export const looks = css`
  :host { display: grid; gap: 0.8rem; align-content: start; min-inline-size: 0; container-type: inline-size; }
  h2 { font-size: 1.2rem; } h3 { font-size: 1.05rem; }
  header { display: flex; flex-wrap: wrap; gap: 0.6rem 0.9rem; align-items: end; justify-content: space-between; } header h2 { align-self: center; flex: none; } header .note { flex: 1 1 20rem; align-self: center; } header :is(input, select) { margin-block-start: 0.25rem; }
  @media (max-width: 2399px) { header h2 { position: absolute; clip-path: inset(50%); } } /* the tab says it */
  ul.rows { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.35rem; }
  .row { inline-size: 100%; min-block-size: 2.75rem; display: grid; gap: 0.1rem 1rem; align-items: center; text-align: start; padding: 0.45rem 0.9rem; background: var(--surface); border-color: var(--line); }
  .row:hover { background: var(--surface-raised); } .row[aria-expanded="true"] { background: var(--surface-raised); border-color: var(--accent); border-end-start-radius: 0; border-end-end-radius: 0; }
  .row b { font-weight: 650; font-size: 1.05rem; overflow-wrap: anywhere; } .row small { color: var(--muted); font-size: 0.88rem; overflow-wrap: anywhere; }
  .row > * { min-inline-size: 0; }
  .open { display: grid; gap: 1rem; padding: 1rem; background: var(--surface); border: 1px solid var(--accent); border-block-start: 0; border-end-start-radius: 0.4rem; border-end-end-radius: 0.4rem; }
  .new { display: grid; gap: 0.9rem; padding: 1rem; background: var(--surface); border: 1px solid var(--accent); border-radius: 0.6rem; }
  .form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0.7rem 0.9rem; align-items: end; }
  .form > label { min-inline-size: 0; } .form input, .form select { margin-block-start: 0.25rem; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; grid-column: 1 / -1; }
  .sticky { position: sticky; inset-block-end: 0; margin: 0 -1rem -1rem; padding: 0.8rem 1rem; background: var(--surface); border-block-start: 1px solid var(--line); border-radius: 0 0 0.4rem 0.4rem; }
  .tag { display: inline-block; padding: 0 0.5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--muted); font-size: 0.85rem; white-space: nowrap; }
  .empty { margin: 0; padding: 1rem; color: var(--muted); border: 1px dashed var(--line); border-radius: 0.6rem; }
  .note { margin: 0; color: var(--muted); font-size: 0.93rem; overflow-wrap: anywhere; } p { overflow-wrap: anywhere; }
  .waiting { display: inline-flex; align-items: center; gap: 0.5rem; margin: 0; color: var(--muted); }
  ask-first { display: contents; } a { color: var(--accent); }
  @container (max-width: 40rem) { button, select, input:not([type="checkbox"]) { min-block-size: 2.75rem; } header > button, header > label { flex: 1 1 100%; } }
`;

/** That an answer is waited for. @param {string} key of what is said */
export const waiting = (key = 'people.loading') => html`<p class="waiting" role="status">${shape('going')}${t(key)}</p>`;

/** Title and id of a role within a unit. @param {import('./organisation.js').Organisation} organisation */
export const within = (organisation, { role, unit }) =>
  t('person.within', { role: t(organisation.role(role)?.title ?? role), unit: t(organisation.unit(unit)?.title ?? unit) });

/** Brings what was just opened into sight, once its parts are drawn. @param {import('lit').LitElement} list */
export const reveal = (list) => requestAnimationFrame(() => list.renderRoot.querySelector('.row[aria-expanded="true"]')?.closest('li').scrollIntoView({ block: 'nearest' }));

/** A unit in a list of choices, set in by how deep it stands. */
export const indented = ({ unit, depth }) => `${'\u2003'.repeat(depth)}${t(unit.title)}`;
