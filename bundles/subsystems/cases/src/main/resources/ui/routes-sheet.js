/** How the page of the routes looks, beyond what it has from the desk. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .routes { display: grid; min-block-size: 0; min-inline-size: 0; grid-template: "bench city" minmax(0, 2fr) "bench list" minmax(0, 3fr) / 29rem minmax(0, 1fr); }
  .bench { grid-area: bench; display: grid; min-block-size: 0; background: var(--surface); border-inline-end: 1px solid var(--line); }
  .bench .scroll { padding: 1rem 1.1rem 2rem; display: flex; flex-direction: column; gap: 1rem; } .bench h2 { font-size: 1.2rem; } .bench .note { padding: 0; }
  .city { grid-area: city; position: relative; min-block-size: 0; min-inline-size: 0; } .routes .list { border: 0; border-block-start: 1px solid var(--line); }
  .ask { display: grid; gap: 0.8rem; } .ask .buttons { margin-block-start: 0.2rem; } .ask .problem { margin-block-end: 0; } .ask details { border: 0; } .ask summary { color: var(--muted); padding-block: 0.2rem; }
  .where { display: flex; gap: 0.5rem; } .where input { flex: 1; min-inline-size: 0; font-variant-numeric: tabular-nums; } .where button { white-space: nowrap; } [aria-invalid="true"] { border-color: var(--critical); }
  .more-fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.7rem; padding-block-start: 0.5rem; align-items: end; } .check { display: flex; gap: 0.5rem; align-items: center; min-block-size: 2.2rem; color: var(--text); font-size: 1rem; } .check input { inline-size: 1.1rem; min-block-size: 0; block-size: 1.1rem; margin: 0; accent-color: var(--accent); }
  .chain { list-style: none; margin: 0.6rem 0 0 0.35rem; padding: 0; display: grid; } .chain li { display: grid; grid-template-columns: 5.6rem minmax(0, 1fr) auto; gap: 0.6rem; align-items: baseline; padding: 0.15rem 0 0.15rem 0.9rem; border-inline-start: 0.15rem solid var(--line); position: relative; } .chain li::before { content: ""; position: absolute; inset-inline-start: -0.35rem; inset-block-start: 0.6rem; inline-size: 0.55rem; block-size: 0.55rem; border-radius: 50%; background: var(--muted); } .chain li:first-child::before { background: var(--accent); }
  .chain small, .chain .num { color: var(--muted); } .chain .num { text-align: end; font-size: 0.9rem; } .chain [data-level="grid"] b { grid-column: 2 / -1; font-variant-numeric: tabular-nums; }
  .answer { padding: 1rem 1.1rem; background: var(--surface-raised); border: 1px solid var(--accent); border-radius: 0.6rem; } .answer dl { margin: 0 0 0.9rem; display: grid; gap: 0.35rem; } .answer dl div { display: grid; grid-template-columns: 6.6rem minmax(0, 1fr); align-items: baseline; } .answer dt { color: var(--muted); } .answer dd { margin: 0; overflow-wrap: anywhere; } .answer .num { color: var(--muted); font-size: 0.9rem; }
  .answer .unit b { font-size: 1.35rem; } .answer h3 { color: var(--muted); font-weight: 500; } .answer .steps { margin: 0.4rem 0 0; display: grid; gap: 0.3rem; }

  .list > header { display: flex; flex-wrap: wrap; gap: 0.5rem 0.7rem; align-items: center; padding: 0.7rem 1rem 0.1rem; } .list > header h2 { font-size: 1.15rem; margin-inline-end: 0.4rem; white-space: nowrap; } .list header select { inline-size: auto; max-inline-size: 20rem; min-inline-size: 0; }
  .list > .told { margin: 0.6rem 1rem; } .outcome:focus { outline: none; } .refused { padding: 0 1rem; max-block-size: 12rem; overflow: auto; flex: none; } .refused ul { margin: 0 0 0.6rem; padding-inline-start: 1.2rem; color: #ffd9dc; }
  .pick { white-space: nowrap; }
  dialog.route { inline-size: min(46rem, calc(100vw - 1.5rem)); } dialog.route[open] { max-block-size: calc(100dvh - 2rem); overflow: auto; } .route-fields { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.7rem 1rem; align-items: end; } dialog.route [data-do="remove-route"] { margin-inline-end: auto; }

  @media (min-width: 2400px) { .routes { grid-template: "bench city list" minmax(0, 1fr) / 62rem minmax(0, 1fr) minmax(0, 1.4fr); } .bench .scroll { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem 1.6rem; align-content: start; align-items: start; } .bench h2 { grid-column: 1 / -1; } .routes .list { border: 0; border-inline-start: 1px solid var(--line); } }
  @media (max-width: 1000px) {
    .routes { grid-template: "view" minmax(0, 1fr) "parts" auto / minmax(0, 1fr); } .bench, .city, .routes .list { grid-area: view; border: 0; } .bench, .routes .list { z-index: 3; }
    .routes:not([data-part="bench"]) > .bench, .routes:not([data-part="map"]) > .city, .routes:not([data-part="list"]) > .list { visibility: hidden; pointer-events: none; }
    .bench .scroll { padding: 0.9rem 0.8rem 1.6rem; } .list > header { padding: 0.7rem 0.8rem 0; } .list header select { flex: 1 1 100%; max-inline-size: none; } .list header :is(.pick, button) { flex: 1; justify-content: center; }
  }
  @media (max-width: 700px) {
    .route-fields { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
`);
