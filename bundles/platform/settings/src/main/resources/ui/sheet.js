/** How the page looks; the tokens and the looks of buttons and fields come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; min-block-size: 0; }
  .settings { display: grid; grid-template: "list form history" minmax(0, 1fr) / 15rem minmax(0, 1fr) 23rem; min-block-size: 0; min-inline-size: 0; }
  .unseen { position: absolute; clip-path: inset(50%); inline-size: 1px; overflow: hidden; white-space: nowrap; }
  nav { grid-area: list; overflow: auto; background: var(--surface); border-inline-end: 1px solid var(--line); padding: 0.6rem; }
  nav ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.25rem; }
  nav a { display: grid; gap: 0.1rem; padding: 0.55rem 0.8rem; border: 1px solid transparent; border-radius: 0.4rem; color: var(--text); text-decoration: none; }
  nav a:hover { background: var(--surface-raised); } nav a[aria-current="true"] { background: var(--surface-raised); border-color: var(--accent); }
  nav small { color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } nav em { font-style: normal; color: var(--warning); }
  main { grid-area: form; padding: 1.1rem 1.4rem 2rem; position: relative; } main > form { max-inline-size: 58rem; }
  main header { margin-block-end: 0.6rem; } main header h2 { font-size: 1.45rem; } main header p { margin: 0.15rem 0 0; } code { color: var(--faint); font-size: 0.85em; overflow-wrap: anywhere; }
  .note { color: var(--muted); margin: 0.6rem 0; } .empty h2 { font-size: 1.2rem; } .empty p { color: var(--muted); }
  .fields { list-style: none; margin: 0; padding: 0; }
  .fields > li { display: grid; grid-template: "name entry fallback" auto "wrong wrong wrong" auto "what what what" auto / minmax(0, 1.2fr) minmax(10rem, 1fr) minmax(0, 1.1fr); gap: 0.2rem 1rem; align-items: center;
    padding: 0.75rem 0.9rem; border-block-end: 1px solid var(--line); border-inline-start: 0.25rem solid transparent; }
  .fields > li.changed { border-inline-start-color: var(--accent); } .fields > li.edited { border-inline-start-color: var(--warning); background: #1d2130; }
  .name { grid-area: name; display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: baseline; } .name label { color: var(--text); font-size: 1.05rem; font-weight: 600; }
  .mark { border: 1px solid var(--accent); color: var(--accent); border-radius: 1rem; padding: 0 0.55rem; font-size: 0.82rem; white-space: nowrap; } .mark.edited { border-color: var(--warning); color: var(--warning); }
  .entry { grid-area: entry; display: flex; gap: 0.5rem; align-items: center; min-inline-size: 0; } .entry input.number { max-inline-size: 8rem; text-align: end; font-variant-numeric: tabular-nums; }
  .entry input[type="checkbox"] { inline-size: 1.3rem; min-block-size: 0; block-size: 1.3rem; margin: 0; accent-color: var(--accent); } .entry [aria-invalid="true"] { border-color: var(--critical); }
  .unit { color: var(--muted); white-space: nowrap; }
  .fallback { grid-area: fallback; display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; align-items: center; color: var(--muted); font-size: 0.92rem; font-variant-numeric: tabular-nums; } .fallback button { min-block-size: 1.9rem; padding-inline: 0.6rem; margin-inline-start: auto; white-space: nowrap; }
  .wrong { grid-area: wrong; margin: 0; color: #ffb3ba; } .what { grid-area: what; margin: 0; color: var(--muted); font-size: 0.92rem; }
  .pending { position: sticky; inset-block-end: 0; margin-block-start: 1rem; padding: 0.8rem 1rem; background: #22344f; border: 1px solid var(--muted); border-radius: 0.6rem; box-shadow: 0 0.4rem 1.6rem rgb(0 0 0 / 55%); display: grid; gap: 0.4rem; }
  .pending .problem button { margin-inline-start: 0.6rem; } .pending ul, .history ul { margin: 0; padding: 0; list-style: none; display: grid; gap: 0.15rem; font-variant-numeric: tabular-nums; } .pending ul { max-block-size: 9rem; overflow: auto; }
  del { text-decoration: none; color: #ffb3ba; overflow-wrap: anywhere; } ins { text-decoration: none; color: #a5e8b5; font-weight: 600; overflow-wrap: anywhere; } i { font-style: normal; color: var(--muted); margin-inline: 0.15rem; }
  .pending .buttons { justify-content: end; }
  .history { grid-area: history; background: var(--surface); border-inline-start: 1px solid var(--line); padding: 1.1rem; } .history h2 { font-size: 1.15rem; } .history > p { margin: 0.15rem 0 0.7rem; }
  .history > ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.6rem; } .history > ol > li { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 0.8rem; display: grid; gap: 0.25rem; justify-items: start; }
  .history li.holds { border-color: var(--accent); } .history header { display: flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: baseline; inline-size: 100%; } .history time { color: var(--muted); margin-inline-start: auto; font-variant-numeric: tabular-nums; } .history li p { margin: 0; } .who { color: var(--muted); } .history > button { margin-block-start: 0.7rem; inline-size: 100%; } .history li > button { margin-block-start: 0.25rem; }

  @media (max-width: 1150px) { .settings { grid-template: "list form" max-content "list history" max-content / 12rem minmax(0, 1fr); overflow: auto; align-content: start; } main.scroll, .history.scroll { overflow: visible; min-block-size: auto; } .history { border-inline-start: 0; border-block-start: 1px solid var(--line); } nav { position: sticky; inset-block-start: 0; block-size: fit-content; min-block-size: 100%; } }
  @media (max-width: 700px) {
    .settings { grid-template: "list" max-content "form" max-content "history" max-content / minmax(0, 1fr); } nav { position: static; min-block-size: auto; padding: 0.5rem; border-inline-end: 0; border-block-end: 1px solid var(--line); overflow-x: auto; scrollbar-width: none; }
    nav ul { grid-auto-flow: column; justify-content: start; } nav a { max-inline-size: 11rem; min-block-size: 2.75rem; } main { padding: 0.9rem 0.6rem 1.2rem; } .history { padding: 0.9rem 0.8rem 5rem; } code { display: block; }
    .fields > li { grid-template: "name" auto "entry" auto "wrong" auto "fallback" auto "what" auto / minmax(0, 1fr); gap: 0.35rem; padding-inline: 0.7rem; } .entry :is(input:not([type="checkbox"]), select) { min-block-size: 2.75rem; } .fallback button, .history button, .pending button { min-block-size: 2.75rem; } .pending .buttons button { flex: 1; padding-inline: 0.5rem; }
  }
`);
