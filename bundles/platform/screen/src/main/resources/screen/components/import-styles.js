import { css } from 'lit';

/** How the form looks in which a file of rows is taken. */
export const importStyles = css`
  :host { display: inline-block; } :host([hidden]) { display: none; }
  [data-do="import"] { white-space: nowrap; }
  dialog { inline-size: min(44rem, calc(100vw - 1.5rem)); max-block-size: calc(100dvh - 1.5rem); overflow: auto; }
  dialog form > * { min-inline-size: 0; }
  .columns, .refusals { border: 1px solid var(--line); border-radius: 0.4rem; max-block-size: min(17rem, 38dvh); }
  table { font-size: 0.95rem; } thead th { position: sticky; inset-block-start: 0; background: var(--surface-raised); }
  th, td { padding: 0.4rem 0.8rem; vertical-align: baseline; overflow-wrap: anywhere; } tbody tr:last-child > * { border: 0; }
  tbody th { color: var(--text); white-space: nowrap; inline-size: 1%; } th b { color: var(--warning); font-size: 0.85rem; font-weight: 600; margin-inline-start: 0.4rem; }
  code { font: 0.95rem ui-monospace, "DejaVu Sans Mono", Consolas, monospace; }
  .refusals td.num, .refusals th.num { inline-size: 1%; text-align: end; white-space: nowrap; } .refusals td.num { color: var(--warning); font-weight: 650; }
  .zone { position: relative; display: flex; flex-wrap: wrap; gap: 0.1rem 0.7rem; align-items: baseline; justify-content: center; padding: 1.1rem; border: 1px dashed var(--muted); border-radius: 0.6rem; font-size: 1rem; cursor: pointer; }
  .zone:hover { background: var(--surface-raised); } .zone.over { border: 1px solid var(--accent); background: var(--surface-raised); } .zone:focus-within { outline: 0.15rem solid var(--focus); outline-offset: 0.1rem; }
  .zone input { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; min-block-size: 0; padding: 0; }
  .zone b { color: var(--text); overflow-wrap: anywhere; min-inline-size: 0; } .zone u { color: var(--accent); text-underline-offset: 0.2em; }
  @media (hover: none) { .drop { display: none; } }
  .sending { display: grid; gap: 0.4rem; } progress { inline-size: 100%; block-size: 0.6rem; accent-color: var(--accent); }
  .outcome { display: flex; flex-wrap: wrap; gap: 0.3rem 1.6rem; align-items: center; padding: 0.7rem 0.9rem; border-inline-start: 0.3rem solid var(--good); background: var(--surface-raised); border-radius: 0.25rem; } .outcome:focus-visible { outline: none; }
  .outcome.some { border-color: var(--warning); } .outcome p { color: var(--text); } .outcome b { font-size: 1.25rem; } .outcome .file { flex-basis: 100%; color: var(--muted); overflow-wrap: anywhere; } .outcome button { margin-inline-start: auto; }
  .keep { display: grid; gap: 0.7rem; padding: 0.9rem; border: 1px solid var(--warning); border-radius: 0.6rem; background: var(--surface-raised); } .keep b { display: block; color: var(--text); } .keep div { display: flex; flex-wrap: wrap; gap: 0.6rem; } .keep button { min-block-size: 2.6rem; }
  dialog p.saved { color: var(--good); }
  .example { margin-inline-end: auto; }
  @media (max-width: 40rem) { [data-do="import"] { min-block-size: 2.75rem; } dialog { padding: 1rem; } .buttons button, .outcome button { flex: 1 1 auto; min-block-size: 2.75rem; } .example { flex-basis: 100%; } th, td { padding-inline: 0.6rem; } .drop { display: none; } }
`;
