/** How the panel looks; the tokens and the looks of buttons and fields come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; min-block-size: 0; }
  .panel { display: grid; grid-template-rows: auto minmax(0, 1fr); min-block-size: 0; min-inline-size: 0; }
  .tabs { display: flex; gap: 0.3rem; padding: 0.6rem 1rem 0.5rem; align-items: center; }
  .tabs h2 { flex: 1; font-size: 1.15rem; white-space: nowrap; }
  .tabs button { border-color: transparent; background: none; color: var(--muted); padding-inline: 0.6rem; white-space: nowrap; }
  .tabs button[aria-selected="true"] { color: var(--text); background: var(--surface-raised); border-color: var(--accent); }
  .body { display: grid; min-block-size: 0; grid-template-rows: auto auto minmax(0, 1fr); align-content: start; }
  .body.limits { display: flex; flex-direction: column; } .limits > city-table { flex: 1; min-block-size: 0; } .limits > .failure { margin-inline: 1rem; }
  .body.plain { display: block; overflow: auto; padding: 0 1rem 1rem; }
  .filter { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 0.35rem; padding: 0 1rem; }
  .chip { display: grid; justify-items: start; gap: 0; padding: 0.3rem 0.45rem; border-block-end: 0.2rem solid var(--tone); line-height: 1.15; min-inline-size: 0; }
  .chip b { font-size: 1.6rem; font-variant-numeric: tabular-nums; color: var(--tone); }
  .chip span { color: var(--muted); font-size: 0.82rem; white-space: nowrap; display: flex; gap: 0.25rem; align-items: center; }
  .chip[aria-pressed="true"] { background: var(--line); border-color: var(--tone); } .chip[aria-pressed="true"] span { color: var(--text); }
  .search { padding: 0.5rem 1rem; }
  .list { list-style: none; margin: 0; padding: 0 0.6rem 0.6rem; }
  .list button { display: grid; grid-template-columns: 1.2rem minmax(0, 1fr) auto auto; gap: 0.6rem; align-items: center; inline-size: 100%; text-align: start;
    background: none; border-color: transparent; border-block-end-color: var(--line); border-radius: 0; padding: 0.4rem 0.5rem; }
  .list button:hover { background: var(--surface-raised); }
  .list button[aria-current="true"] { background: var(--surface-raised); outline: 1px solid var(--accent); outline-offset: -1px; }
  .plate { font-weight: 600; font-size: 1.05rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .state { color: var(--tone); font-size: 0.9rem; }
  .kmh { min-inline-size: 4.6rem; text-align: end; font-variant-numeric: tabular-nums; }
  .kmh small { color: var(--muted); }
  .card { margin: 0 1rem 0.5rem; padding: 0.7rem 0.9rem; background: var(--surface-raised); border-radius: 0.5rem; border-inline-start: 0.3rem solid var(--tone);
    max-block-size: 26rem; overflow: auto; scrollbar-width: thin; }
  .card header { display: flex; align-items: center; gap: 0.7rem; }
  .card h3 { font-size: 1.45rem; flex: 1; white-space: nowrap; }
  .card .speed { font-size: 2.4rem; font-weight: 700; line-height: 1; font-variant-numeric: tabular-nums; }
  .card .speed small { font-size: 1rem; font-weight: 400; color: var(--muted); }
  .card dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(5.2rem, 1fr)); gap: 0.4rem 0.8rem; margin: 0.6rem 0; }
  .card dt { color: var(--muted); font-size: 0.85rem; } .card dd { margin: 0; font-size: 1.1rem; font-variant-numeric: tabular-nums; }
  .card dd.bad { color: var(--warning); font-weight: 650; }
  .card .close { min-block-size: 1.9rem; padding-inline: 0.6rem; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
  .card h4 { margin: 0.7rem 0 0.2rem; font-size: 0.9rem; color: var(--muted); font-weight: 500; }
  .card ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.15rem; font-size: 0.95rem; }
  .card li { display: flex; gap: 0.6rem; } .card li span:first-child { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .card li time { color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; } .card li .yes { color: var(--warning); }
  .note { color: var(--muted); padding: 0.4rem 1rem; margin: 0; } .plain .note { padding-inline: 0; }
  .failure { color: #ffd9dc; background: #3a1a22; padding: 0.4rem 0.7rem; border-radius: 0.3rem; margin: 0.4rem 0; }
  .choose { display: grid; grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) auto; gap: 0.5rem; align-items: end; }
  .time { font-size: 3rem; font-weight: 680; font-variant-numeric: tabular-nums; text-align: center; line-height: 1.2; margin-block-start: 0.6rem; }
  input[type="range"] { accent-color: var(--accent); padding: 0; border: 0; background: none; }
  .ends { display: flex; justify-content: space-between; color: var(--muted); font-variant-numeric: tabular-nums; }
  .player { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-block-start: 0.6rem; }
  .player .play { min-inline-size: 6rem; } .player select { inline-size: auto; } .player .leave { margin-inline-start: auto; }
  .limit { display: grid; grid-template-columns: minmax(0, 1fr) 6rem auto; gap: 0.5rem; align-items: end; margin: 0.4rem 1rem 0.2rem; }
`);
