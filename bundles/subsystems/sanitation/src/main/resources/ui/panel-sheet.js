/** How the panel looks; the tokens and the looks of buttons come from the shell. */
export const panelSheet = new CSSStyleSheet();
panelSheet.replaceSync(`
  :host { display: grid; min-block-size: 0; }
  .panel { display: grid; grid-template-rows: auto auto auto minmax(0, 1fr); min-block-size: 0; min-inline-size: 0; }
  header { display: flex; align-items: baseline; gap: 1rem; padding: 0.6rem 1rem 0.5rem; } header h2 { flex: 1; font-size: 1.15rem; } header a { color: var(--accent); }
  .filter { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 0.35rem; padding: 0 1rem; }
  .chip { display: grid; justify-items: start; gap: 0; padding: 0.3rem 0.35rem; overflow: hidden; border-block-end: 0.2rem solid var(--tone); line-height: 1.15; min-inline-size: 0; }
  .chip b { font-size: 1.5rem; font-variant-numeric: tabular-nums; color: var(--tone); } .chip span { color: var(--muted); font-size: 0.74rem; white-space: nowrap; letter-spacing: -0.01em; }
  .chip[aria-pressed="true"] { background: var(--line); border-color: var(--tone); } .chip[aria-pressed="true"] span { color: var(--text); }
  .crews { display: flex; flex-wrap: wrap; gap: 0.2rem 0.8rem; margin: 0; padding: 0.6rem 1rem; font-size: 0.92rem; font-variant-numeric: tabular-nums; } .crews span { color: var(--tone); white-space: nowrap; }
  .ALARM { --tone: var(--critical); } .WORKING, .ON_SHIFT { --tone: var(--good); } .DRIVING { --tone: var(--info); } .IDLE, .OFF_SHIFT { --tone: var(--calm); } .OFFLINE { --tone: var(--faint); }
  .scroll { overflow: auto; min-block-size: 0; } .list { list-style: none; margin: 0; padding: 0 0.6rem 0.6rem; }
  .list button { display: grid; grid-template-columns: 1.1rem auto minmax(0, 1fr) 4.8rem 4.2rem; gap: 0.45rem; align-items: center; inline-size: 100%; text-align: start;
    background: none; border-color: transparent; border-block-end-color: var(--line); border-radius: 0; padding: 0.4rem 0.5rem; }
  .list button:hover, .list button[aria-current="true"] { background: var(--surface-raised); } .list button[aria-current="true"] { outline: 1px solid var(--accent); outline-offset: -1px; }
  .sign, .state { color: var(--tone); } .state { font-size: 0.9rem; } .plate { font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .num { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; } .num small { color: var(--muted); }
  .note { color: var(--muted); padding: 0.4rem 1rem; margin: 0; }
`);
