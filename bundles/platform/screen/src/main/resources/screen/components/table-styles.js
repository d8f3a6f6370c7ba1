import { css } from 'lit';

/** How tables look; on a narrow place each row is a card whose cells name their columns. */
export const tableStyles = css`
  :host { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; min-block-size: 0; min-inline-size: 0; container-type: inline-size; }
  :host([hidden]) { display: none; }
  .tools { display: flex; flex-wrap: wrap; gap: 0.5rem 0.6rem; align-items: center; padding: 0.6rem 0.8rem; }
  .tools > input { flex: 1 1 12rem; inline-size: auto; min-inline-size: 0; max-inline-size: 26rem; }
  .tools > :is([data-do="export"], .files) { margin-inline-start: auto; white-space: nowrap; } .files { display: flex; gap: 0.4rem; align-items: center; color: var(--muted); }
  .order { display: none; gap: 0.4rem; align-items: center; } .order select { inline-size: auto; flex: 1; min-inline-size: 0; }
  table { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
  thead th { position: sticky; inset-block-start: 0; z-index: 1; background: var(--surface-raised); padding: 0; white-space: nowrap; }
  th button { inline-size: 100%; min-block-size: 2.3rem; padding: 0.3rem 0.8rem; border-color: transparent; background: none; border-radius: 0; color: var(--muted); text-align: start; font-weight: 500; }
  th button:hover { color: var(--text); } th button:focus-visible { outline-offset: -0.2rem; }
  th:not([aria-sort="none"]) button { color: var(--text); } th i { font-style: normal; font-size: 0.7em; margin-inline-start: 0.4em; vertical-align: 0.1em; }
  th.fixed { padding: 0.3rem 0.8rem; } [aria-busy="true"] > table { opacity: 0.45; pointer-events: none; }
  td { padding: 0.45rem 0.8rem; vertical-align: top; overflow-wrap: anywhere; }
  td.name { font-weight: 600; }
  col.mark { inline-size: 2.8rem; } .mark { padding: 0; } .mark label { display: grid; place-items: center; min-block-size: 2.3rem; cursor: pointer; } .mark input { inline-size: 1.1rem; block-size: 1.1rem; min-block-size: 0; margin: 0; accent-color: var(--accent); }
  .numeric { text-align: end; white-space: nowrap; } th.numeric button { text-align: end; }
  tbody tr { cursor: pointer; scroll-margin-block-start: 2.4rem; } tbody tr:hover > td { background: var(--surface-raised); }
  tbody tr[aria-selected="true"] > td { background: #12303d; } tbody tr[aria-selected="true"] > td:first-child { box-shadow: inset 0.25rem 0 var(--accent); }
  tbody tr:focus-visible { outline: 0.15rem solid var(--focus); outline-offset: -0.15rem; }
  .none { margin: 0; padding: 1.6rem 0.8rem; color: var(--muted); text-align: center; }
  footer { display: flex; flex-wrap: wrap; gap: 0.4rem 1.2rem; align-items: center; padding: 0.45rem 0.8rem; border-block-start: 1px solid var(--line); color: var(--muted); font-size: 0.92rem; }
  footer label { display: flex; gap: 0.5rem; align-items: center; white-space: nowrap; } footer select { inline-size: auto; }
  footer nav { display: flex; gap: 0.5rem; align-items: center; margin-inline-start: auto; } nav button { min-inline-size: 2.4rem; font-size: 1.2rem; line-height: 1; }

  @container (max-width: 44rem) {
    .tools > input { flex-basis: 100%; max-inline-size: none; } .order { display: flex; flex: 1 1 8rem; min-inline-size: 0; } footer label { display: none; }
    .tools > :is(input, button), .files a, .order :is(select, button), footer :is(button, select) { min-block-size: 2.75rem; }
    table, tbody { display: block; } colgroup { display: none; } thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
    tbody tr { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.2rem 0.9rem; padding: 0.7rem 0.8rem; border-block-end: 1px solid var(--line); }
    td { display: flex; gap: 0.5rem; align-items: baseline; padding: 0; border: 0; text-align: start; white-space: normal; }
    td::before { content: attr(data-label); color: var(--muted); font-size: 0.85rem; flex: none; max-inline-size: 60%; white-space: normal; }
    td.name { grid-column: 1 / -1; font-size: 1.05rem; } :is(td.name, td.mark)::before { content: none; }
    tbody tr:has(> .mark) { position: relative; } td.mark { position: absolute; inset-block-start: 0; inset-inline-end: 0.4rem; } .mark + td.name { padding-inline-end: 2.75rem; } .mark label { inline-size: 2.75rem; min-block-size: 2.75rem; }
    tbody tr:hover > td { background: none; } tbody tr[aria-selected="true"] { background: #12303d; box-shadow: inset 0.25rem 0 var(--accent); } tbody tr[aria-selected="true"] > :is(td, td:first-child) { background: none; box-shadow: none; }
  }
  @media print { .tools, footer nav, footer label { display: none; } }
`;
