/** How the desk of the trucks looks, beyond what it has from the panel. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .desk { display: grid; grid-template: "trucks place" minmax(0, 2fr) "trucks truck" minmax(0, 3fr) / minmax(0, 1.15fr) minmax(0, 1fr); min-block-size: 0; min-inline-size: 0; }
  .trucks { grid-area: trucks; display: grid; min-block-size: 0; border-inline-end: 1px solid var(--line); background: var(--surface); } select.state { inline-size: auto; color: inherit; }
  .place { grid-area: place; position: relative; min-block-size: 0; } .canvas { position: absolute; inset: 0; } .canvas > * { block-size: 100%; }
  .truck { grid-area: truck; padding: 0.9rem 1.1rem 1.6rem; display: grid; gap: 0.8rem; align-content: start; border-block-start: 1px solid var(--line); background: var(--surface); }
  .truck header { display: flex; gap: 0.8rem; align-items: baseline; } .truck h2 { font-size: 1.35rem; } .now { color: var(--tone); } .truck .note { padding: 0; }
  city-chart { block-size: 14rem; }
  .parts { display: none; }
  @media (max-width: 900px) {
    .desk { grid-template: "view" minmax(0, 1fr) "parts" auto / minmax(0, 1fr); } .trucks, .place, .truck { grid-area: view; border: 0; } .place { visibility: hidden; }
    .desk[data-part="list"] > .truck, .desk[data-part="truck"] > .trucks { visibility: hidden; }
    .parts { grid-area: parts; display: grid; grid-template-columns: 1fr 1fr; border-block-start: 1px solid var(--line); } .parts button { min-block-size: 3rem; border: 0; border-radius: 0; background: var(--surface); color: var(--muted); } .parts button[aria-current="true"] { color: var(--text); box-shadow: inset 0 0.2rem var(--accent); }
  }
`);
