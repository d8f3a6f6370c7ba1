/** How the desk looks; the tokens and the looks of buttons and fields come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; min-block-size: 0; }
  .desk { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); min-block-size: 0; min-inline-size: 0; }
  .tabs { display: flex; gap: 0.3rem; padding: 0.5rem 1rem; border-block-end: 1px solid var(--line); background: var(--surface); align-items: center; }
  .tabs button { border-color: transparent; background: none; color: var(--muted); } .tabs button[aria-selected="true"] { color: var(--text); background: var(--surface-raised); border-color: var(--accent); }
  .tabs a { margin-inline-start: auto; }
  .body { display: grid; min-block-size: 0; min-inline-size: 0; }
  .zones { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); min-block-size: 0; min-inline-size: 0; }
  .table { display: grid; min-block-size: 0; min-inline-size: 0; background: var(--surface); border-inline-end: 1px solid var(--line); }
  .lamps { display: grid; grid-template-rows: minmax(0, 1fr); min-block-size: 0; } .lamps city-table { min-block-size: 0; background: var(--surface); }
  .one { padding: 1rem 1.1rem 1.6rem; display: grid; gap: 1rem; align-content: start; background: var(--surface); }
  .one header { display: flex; gap: 0.8rem; align-items: baseline; flex-wrap: wrap; } .one h2 { font-size: 1.35rem; } .one header small { color: var(--muted); font-size: 0.95rem; } .one header .now { margin-inline-start: auto; font-size: 1.1rem; white-space: nowrap; }
  .one header button { align-self: center; } .circuits h3 { font-size: 1rem; margin-block-end: 0.4rem; } .circuits ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.4rem; } .circuits li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 0.8rem; padding: 0.55rem 0.8rem; background: var(--surface-raised); border-radius: 0.4rem; border-inline-start: 0.3rem solid var(--tone); }
  .circuits b { color: var(--text); overflow-wrap: anywhere; } .circuits li p { grid-column: 1 / -1; margin: 0; color: var(--muted); line-height: 1.5; } .table.all { border: 0; }
  .why { margin: 0; padding: 0.8rem 1rem; background: var(--surface-raised); border-radius: 0.5rem; border-inline-start: 0.3rem solid var(--tone); line-height: 1.55; color: var(--text); }
  .why b { display: block; color: var(--muted); font-weight: 500; font-size: 0.9rem; }
  .hand { display: grid; grid-template-columns: 8rem minmax(0, 1fr) auto auto; gap: 0.6rem; align-items: end; } .hand h3 { grid-column: 1 / -1; font-size: 1rem; } .hand p { grid-column: 1 / -2; margin: 0; align-self: center; color: var(--text); }
  .hand button { white-space: nowrap; } .hand .problem { grid-column: 1 / -1; color: #ffd9dc; }
  city-chart { block-size: 17rem; }
  .cameras { display: grid; grid-template-rows: auto minmax(0, 1fr); min-block-size: 0; } .cameras > .tools { display: flex; justify-content: end; padding: 0.7rem 1rem 0; } .cameras > .wall, .cameras > .note { grid-row: 2; }
  .wall figcaption button { grid-column: 2; grid-row: 2 / 4; align-self: end; justify-self: end; } .wall figcaption .now { justify-self: end; } .wall figcaption small { grid-column: 1; }
  .wall { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); grid-auto-rows: max-content; gap: 0.9rem; padding: 1rem; align-content: start; }
  .wall figure { margin: 0; display: grid; background: var(--surface-raised); border: 1px solid var(--line); border-radius: 0.5rem; overflow: hidden; } .wall figure.silent { border-color: var(--critical); }
  .wall img, .wall .none { inline-size: 100%; aspect-ratio: 16 / 9; object-fit: cover; background: var(--ground); display: grid; place-items: center; color: var(--muted); }
  .wall figcaption { padding: 0.5rem 0.75rem; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 0.6rem; } .wall figcaption b { overflow-wrap: anywhere; } .wall small { color: var(--muted); overflow-wrap: anywhere; }
  .now.alive { color: var(--good); } .silent > figcaption .now { color: var(--critical); } .note { color: var(--muted); padding: 0.8rem 1rem; margin: 0; }
  .back { display: none; }
  @media (max-width: 900px) {
    .tabs { padding-inline: 0.7rem; overflow-x: auto; scrollbar-width: none; } .tabs > * { flex: none; } .tabs button { padding-inline: 0.6rem; } .zones { grid-template-columns: minmax(0, 1fr); } .zones > * { grid-area: 1 / 1; border: 0; }
    .zones[data-part="list"] > .one, .zones[data-part="one"] > .table { visibility: hidden; } .back { display: inline-block; justify-self: start; }
    .hand { grid-template-columns: 1fr 1fr; } .hand label { grid-column: 1 / -1; } .hand p { grid-column: 1 / -1; } .one header .now { margin-inline-start: 0; flex: 1; }
  }
`);
