import { css } from 'lit';

/** Buttons, fields and tables as they look everywhere; panels get the same through their context. */
export const buttons = css`
  button, select, input, textarea { font: inherit; color: inherit; }
  button { min-block-size: 2.2rem; padding: 0.25rem 0.8rem; border: 1px solid var(--line); border-radius: 0.4rem;
    background: var(--surface-raised); color: var(--text); cursor: pointer; }
  button:hover { border-color: var(--muted); }
  button:active { background: var(--line); }
  button:disabled { color: var(--faint); cursor: default; border-color: var(--line); }
  button.primary { background: var(--accent); border-color: var(--accent); color: #06202b; font-weight: 650; }
  button.primary:hover { background: #8fe0ff; }
  button.primary:disabled { background: var(--surface-raised); color: var(--faint); border-color: var(--line); }
  button.danger { border-color: var(--critical); color: var(--critical); }
  button.danger:disabled { border-color: var(--line); color: var(--faint); }
  a.button { display: inline-flex; align-items: center; gap: 0.45rem; min-block-size: 2.2rem; padding: 0.25rem 0.8rem; border: 1px solid var(--line);
    border-radius: 0.4rem; background: var(--surface-raised); color: var(--text); text-decoration: none; white-space: nowrap; }
  a.button:hover { border-color: var(--muted); }
  :is(button, input, select, textarea, a, [tabindex]):focus-visible { outline: 0.15rem solid var(--focus); outline-offset: 0.1rem; }
`;

export const fields = css`
  input, select, textarea { min-block-size: 2.2rem; padding: 0.25rem 0.6rem; border: 1px solid var(--muted); border-radius: 0.4rem;
    background: var(--ground); color: var(--text); inline-size: 100%; }
  :is(input, textarea)::placeholder, :is(input, select, textarea):disabled { color: var(--faint); }
  label { display: block; color: var(--muted); font-size: 0.9rem; }
`;

/** What went wrong. */
export const problems = css`
  .problem { margin: 0; padding: 0.6rem 0.8rem; border-inline-start: 0.3rem solid var(--critical); background: #3a1a22; color: #ffd9dc; border-radius: 0.25rem;
    overflow-wrap: anywhere; }
  .problem b { display: block; }
`;

/** Questions before something is done. */
export const dialogs = css`
  dialog { inline-size: min(34rem, calc(100vw - 1.5rem)); padding: 1.4rem 1.5rem; border: 1px solid var(--muted); border-radius: 0.7rem; background: var(--surface);
    color: var(--text); }
  dialog::backdrop { background: rgb(3 8 16 / 72%); }
  dialog form { display: grid; gap: 0.9rem; }
  dialog h2 { font-size: 1.3rem; line-height: 1.3; overflow-wrap: anywhere; } dialog p { margin: 0; color: var(--muted); } dialog p.problem { color: #ffd9dc; }
  .buttons { display: flex; flex-wrap: wrap; justify-content: end; gap: 0.6rem; } .buttons button { min-block-size: 2.6rem; padding-inline: 1.1rem; }
  button.risky { background: var(--critical); border-color: var(--critical); color: #2b0307; font-weight: 650; }
  button.risky:disabled { background: var(--surface-raised); color: var(--faint); border-color: var(--line); }
`;

export const general = css`
  * { box-sizing: border-box; }
  h2, h3 { margin: 0; font-size: 1rem; font-weight: 650; }
  .num { font-variant-numeric: tabular-nums lining-nums; }
  .muted { color: var(--muted); }
  .scroll { overflow: auto; scrollbar-width: thin; scrollbar-color: var(--line) transparent; min-block-size: 0; }
  table { border-collapse: collapse; inline-size: 100%; }
  th { text-align: start; font-weight: 500; color: var(--muted); }
  th, td { padding: 0.35rem 0.4rem; border-block-end: 1px solid var(--line); }
`;
