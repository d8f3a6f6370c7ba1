/** How the page of those who assess looks. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: grid; min-block-size: 0; min-inline-size: 0; }
  .assessment { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); min-block-size: 0; min-inline-size: 0; }
  .assessment.opened { grid-template-columns: minmax(0, 1fr) 28rem; }
  .figures { display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; }
  .hint { margin: 0; color: var(--muted); }
  .link { border: 0; padding: 0; min-block-size: 0; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; } .link:disabled { color: var(--faint); text-decoration: none; }
  .state { margin: auto; padding: 2rem 1.5rem; text-align: center; color: var(--muted); max-inline-size: 38rem; } .state h3 { color: var(--text); font-size: 1.2rem; } .state p { margin: 0.5rem 0 1rem; }
  .told { margin: 0; padding: 0.6rem 0.9rem; border-inline-start: 0.3rem solid var(--good); background: var(--surface-raised); border-radius: 0.25rem; } dialog p.told { color: var(--text); }

  .today { display: flex; align-items: stretch; gap: 1.6rem; padding: 0.8rem 1.1rem; background: var(--surface); border-block-end: 1px solid var(--line); } .today > .hint { min-block-size: 4.2rem; }
  .counters { display: flex; gap: 1.8rem; margin: 0; align-items: center; } .counters div { display: flex; flex-direction: column-reverse; } .counters dt { color: var(--muted); white-space: nowrap; font-size: 0.92rem; }
  .counters dd { margin: 0; font-size: 2rem; font-weight: 650; line-height: 1.15; font-variant-numeric: tabular-nums; } .counters .overdue.some dd { color: var(--critical); }
  .today details { flex: 1; min-inline-size: 0; border: 0; } .today summary { color: var(--muted); font-size: 0.9rem; cursor: pointer; padding: 0 0 0.3rem; inline-size: fit-content; } .today summary:focus-visible { outline: 0.15rem solid var(--focus); outline-offset: 0.1rem; } .today summary small { color: var(--faint); }
  .categories { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 0.5rem; }
  .categories li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.3rem; padding: 0.35rem 0.6rem; background: var(--surface-raised); border-radius: 0.4rem; align-content: space-between; }
  .categories span { font-size: 0.92rem; line-height: 1.2; } .categories b { font-variant-numeric: tabular-nums; } .categories small { grid-column: 1 / -1; color: var(--muted); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .categories em { font-style: normal; color: var(--critical); }

  .toolbar { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; padding: 0.7rem 1.1rem; }
  .toolbar label { display: flex; gap: 0.5rem; align-items: center; white-space: nowrap; } .toolbar select { inline-size: auto; max-inline-size: 14rem; margin: 0; }
  .toolbar [data-do="refresh"] { margin-inline-start: auto; }
  .lengths { display: flex; } .lengths button { border-radius: 0; margin-inline-start: -1px; background: none; min-inline-size: 2.6rem; } .lengths button:first-child { border-radius: 0.4rem 0 0 0.4rem; } .lengths button:last-child { border-radius: 0 0.4rem 0.4rem 0; }
  .lengths [aria-pressed="true"] { background: var(--surface-raised); border-color: var(--accent); z-index: 1; font-weight: 600; } .lengths b { font-variant-numeric: tabular-nums; }
  .period { display: flex; align-items: center; gap: 0.3rem; } .period button { inline-size: 2.2rem; padding: 0; font-size: 1.3rem; line-height: 1; } .period output { min-inline-size: 9rem; text-align: center; font-weight: 600; font-size: 1.08rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .composite { margin: 0; padding: 0 1.1rem 0.6rem; color: var(--muted); line-height: 1.6; } .composite .term { white-space: nowrap; } .composite b { color: var(--text); } .composite .link { margin-inline-start: 0.6rem; }


  .rates { flex: 0 1 auto; min-block-size: 9.5rem; margin-inline: 1.1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--surface); overflow: hidden; }

  .explained { min-block-size: 8.2rem; padding: 0.8rem 1.1rem; } .explained h3 { font-size: 1.05rem; } .explained .sum { font-weight: 400; color: var(--muted); margin-inline-start: 0.8rem; font-variant-numeric: tabular-nums; } .explained .sum b { color: var(--text); }
  .explained dl { margin: 0.35rem 0 0; display: grid; gap: 0.15rem; } .explained dl div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.8rem; } .explained dt { color: var(--muted); } .explained dd { margin: 0; }
  ul.terms { list-style: none; margin: 0.35rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; color: var(--muted); } ul.terms b { color: var(--text); }

  .behind { display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; background: var(--surface); border-inline-start: 1px solid var(--line); }
  .behind header { display: flex; gap: 0.8rem; align-items: start; padding: 0.8rem 1rem; } .behind h2 { font-size: 1.15rem; line-height: 1.3; } .behind h2:focus { outline: none; } .behind h2 small { display: block; color: var(--muted); font-weight: 400; font-size: 0.92rem; }
  .back { flex: none; padding: 0; inline-size: 2.3rem; block-size: 2.3rem; display: grid; place-items: center; } .back svg { inline-size: 1.2rem; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
  .behind .lengths { padding: 0 1rem 0.8rem; } .behind .lengths button { flex: 1 1 auto; white-space: nowrap; padding-inline: 0.5rem; } .behind > :is(.scroll, city-table) { flex: 1; min-block-size: 0; border-block-start: 1px solid var(--line); } .behind .hint { padding: 0.8rem 1rem; } .behind .inline { margin: 0.8rem 1rem; }
  table.terms { font-variant-numeric: tabular-nums; } table.terms :is(th, td) { padding: 0.5rem 1rem; } table.terms :is(td, thead th:not(:first-child)) { text-align: end; white-space: nowrap; }

  dialog.weights { inline-size: min(52rem, calc(100vw - 1.5rem)); } dialog.weights[open] { display: grid; gap: 0.9rem; max-block-size: calc(100dvh - 2rem); overflow: auto; }
  dialog.weights .scroll { overflow: auto; } .dated { font-variant-numeric: tabular-nums; } .dated td, .dated th:not(:first-child), .preview :is(td, thead th:not(:first-child)) { text-align: end; } .dated th { white-space: normal; line-height: 1.25; vertical-align: bottom; } .dated tbody th { white-space: nowrap; color: var(--text); } .dated small { color: var(--accent); margin-inline-start: 0.4rem; } .dated .here { background: var(--surface-raised); }
  .fields { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.7rem 1rem; align-items: end; } .fields input { margin-block-start: 0.25rem; } .fields [aria-invalid="true"] { border-color: var(--critical); }
  .fields .sum { grid-column: 1 / -1; text-align: end; color: var(--text); } .fields output { font-weight: 650; font-size: 1.2rem; margin-inline-start: 0.4rem; } .fields .wrong output { color: var(--critical); }
  ul.wrong { margin: 0; padding: 0.5rem 0.8rem 0.5rem 1.8rem; border-inline-start: 0.3rem solid var(--critical); background: #3a1a22; color: #ffd9dc; border-radius: 0.25rem; } ul.wrong:not(:has(li)) { display: none; }
  .preview caption { text-align: start; color: var(--muted); padding-block-end: 0.3rem; } .preview { font-variant-numeric: tabular-nums; } .preview tbody th { color: var(--text); }

  @media (min-width: 2400px) { .assessment.opened { grid-template-columns: minmax(0, 1fr) 40rem; } .counters { gap: 3rem; } }
  @media (max-width: 2399px) { .opened .today details { display: none; } }
  @media (max-width: 1000px) {
    .assessment.opened { grid-template-columns: minmax(0, 1fr); } .opened > .figures { display: none; } .figures { overflow: auto; scrollbar-width: none; }
    .today { flex-direction: column; gap: 0.7rem; padding: 0.7rem 0.8rem; } .counters { justify-content: space-between; gap: 0.6rem; } .counters dd { font-size: 1.5rem; } .counters dt { font-size: 0.85rem; white-space: normal; }
    .categories { grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); }
    .toolbar { padding: 0.7rem 0.8rem; gap: 0.5rem; } .toolbar label { flex: 1 1 9rem; display: grid; gap: 0.1rem; } .toolbar select { inline-size: 100%; max-inline-size: none; } .toolbar :is(.lengths, .period) { flex: 1 1 100%; } .lengths button { flex: 1 1 auto; min-inline-size: 0; padding-inline: 0.3rem; } .period output { flex: 1; } .toolbar > button { flex: 1; white-space: nowrap; } .toolbar [data-do="refresh"] { margin: 0; }
    .composite { padding-inline: 0.8rem; font-size: 0.9rem; } .rates { flex: none; margin-inline: 0.8rem; }
    table.terms :is(th, td) { padding-inline: 0.6rem; } table.terms .link { white-space: normal; text-align: start; }
    .explained { min-block-size: 0; padding: 0.8rem; } .explained dl div { grid-template-columns: minmax(0, 1fr); margin-block-end: 0.3rem; } .fields { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  }
  @media (max-width: 700px) {
    .dated :is(thead, tbody, tr, th, td) { display: block; border: 0; padding: 0; } .dated thead { position: absolute; clip-path: inset(50%); } .dated tr { padding: 0.5rem 0.6rem; border-block-end: 1px solid var(--line); } .dated tbody td { display: flex; justify-content: space-between; gap: 0.8rem; } .dated td::before { content: attr(data-label); color: var(--muted); }
  }
  @media print { .today details, .toolbar > :not(.period), .period button, .composite .link, .behind { display: none; } .figures, .rates { display: block; overflow: visible; border: 0; } }
`);
