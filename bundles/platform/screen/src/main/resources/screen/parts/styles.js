import { css } from 'lit';

/** Buttons, fields and tables as they look everywhere; panels get the same through their context. */
export const buttons = css`
  button, select, input { font: inherit; color: inherit; }
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
  :is(button, input, select, a, [tabindex]):focus-visible { outline: 0.15rem solid var(--focus); outline-offset: 0.1rem; }
`;

export const fields = css`
  input, select { min-block-size: 2.2rem; padding: 0.25rem 0.6rem; border: 1px solid var(--muted); border-radius: 0.4rem;
    background: var(--ground); inline-size: 100%; }
  input::placeholder { color: var(--faint); }
  label { display: block; color: var(--muted); font-size: 0.9rem; }
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
