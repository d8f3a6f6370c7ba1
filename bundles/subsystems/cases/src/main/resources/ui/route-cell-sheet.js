/** How the cells of the table of routes look. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  small { display: block; color: var(--muted); font-size: 0.85rem; font-weight: 400; } .won { color: var(--accent); white-space: nowrap; } .missing { color: var(--warning); }
  td:not([data-column="note"]) { overflow-wrap: break-word; } td[data-column="note"] { color: var(--muted); }
  @container (max-width: 44rem) { td:is([data-column="matter"], [data-column="note"]) { grid-column: 1 / -1; } td.name small { display: inline; margin-inline-start: 0.6rem; } }
`);
