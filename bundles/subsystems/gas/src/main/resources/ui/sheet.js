const { sheet: cells } = await import(`./cell-sheet.js${new URL(import.meta.url).search}`);

/** How the desk looks; the tokens and the looks of buttons, fields, problems and dialogs come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  ${[...cells.cssRules].map((rule) => rule.cssText).join('\n')}
  :host { display: grid; min-block-size: 0; min-inline-size: 0; }
  .gas { display: grid; min-block-size: 0; min-inline-size: 0; grid-template: "list map" minmax(0, 1fr) / minmax(0, 3fr) minmax(0, 2fr); }
  .gas[data-chosen="true"] { grid-template: "list map" minmax(0, 2fr) "list detail" minmax(0, 5fr) / minmax(0, 1fr) minmax(24rem, 40rem); }
  .gas[data-chosen="false"] > .detail { display: none; }
  .list { grid-area: list; display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; background: var(--surface); border-inline-end: 1px solid var(--line); }
  .list > header { display: flex; align-items: center; gap: 0.6rem; padding: 0.6rem 0.9rem; } .list > city-table { flex: 1; min-block-size: 0; } .list > .problem { margin: 0 0.9rem; }
  .tabs { display: flex; gap: 0.3rem; margin-inline-end: auto; } .tabs button { border-color: transparent; background: none; color: var(--muted); white-space: nowrap; } .tabs button[aria-selected="true"] { color: var(--text); background: var(--surface-raised); border-color: var(--accent); } .tabs b { color: var(--accent); }
  .chosen { display: grid; gap: 0.5rem; padding: 0.6rem 0.9rem; background: var(--surface-raised); border-block: 1px solid var(--line); } .chosen header, .chosen form { display: flex; gap: 0.6rem; align-items: center; } .chosen header > button { margin-inline-start: auto; } .chosen form > :is(select, input) { flex: 1; min-inline-size: 0; } .chosen form > button { white-space: nowrap; } .chosen p { margin: 0; } .chosen .refusals { max-block-size: 7rem; overflow: auto; }
  .tools { display: flex; gap: 0.5rem; } .tools select { inline-size: auto; }
  .map { grid-area: map; position: relative; min-block-size: 0; min-inline-size: 0; } .canvas, .canvas > * { block-size: 100%; }
  .detail { grid-area: detail; display: grid; min-block-size: 0; min-inline-size: 0; background: var(--surface); border-block-start: 1px solid var(--line); }
  .detail > .scroll { display: flex; flex-direction: column; gap: 0.8rem; padding: 0.9rem 1.1rem 1.4rem; } .detail > .note { padding: 1rem; color: var(--muted); }
  .detail header { display: flex; align-items: center; gap: 0.8rem; } .detail header > div { flex: 1; min-inline-size: 0; } .detail header p { margin: 0; font-size: 0.85rem; overflow-wrap: anywhere; } .detail h2 { font-size: 1.25rem; overflow-wrap: anywhere; } .close { padding-inline: 0.7rem; }
  .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); gap: 0.5rem 0.9rem; margin: 0; }
  .facts dt { color: var(--muted); font-size: 0.85rem; } .facts dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; } .facts dd.bad { color: var(--critical); font-weight: 650; }
  .handling > .all { order: -1; } .handling > header { order: -2; } .all { display: grid; gap: 0.6rem; }
  .deeds { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .trend { display: grid; gap: 0.5rem; } .trend city-chart { block-size: 15rem; } .pick { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: space-between; } .pick select { inline-size: auto; }
  .ranges { display: flex; } .ranges button { border-radius: 0; border-inline-start-width: 0; white-space: nowrap; } .ranges button:first-child { border-inline-start-width: 1px; border-radius: 0.4rem 0 0 0.4rem; } .ranges button:last-child { border-radius: 0 0.4rem 0.4rem 0; } .ranges [aria-pressed="true"] { background: var(--line); border-color: var(--muted); }
  .alarms { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.6rem; } .alarms li { display: grid; gap: 0.45rem; justify-items: start; padding: 0.7rem 0.8rem; background: var(--surface-raised); border: 1px solid var(--line); border-radius: 0.5rem; } .alarms li.here { border-color: var(--accent); } .alarms p { margin: 0; overflow-wrap: anywhere; }
  .line { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; align-items: baseline; inline-size: 100%; } .line time { margin-inline-start: auto; color: var(--muted); font-variant-numeric: tabular-nums; font-size: 0.9rem; } .lasts { color: var(--critical); font-weight: 600; } .done { color: var(--muted); font-size: 0.92rem; }
  .steps { display: grid; gap: 0.6rem; inline-size: 100%; } .steps fieldset { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0.4rem; margin: 0; padding: 0; border: 0; } .steps textarea { margin-block-start: 0.3rem; } .steps legend { padding: 0 0 0.4rem; font-weight: 600; }
  .cause { display: flex; gap: 0.6rem; align-items: start; padding: 0.5rem 0.6rem; border: 1px solid var(--line); border-radius: 0.4rem; color: var(--text); cursor: pointer; } .cause:has(:checked) { border-color: var(--accent); background: var(--surface); } .cause input { inline-size: 1.1rem; min-block-size: 0; block-size: 1.1rem; margin: 0.15rem 0 0; flex: none; accent-color: var(--accent); } .cause b { display: block; } .cause small { color: var(--muted); }
  .outcome { color: var(--text); } .refusals { margin: 0; padding-inline-start: 1.2rem; max-block-size: 12rem; color: #ffd9dc; }
  .parts { display: none; }
  @media (min-width: 2400px) { .gas[data-chosen="true"] { grid-template: "list map detail" minmax(0, 1fr) / minmax(0, 3fr) minmax(0, 3fr) minmax(30rem, 2fr); } .detail { border: 0; border-inline-start: 1px solid var(--line); } }
  @media (max-width: 1000px) {
    .gas, .gas[data-chosen="true"] { grid-template: "view" minmax(0, 1fr) "parts" auto / minmax(0, 1fr); } .list, .map, .detail { grid-area: view; border: 0; } .list, .detail { z-index: 3; }
    .gas[data-chosen="false"] > .detail { display: grid; }
    .gas:not([data-part="list"]) > .list, .gas:not([data-part="map"]) > .map, .gas:not([data-part="detail"]) > .detail { visibility: hidden; pointer-events: none; }
    .parts { grid-area: parts; display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.3rem; padding: 0.4rem; background: var(--surface); border-block-start: 1px solid var(--line); } .parts button { min-block-size: 2.6rem; border-color: transparent; background: none; color: var(--muted); } .parts [aria-pressed="true"] { color: var(--text); background: var(--surface-raised); border-color: var(--accent); }
    .list > header > [data-do] { display: none; } .tools { flex-wrap: wrap; } .list > header { flex-wrap: wrap; padding: 0.5rem 0.6rem; }
  }
`);
