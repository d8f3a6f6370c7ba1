/** How risks, severities and steps look, in lists as in cells of tables. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .DANGER { --tone: var(--critical); } .WARNING { --tone: var(--major); } .SILENT { --tone: var(--faint); } .CARE { --tone: var(--warning); } .CALM { --tone: var(--good); }
  .shape { inline-size: 0.9em; block-size: 0.9em; flex: none; fill: var(--tone); }
  .badge { display: inline-flex; align-items: center; gap: 0.4rem; color: var(--tone); white-space: nowrap; }
  .severity { font-weight: 600; } .severity.CRITICAL { color: var(--critical); } .severity.MAJOR { color: var(--major); } .severity.WARNING { color: var(--warning); } .severity.INFO { color: var(--info); }
  small { display: block; color: var(--muted); }
  .step { white-space: nowrap; } .step.toConfirm { color: var(--warning); font-weight: 600; } .step.toClose { color: var(--info); } .step.closed { color: var(--muted); }
`);
