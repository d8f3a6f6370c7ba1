/** How the panel looks; the tokens and the looks of buttons and fields come from the shell. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; min-block-size: 0; }
  .panel { display: flex; flex-direction: column; gap: 0.5rem; min-block-size: 0; min-inline-size: 0; padding: 0.7rem 1rem 0; }
  .panel h2 { font-size: 1.15rem; }
  .filter { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 0.3rem; }
  .chip { display: grid; justify-items: start; gap: 0; padding: 0.3rem; border-block-end: 0.2rem solid var(--tone); line-height: 1.15; min-inline-size: 0; }
  .chip b { display: flex; gap: 0.25rem; align-items: center; font-size: 1.4rem; font-variant-numeric: tabular-nums; color: var(--tone); }
  .chip span { color: var(--muted); font-size: 0.8rem; white-space: nowrap; }
  .chip .shape { inline-size: 0.6em; block-size: 0.6em; }
  .chip[aria-pressed="true"] { background: var(--line); border-color: var(--tone); } .chip[aria-pressed="true"] span { color: var(--text); }
  .DANGER { --tone: var(--critical); } .WARNING { --tone: var(--major); } .SILENT { --tone: var(--faint); } .CARE { --tone: var(--warning); } .CALM { --tone: var(--good); }
  .shape { inline-size: 0.9em; block-size: 0.9em; flex: none; fill: var(--tone); }
  .panel > .scroll { flex: 1; min-block-size: 6rem; }
  .list { list-style: none; margin: 0; padding: 0 0 0.6rem; }
  .list button { display: grid; grid-template-columns: 1.2rem minmax(0, 1fr) auto auto; gap: 0.6rem; align-items: center; inline-size: 100%; text-align: start; background: none;
    border-color: transparent; border-block-end-color: var(--line); border-radius: 0; padding: 0.4rem 0.3rem; }
  .list button:hover { background: var(--surface-raised); } .list button[aria-current="true"] { background: var(--surface-raised); outline: 1px solid var(--accent); outline-offset: -1px; }
  .name { font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .state { color: var(--tone); font-size: 0.9rem; }
  .value { min-inline-size: 5rem; text-align: end; font-variant-numeric: tabular-nums; } .value small { color: var(--muted); }
  .card { display: grid; gap: 0.5rem; padding: 0.7rem 0.9rem; background: var(--surface-raised); border-radius: 0.5rem; border-inline-start: 0.3rem solid var(--tone); flex: none; }
  .card header { display: flex; align-items: center; gap: 0.6rem; } .card h3 { flex: 1; font-size: 1.2rem; overflow-wrap: anywhere; } .card .close { min-block-size: 1.9rem; padding-inline: 0.6rem; } .card .button { justify-self: start; }
  .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); gap: 0.4rem 0.8rem; margin: 0; }
  .facts dt { color: var(--muted); font-size: 0.85rem; } .facts dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; } .facts dd.bad { color: var(--critical); font-weight: 650; }
`);
