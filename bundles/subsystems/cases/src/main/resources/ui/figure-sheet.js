/** How the cells of the tables of the assessment look. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  a { color: var(--accent); font-weight: 400; } .late { color: var(--critical); } .inTime { color: var(--good); } .exemptCase { color: var(--warning); } :is(.running, .NONE) { font-weight: 400; }
  .figure, .nothing { display: block; inline-size: 100%; text-align: end; padding: 0.45rem 0.4rem; } .figure { border: 0; border-radius: 0; background: none; } .figure:hover { color: var(--accent); text-decoration: underline; text-underline-offset: 0.2em; } .figure:focus-visible { outline-offset: -0.15rem; } .nothing { color: var(--faint); }
  .figure[aria-expanded="true"] { background: var(--ground); box-shadow: inset 0 -0.2rem var(--accent); }
  .score.figure { display: flex; align-items: center; justify-content: end; gap: 0.6rem; } meter { inline-size: 2.8rem; block-size: 0.9rem; }
  meter::-webkit-meter-bar { background: var(--ground); border: 0; border-radius: 0.2rem; } meter::-webkit-meter-optimum-value { background: var(--accent); border-radius: 0.2rem; }
  @container (min-width: 44.01rem) {
    td.numeric { padding: 0; vertical-align: middle; } thead th { vertical-align: bottom; } th.numeric button { white-space: normal; line-height: 1.25; min-inline-size: 3.9rem; max-inline-size: 9rem; padding: 0.5rem 0.4rem; display: block; margin-inline-start: auto; }
    td.name:has(~ .numeric) { position: sticky; inset-inline-start: 0; z-index: 1; background: var(--surface); min-inline-size: 8rem; max-inline-size: 15rem; overflow-wrap: break-word; vertical-align: middle; border-inline-end: 1px solid var(--line); }
    tbody tr[aria-selected="true"] > td.name { background: #12303d; } th:first-child:has(~ .numeric) { z-index: 2; inset-inline-start: 0; border-inline-end: 1px solid var(--line); }
  }
  @container (max-width: 44rem) {
    .figure { inline-size: auto; padding: 0; min-block-size: 2.75rem; } .nothing { padding: 0; } meter { display: none; }
    td.numeric { justify-content: space-between; align-items: center; } td.numeric::before { flex: 1; max-inline-size: none; text-align: start; }
    td:is([data-column="place"], [data-column="unit"], [data-column="handleDueAt"], [data-column="handledAt"], [data-column="closedAt"]) { grid-column: 1 / -1; }
  }
  @media print { .scroll { overflow: visible; } meter { display: none; } td, th, .figure, th button { position: static; white-space: normal; font-size: 7pt; padding: 0.15rem; min-inline-size: 0; } }
`);
