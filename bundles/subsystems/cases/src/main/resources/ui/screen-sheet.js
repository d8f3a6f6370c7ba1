/** How the panel of the big screen looks; the tokens and the looks of buttons, fields and problems come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; min-block-size: 0; }
  .panel { display: grid; grid-template-rows: auto minmax(0, 1fr); min-block-size: 0; min-inline-size: 0; }
  h2 { padding: 0.8rem 1rem 0.5rem; font-size: 1.15rem; }
  .scroll { padding: 0 1rem 1rem; } form { display: grid; gap: 0.9rem; align-content: start; max-inline-size: 40rem; }
  .hint { margin: 0 0 0.8rem; color: var(--muted); }
  ul { list-style: none; margin: 0 0 1rem; padding: 0; }
  li { display: flex; gap: 0.6rem; align-items: center; padding-block: 0.45rem; border-block-end: 1px solid var(--line); } li > span { flex: 1; min-inline-size: 0; }
  li b { font-variant-numeric: tabular-nums; font-weight: 650; font-size: 1.15rem; min-inline-size: 2rem; text-align: end; }
  li em { font-style: normal; font-variant-numeric: tabular-nums; padding: 0 0.45em; border-radius: 0.8em; background: var(--critical); color: #2b0307; font-weight: 650; font-size: 0.9em; }
  .told { margin: 0 0 0.8rem; padding: 0.6rem 0.9rem; border-inline-start: 0.3rem solid var(--good); background: var(--surface-raised); border-radius: 0.25rem; }
  .told a { color: var(--accent); }
  .buttons { display: flex; justify-content: end; gap: 0.6rem; } .buttons button { min-block-size: 2.6rem; padding-inline: 1.1rem; }
  textarea { resize: vertical; display: block; } label > :is(input, select, textarea) { margin-block-start: 0.25rem; }
  .label { color: var(--muted); font-size: 0.9rem; display: block; margin-block-end: 0.25rem; } .note { margin: 0.3rem 0 0; color: var(--muted); }
  .chosen { margin: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 0.7rem; align-items: center; min-block-size: 2.2rem; padding: 0.35rem 0.4rem 0.35rem 0.8rem; border: 1px solid var(--accent); border-radius: 0.4rem; background: var(--surface); }
  .chosen.open { border-color: var(--line); border-style: dashed; } .chosen > button { margin-inline-start: auto; } .chosen .num, .chosen time { color: var(--muted); } .chosen[data-place="open"] > span { color: var(--warning); }
  .matters { list-style: none; margin: 0.2rem 0 0; padding: 0; border: 1px solid var(--line); border-radius: 0.4rem; overflow: hidden; } .matters:not(:has(li)) { display: none; }
  .matters li { display: grid; grid-template-columns: 4rem minmax(0, 1fr); gap: 0 0.6rem; padding: 0.5rem 0.7rem; cursor: pointer; background: var(--surface); border: 0; }
  .matters li:hover, .matters li[aria-selected="true"] { background: var(--surface-raised); } .matters li[aria-selected="true"] { box-shadow: inset 0.25rem 0 var(--accent); }
  .matters li b { font-size: 1rem; text-align: start; } .matters .num, .matters small { color: var(--muted); } .matters small { grid-column: 2; }
`);
