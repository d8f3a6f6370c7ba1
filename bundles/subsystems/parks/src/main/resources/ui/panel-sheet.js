/** How the panel looks; the tokens and the looks of buttons come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; min-block-size: 0; }
  .panel { display: grid; grid-template-rows: auto auto minmax(0, 1fr); min-block-size: 0; min-inline-size: 0; align-content: start; }
  .panel h2 { padding: 0.8rem 1rem 0.5rem; font-size: 1.15rem; } .panel ul { grid-row: 3; list-style: none; margin: 0; padding: 0 0.6rem 0.6rem; }
  .panel .problem { margin: 0 1rem 0.6rem; } .note { color: var(--muted); padding: 0 1rem; margin: 0; }
  li > button { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.8rem; inline-size: 100%; text-align: start; background: none; border-color: transparent; border-block-end-color: var(--line); border-radius: 0; padding: 0.45rem 0.5rem; }
  li > button:hover, li > button[aria-expanded="true"] { background: var(--surface-raised); } li b { font-weight: 600; overflow-wrap: anywhere; } li small { grid-row: 2; color: var(--muted); } .state { grid-area: 1 / 2 / 3 / 3; align-self: center; white-space: nowrap; }
  .why { margin: 0; padding: 0.5rem 0.7rem 0.7rem; background: var(--surface-raised); line-height: 1.5; }
`);
