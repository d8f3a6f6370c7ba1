/** How states look, in the details as in cells of tables. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .ALARM, .MISSED { --tone: var(--critical); } .WORKING, .ON_SHIFT, .DONE { --tone: var(--good); } .DRIVING { --tone: var(--info); } .IDLE, .OFF_SHIFT, .PLANNED { --tone: var(--calm); } .LATE { --tone: var(--warning); } .OFFLINE { --tone: var(--faint); }
  .words { overflow-wrap: break-word; } .plate { white-space: nowrap; }
  .badge { display: inline-flex; align-items: center; gap: 0.4rem; color: var(--tone); white-space: nowrap; }
`);
