/** How the lights and deadlines of cases look, on the desk and in its tables, which have a root of their own. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .light { inline-size: 1rem; block-size: 1rem; flex: none; fill: var(--calm); }
  .light.RED { fill: var(--critical); } .light.YELLOW { fill: var(--warning); } .light.GREEN { fill: var(--good); }
  .due { color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; } .due.RED { color: var(--critical); font-weight: 650; } .due.YELLOW { color: var(--warning); font-weight: 600; }
  td .matter { display: flex; gap: 0.6rem; align-items: baseline; } .matter .light { position: relative; inset-block-start: 0.15rem; }
  td:is([data-column="state"], [data-column="number"]) { white-space: nowrap; } td:is([data-column="place"], [data-column="number"]) { color: var(--muted); }
  @container (max-width: 44rem) {
    td:is([data-column="due"], [data-column="state"], [data-column="place"], [data-column="number"])::before { content: none; } td:is([data-column="place"], [data-column="number"]) { grid-column: 1 / -1; }
    td[data-column="number"] { color: var(--faint); font-size: 0.82rem; }
  }
`);
