const { sheet: cells } = await import(`./cell-sheet.js${new URL(import.meta.url).search}`);

/** How the desk looks; the tokens and the looks of buttons, fields, problems and dialogs come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  ${[...cells.cssRules].map((rule) => rule.cssText).join('\n')}
  :host { display: grid; min-block-size: 0; min-inline-size: 0; }
  .sanitation { display: grid; min-block-size: 0; min-inline-size: 0; grid-template: "list map" minmax(0, 1fr) / minmax(0, 3fr) minmax(0, 2fr); }
  .sanitation[data-chosen="true"] { grid-template: "list map" minmax(0, 2fr) "list detail" minmax(0, 3fr) / minmax(0, 1fr) minmax(24rem, 42rem); }
  .sanitation[data-chosen="false"] > .detail { display: none; }
  .list { grid-area: list; display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; background: var(--surface); border-inline-end: 1px solid var(--line); }
  .list > header { display: flex; align-items: center; gap: 0.6rem; padding: 0.6rem 0.9rem; } .list > header .tabs { flex: 1; } .list > city-table { flex: 1; min-block-size: 0; } .list > .problem { margin: 0 0.9rem; }
  .tabs { display: flex; gap: 0.3rem; } .tabs button { border-color: transparent; background: none; color: var(--muted); white-space: nowrap; } .tabs button[aria-selected="true"] { color: var(--text); background: var(--surface-raised); border-color: var(--accent); } .tabs b { color: var(--accent); }
  .map { grid-area: map; position: relative; min-block-size: 0; min-inline-size: 0; } .canvas, .canvas > * { block-size: 100%; }
  .detail { grid-area: detail; display: grid; min-block-size: 0; min-inline-size: 0; background: var(--surface); border-block-start: 1px solid var(--line); }
  .detail > .scroll > * { flex: none; } .detail > .scroll { display: flex; flex-direction: column; gap: 0.8rem; padding: 0.9rem 1.1rem 1.4rem; } .detail .note { padding: 0.4rem 0; margin: 0; color: var(--muted); } .detail > .note { padding: 1rem; }
  .route { display: grid; grid-template-rows: auto minmax(0, 1fr); min-block-size: 0; } .route > header { padding: 0.9rem 1.1rem 0; }
  .detail header { display: flex; align-items: center; gap: 0.8rem; } .detail header > div { flex: 1; min-inline-size: 0; } .detail header p { margin: 0; font-size: 0.9rem; color: var(--muted); display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; } .detail h2 { font-size: 1.25rem; overflow-wrap: anywhere; } .detail h3 { font-size: 1rem; } .close { padding-inline: 0.7rem; }
  .alarm { color: var(--critical); font-weight: 600; }
  .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr)); gap: 0.5rem 0.9rem; margin: 0; } .facts .wide { grid-column: span 2; } .facts select { inline-size: 100%; }
  .facts dt { color: var(--muted); font-size: 0.85rem; } .facts dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; } .facts dd.bad { color: var(--critical); font-weight: 650; }
  .extent { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; list-style: none; margin: 0.3rem 0 0; padding: 0; font-size: 0.9rem; color: var(--muted); } .extent li { display: flex; align-items: center; gap: 0.4rem; } .extent b { color: var(--text); font-variant-numeric: tabular-nums; }
  .stroke { inline-size: 2rem; border-block-start: 3px solid #ffd166; } .stroke.dashed { border-block-start-style: dashed; } .stroke.dotted { border-block-start-style: dotted; }
  select[slot="tools"] { inline-size: auto; } city-chart { block-size: 16rem; }
  .course { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.3rem; } .course li { display: grid; grid-template-columns: 7rem minmax(0, auto) minmax(0, 1fr) auto; gap: 0.8rem; align-items: baseline; padding: 0.3rem 0.7rem; border-inline-start: 0.25rem solid var(--good); background: var(--surface-raised); } .course li.out { border-color: var(--critical); }
  .course time { font-variant-numeric: tabular-nums; color: var(--muted); white-space: nowrap; } .course span { color: var(--muted); } .course .out span { color: var(--critical); font-weight: 600; }
  city-import .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.6rem; align-items: end; }
  .parts { display: none; }
  @media (min-width: 2400px) { .sanitation[data-chosen="true"] { grid-template: "list map detail" minmax(0, 1fr) / minmax(0, 3fr) minmax(0, 3fr) minmax(30rem, 2fr); } .detail { border: 0; border-inline-start: 1px solid var(--line); } }
  @media (max-width: 1000px) {
    .sanitation, .sanitation[data-chosen="true"] { grid-template: "view" minmax(0, 1fr) "parts" auto / minmax(0, 1fr); } .list, .map, .detail { grid-area: view; border: 0; } .list, .detail { z-index: 3; }
    .sanitation[data-chosen="false"] > .detail { display: grid; }
    .sanitation:not([data-part="list"]) > .list, .sanitation:not([data-part="map"]) > .map, .sanitation:not([data-part="detail"]) > .detail { visibility: hidden; pointer-events: none; }
    .parts { grid-area: parts; display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.3rem; padding: 0.4rem; background: var(--surface); border-block-start: 1px solid var(--line); } .parts button { min-block-size: 2.6rem; border-color: transparent; background: none; color: var(--muted); } .parts [aria-pressed="true"] { color: var(--text); background: var(--surface-raised); border-color: var(--accent); }
    .list > header { flex-wrap: wrap; padding: 0.5rem 0.6rem; } .course li { grid-template-columns: 6.6rem minmax(0, 1fr) auto; } .course span { grid-column: 2 / -1; }
  }
`);
