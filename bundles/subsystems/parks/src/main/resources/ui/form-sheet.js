/** How the forms of zones and cameras look, beyond what every dialog has from the shell. */
export const formSheet = new CSSStyleSheet();
formSheet.replaceSync(`
  dialog.register { inline-size: min(46rem, calc(100vw - 1.5rem)); } dialog.register[open] { max-block-size: calc(100dvh - 2rem); overflow: auto; }
  .fields, .lists { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.8rem 1rem; align-items: start; } .fields .wide { grid-column: 1 / -1; }
  .fields .wrong, .fields .hint, .lists .wrong { display: block; font-size: 0.88rem; line-height: 1.35; padding-block-start: 0.2rem; } .hint { color: var(--muted); } .wrong { color: #ff9aa2; } input[aria-invalid="true"] { border-color: var(--critical); }
  fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; } legend { color: var(--muted); font-size: 0.9rem; padding: 0 0 0.2rem; } fieldset .scroll { max-block-size: 11.5rem; border: 1px solid var(--muted); border-radius: 0.4rem; background: var(--ground); padding: 0.3rem 0.6rem; } fieldset p { padding: 0.3rem 0; }
  label.check { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.6rem; align-items: center; min-block-size: 2.1rem; color: var(--text); font-size: 1rem; overflow-wrap: anywhere; } .check input { inline-size: 1.15rem; block-size: 1.15rem; min-block-size: 0; margin: 0; accent-color: var(--accent); } .check small { color: var(--muted); }
  dialog.register [data-do="remove"] { margin-inline-end: auto; } label.check:has(:disabled) { color: var(--muted); }
  @media (max-width: 600px) { dialog.register { padding: 1rem; } .lists { grid-template-columns: minmax(0, 1fr); } .fields { gap: 0.7rem; } label.check { min-block-size: 2.75rem; } }
`);
