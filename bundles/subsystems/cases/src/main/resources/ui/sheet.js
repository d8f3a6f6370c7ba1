const { sheet: cells } = await import(`./cell-sheet.js${new URL(import.meta.url).search}`);

/** How the desk looks; the tokens and the looks of buttons, fields, problems and dialogs come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  ${[...cells.cssRules].map((rule) => rule.cssText).join('\n')}
  :host { display: grid; min-block-size: 0; min-inline-size: 0; }
  .desk { display: grid; min-block-size: 0; min-inline-size: 0; grid-template: "side list map" minmax(0, 1fr) / 13rem minmax(22rem, 29rem) minmax(0, 1fr); }
  .desk.reading { grid-template: "side list file" minmax(0, 1.5fr) "side map file" minmax(0, 1fr) / 13rem minmax(22rem, 29rem) minmax(0, 1fr); }
  .desk.reporting { grid-template: "side map file" minmax(0, 1fr) / 13rem minmax(0, 1fr) minmax(26rem, 36rem); }
  .reporting > .list { display: none; }
  .side { grid-area: side; } .list { grid-area: list; } .map { grid-area: map; } .file { grid-area: file; }
  .map { position: relative; min-block-size: 0; min-inline-size: 0; } .canvas, .canvas > * { block-size: 100%; }
  .reading > .map { border-block-start: 1px solid var(--line); }
  .parts { display: none; }
  kbd { font: inherit; font-size: 0.8em; padding: 0.05rem 0.4em; border: 1px solid currentColor; border-radius: 0.25rem; opacity: 0.75; }
  .note { color: var(--muted); margin: 0; padding: 0.6rem 1rem; } .inline { margin: 0.6rem 1rem; }
  .problem { margin: 0.4rem 0; }
  .told { margin: 0; padding: 0.6rem 0.9rem; border-inline-start: 0.3rem solid var(--good); background: var(--surface-raised); border-radius: 0.25rem; }
  .told.warning { border-color: var(--warning); }

  .side { display: flex; flex-direction: column; gap: 0.5rem; padding: 0.9rem 0.7rem; background: var(--surface); border-inline-end: 1px solid var(--line); overflow: auto; scrollbar-width: thin; scrollbar-color: var(--line) transparent; }
  .side h2 { padding-inline: 0.5rem; color: var(--muted); font-weight: 500; font-size: 0.9rem; }
  .side ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.1rem; }
  .side li button { display: flex; gap: 0.5rem; align-items: center; inline-size: 100%; border-color: transparent; background: none; text-align: start; min-block-size: 2.5rem; padding-inline: 0.6rem; }
  .side li button:hover { background: var(--surface-raised); }
  .side li button[aria-current="page"] { background: var(--surface-raised); border-color: var(--accent); }
  .side li span { flex: 1; min-inline-size: 0; }
  .side b { font-variant-numeric: tabular-nums; font-weight: 650; }
  .side em { font-style: normal; font-variant-numeric: tabular-nums; padding: 0 0.45em; border-radius: 0.8em; background: var(--critical); color: #2b0307; font-weight: 650; font-size: 0.88em; }
  .side .deeds { display: grid; gap: 0.45rem; margin-block-start: auto; padding-block-start: 0.8rem; }
  .side .deeds button { display: flex; justify-content: center; gap: 0.5rem; align-items: center; min-block-size: 2.5rem; }
  .side .deeds button[aria-pressed="true"] { border-color: var(--accent); }
  .side .quiet { border-color: transparent; background: none; color: var(--muted); }

  .list { display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; background: var(--surface); border-inline-end: 1px solid var(--line); }
  .list > :is(.scroll, city-table) { flex: 1; min-block-size: 0; } .list > .told { margin: 0.6rem 0.8rem 0; } .list > .problem { margin: 0.6rem 0.8rem 0; } .heading { padding: 0.9rem 1rem; font-size: 1.15rem; } select[slot="tools"] { inline-size: auto; min-inline-size: 0; flex: 0 1 8rem; } .reading > .list [slot="tools"] { flex-grow: 1; }
  .bulk { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; padding: 0.6rem 0.8rem; background: var(--surface-raised); border-block-end: 1px solid var(--accent); }
  .bulk b { flex: 1 0 100%; } .bulk select, .bulk input { flex: 1 1 9rem; min-inline-size: 0; inline-size: auto; }
  .empty { padding: 3rem 1.5rem; text-align: center; color: var(--muted); } .empty h3 { color: var(--text); font-size: 1.15rem; }
  .alarms { list-style: none; margin: 0; padding: 0; } .alarms li { padding-block-end: 0.7rem; border-block-end: 1px solid var(--line); }
  .alarms .what { inline-size: 100%; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 0.6rem; text-align: start; padding: 0.6rem 1rem; border: 0; border-radius: 0; background: none; } .alarms .what:hover { background: var(--surface-raised); } .alarms .what:focus-visible { outline-offset: -0.2rem; }
  .alarms b { font-size: 1.05rem; } .alarms .place { grid-column: 1 / -1; color: var(--muted); } .alarms time { color: var(--muted); white-space: nowrap; } .alarms .deeds { display: flex; gap: 0.5rem; padding-inline: 1rem; }

  .file { display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; background: var(--ground); border-inline-start: 1px solid var(--line); }
  .file:focus { outline: none; }
  .file > header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 0.9rem; padding: 0.7rem 1.1rem; background: var(--surface); border-block-end: 1px solid var(--line); }
  .file header h2 { flex: 1; min-inline-size: 9rem; display: flex; gap: 0.6rem; align-items: center; font-size: 1.35rem; line-height: 1.25; } .file header h2 .light { inline-size: 1.2rem; block-size: 1.2rem; }
  .file header .state { padding: 0.15rem 0.7rem; border: 1px solid var(--muted); border-radius: 1rem; font-weight: 600; white-space: nowrap; }
  .back { padding: 0; inline-size: 2.3rem; block-size: 2.3rem; display: grid; place-items: center; } .back svg { inline-size: 1.2rem; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
  .file > .scroll { flex: 1; padding: 1rem 1.1rem 2rem; display: flex; flex-direction: column; gap: 1.2rem; }
  .actions .buttons { justify-content: start; } .actions .buttons button { min-block-size: 2.6rem; display: inline-flex; gap: 0.55rem; align-items: center; }
  .actions button[aria-expanded="true"] { outline: 0.12rem solid var(--accent); outline-offset: 0.12rem; }
  .doing { display: grid; gap: 0.9rem; margin-block-start: 0.9rem; padding: 1rem 1.1rem; background: var(--surface-raised); border: 1px solid var(--accent); border-radius: 0.6rem; }
  .doing > .buttons { justify-content: end; }
  textarea { resize: vertical; display: block; } label > :is(input, select, textarea) { margin-block-start: 0.25rem; }
  fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 0.4rem; min-inline-size: 0; } legend { color: var(--muted); font-size: 0.9rem; padding: 0; margin-block-end: 0.3rem; }
  .choice { display: flex; gap: 0.7rem; align-items: start; padding: 0.6rem 0.8rem; border: 1px solid var(--line); border-radius: 0.4rem; color: var(--text); font-size: 1rem; cursor: pointer; }
  .choice:has(:checked) { border-color: var(--accent); background: var(--ground); } .choice input { inline-size: 1.1rem; block-size: 1.1rem; min-block-size: 0; margin: 0.15rem 0 0; flex: none; accent-color: var(--accent); }
  .choice small { display: block; color: var(--muted); } .choice b { white-space: nowrap; }

  .facts { margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0.8rem 1.4rem; }
  .facts dt { color: var(--muted); font-size: 0.88rem; } .facts dd { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; white-space: pre-line; } .facts .num { white-space: nowrap; } .facts .wide { grid-column: 1 / -1; }
  .link { border: 0; padding: 0; min-block-size: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; }
  .file section > h3 { font-size: 1.05rem; padding-block-end: 0.4rem; margin-block-end: 0.6rem; border-block-end: 1px solid var(--line); } h3 small { color: var(--muted); font-weight: 400; }
  .file section > .note { padding: 0; }
  .related ul, .history ol { list-style: none; margin: 0; padding: 0; display: grid; }
  .related li { display: flex; flex-wrap: wrap; gap: 0.3rem 0.9rem; align-items: center; padding-block: 0.45rem; } .related li time, .related li span { color: var(--muted); } .related li button:last-child:not(.link) { margin-inline-start: auto; }
  .history li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1rem; padding: 0.45rem 0 0.45rem 0; border-block-end: 1px solid var(--line); }
  .history time { color: var(--muted); font-variant-numeric: tabular-nums; } .history p { margin: 0; overflow-wrap: anywhere; } .history .who, .history small { color: var(--muted); } .history small { display: block; } .history q { grid-column: 2; quotes: none; padding: 0.3rem 0.7rem; margin-block-start: 0.25rem; background: var(--surface); border-radius: 0.3rem; white-space: pre-line; overflow-wrap: anywhere; }
  details { border-block-end: 1px solid var(--line); } summary { cursor: pointer; padding-block: 0.5rem; } summary:focus-visible { outline: 0.15rem solid var(--focus); } summary .muted { white-space: nowrap; }
  :is(.deadlines, .routing) .note { padding: 0 0 0.4rem; } .deadlines table { margin-block-end: 0.9rem; font-variant-numeric: tabular-nums; font-size: 0.95rem; } .deadlines tr:not(.counts) td { color: var(--muted); }

  .steps { margin: 0 0 0.9rem; padding-inline-start: 1.6rem; color: var(--muted); } .steps .TAKEN { color: var(--text); font-weight: 600; }

  .compare { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; } .compare h4 { margin: 0 0 0.35rem; color: var(--muted); font-weight: 500; }
  .compare figure { margin: 0; } .compare figure > img { inline-size: 100%; aspect-ratio: 4 / 3; object-fit: contain; background: #05090f; border-radius: 0.4rem; display: block; }
  .compare .none p, p.none { margin: 0; aspect-ratio: 4 / 3; display: grid; place-items: center; border: 1px dashed var(--line); border-radius: 0.4rem; color: var(--muted); text-align: center; }
  figcaption { font-size: 0.9rem; color: var(--muted); margin-block-start: 0.35rem; } figcaption a { color: var(--accent); } .finding { display: block; color: var(--warning); }
  .strip { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-block-start: 0.5rem; } .strip button { padding: 0; overflow: hidden; inline-size: 4.6rem; block-size: 3.5rem; } .strip img { inline-size: 100%; block-size: 100%; object-fit: cover; display: block; } .strip [aria-pressed="true"] { border: 0.15rem solid var(--accent); }
  .add { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-block-start: 0.8rem; } .add select { inline-size: auto; }
  .pick { position: relative; display: inline-grid; place-items: center; min-block-size: 2.2rem; padding: 0.25rem 0.8rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--surface-raised); color: var(--text); font-size: 1rem; cursor: pointer; }
  .pick:hover { border-color: var(--muted); } .pick:has(:focus-visible) { outline: 0.15rem solid var(--focus); outline-offset: 0.1rem; } .pick input { position: absolute; inset: 0; margin: 0; opacity: 0; min-block-size: 0; cursor: pointer; font-size: 0; }

  .report { gap: 1rem; } .report .buttons { margin-block-start: 0.4rem; } .label { color: var(--muted); font-size: 0.9rem; display: block; margin-block-end: 0.25rem; }
  .matters { list-style: none; margin: 0.2rem 0 0; padding: 0; } .matters:not(:has(li)) { display: none; } .matters { border: 1px solid var(--line); border-radius: 0.4rem; overflow: hidden; }
  .matters li { display: grid; grid-template-columns: 4rem minmax(0, 1fr) auto; gap: 0.6rem; padding: 0.5rem 0.7rem; cursor: pointer; background: var(--surface); } .matters li:hover, .matters li[aria-selected="true"] { background: var(--surface-raised); } .matters li[aria-selected="true"] { box-shadow: inset 0.25rem 0 var(--accent); }
  .matters .num, .matters small { color: var(--muted); } .matters b { font-weight: 600; }
  .chosen { margin: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 0.7rem; align-items: center; padding: 0.35rem 0.4rem 0.35rem 0.8rem; border: 1px solid var(--accent); border-radius: 0.4rem; background: var(--surface); } .chosen.open { border-color: var(--line); border-style: dashed; } .chosen > :last-child { margin-inline-start: auto; } .chosen .num { color: var(--muted); } .chosen[data-place="open"] > span { color: var(--warning); }
  .photo { display: flex; gap: 0.7rem; align-items: center; margin: 0.4rem 0 0; } .photo span { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; } .photo select { inline-size: auto; }
  .keys dl { margin: 0; display: grid; gap: 0.5rem; } .keys dl div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 1rem; } .keys dd { margin: 0; } .keys dt { display: flex; gap: 0.35rem; color: var(--muted); align-items: center; }

  @media (min-width: 1300px) and (max-width: 2399px) { .desk:not(.reading, .reporting) { grid-template-columns: 13rem 48rem minmax(0, 1fr); } }
  @media (min-width: 1001px) and (max-width: 2399px) { .reading > .list [slot="tools"] { min-block-size: 2.75rem; } }
  @media (min-width: 2400px) {
    .desk { grid-template-columns: 17rem 60rem minmax(0, 1fr); }
    .desk.reading { grid-template: "side list map file" minmax(0, 1fr) / 17rem 48rem minmax(0, 1fr) 60rem; } .reading > .map { border: 0; }
    .desk.reporting { grid-template-columns: 17rem minmax(0, 1fr) 50rem; }
  }
  @media (max-width: 1000px) {
    .desk, .desk.reading, .desk.reporting { grid-template: "side" auto "view" minmax(0, 1fr) "parts" auto / minmax(0, 1fr); }
    .list, .map, .file { grid-area: view; border: 0; } .reporting > .list { display: flex; }
    .desk:not([data-part="list"]) > .list, .desk:not([data-part="map"]) > .map, .desk:not([data-part="file"]) > .file { visibility: hidden; pointer-events: none; }
    .list, .file { z-index: 3; } .desk [slot="tools"] { min-block-size: 2.75rem; flex-grow: 1; }
    .side { flex-direction: row; align-items: center; padding: 0.4rem 0.6rem; border: 0; border-block-end: 1px solid var(--line); scrollbar-width: none; } .side h2, .side .deeds :is(.quiet, [data-do="report"]) { display: none; } .side > .note { padding: 0.4rem; white-space: nowrap; }
    .side ul { display: flex; } .side li button { white-space: nowrap; } .side .deeds { display: flex; margin: 0 0 0 auto; padding: 0; } .side .deeds button { white-space: nowrap; }
    .desk:is(.reading, .reporting)[data-part="file"] > .side { display: none; } .desk:is(.reading, .reporting)[data-part="file"] { grid-template-rows: 0 minmax(0, 1fr) auto; }
    .file > header { padding: 0.6rem 0.8rem; } .file > .scroll { padding: 0.9rem 0.8rem 1.6rem; } .file header h2 { font-size: 1.2rem; }
    .facts { grid-template-columns: repeat(auto-fill, minmax(10.6rem, 1fr)); gap: 0.8rem 1rem; } .facts > :first-child { grid-column: 1 / -1; } .history li { grid-template-columns: minmax(0, 1fr); } .history q { grid-column: 1; } .compare { gap: 0.6rem; } kbd { display: none; }
    .deadlines details { overflow-x: auto; }
    .matters li { grid-template-columns: 4rem minmax(0, 1fr); gap: 0 0.6rem; } .matters small { grid-column: 2; }
    .parts { grid-area: parts; display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); background: var(--surface); border-block-start: 1px solid var(--line); padding-block-end: env(safe-area-inset-bottom); }
    .parts button { border: 0; border-radius: 0; border-block-start: 0.2rem solid transparent; background: none; color: var(--muted); min-block-size: 3.25rem; } .parts button[aria-current="true"] { color: var(--text); font-weight: 600; border-block-start-color: var(--accent); }
  }
`);
