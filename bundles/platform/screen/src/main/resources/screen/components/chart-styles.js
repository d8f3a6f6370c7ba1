import { css } from 'lit';

/** How charts look. Each series has a colour, a pattern of its line and a shape of its points. */
export const chartStyles = css`
  :host { display: grid; grid-template-rows: auto minmax(0, 1fr); min-inline-size: 0; block-size: 17rem; gap: 0.3rem; }
  :host([hidden]) { display: none; }
  .top { display: flex; flex-wrap: wrap; gap: 0.15rem 1.2rem; align-items: baseline; min-inline-size: 0; }
  .top h3 { margin-inline-end: auto; }
  .legend { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.15rem 1.1rem; font-variant-numeric: tabular-nums; }
  .legend li { display: flex; gap: 0.4rem; align-items: center; white-space: nowrap; } .legend b { font-weight: 650; min-inline-size: 2.6em; text-align: end; } .legend small { color: var(--muted); font-size: 0.85rem; }
  .when { color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; }
  .sample { inline-size: 2.1rem; block-size: 0.9rem; flex: none; overflow: visible; }
  .plot { position: relative; min-block-size: 0; min-inline-size: 0; border-radius: 0.3rem; touch-action: pan-y; overflow: hidden; } .plot:focus-visible { outline: 0.15rem solid var(--focus); outline-offset: 0.1rem; }
  .plot > svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; display: block; }
  .note { position: absolute; inset: 0; display: grid; place-content: center; margin: 0; color: var(--muted); text-align: center; }
  .grid { stroke: var(--line); stroke-width: 1; opacity: 0.7; } .frame { fill: none; stroke: var(--line); }
  text { font-family: var(--font); font-size: 12px; fill: var(--muted); font-variant-numeric: tabular-nums; } .unit { fill: var(--text); }
  .line { fill: none; stroke: var(--tone); stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; } .point { fill: var(--tone); stroke: var(--ground); stroke-width: 1.5; }
  .s0 { --tone: var(--accent); } .s1 { --tone: #d9a3ff; } .s2 { --tone: #9be8a8; } .s3 { --tone: #f3c6a0; } .s4 { --tone: #8fb2ff; } .s5 { --tone: var(--text); }
  .line.s1 { stroke-dasharray: 7 4; } .line.s2 { stroke-dasharray: 2 4; } .line.s3 { stroke-dasharray: 9 3 2 3; } .line.s4 { stroke-dasharray: 12 4; } .line.s5 { stroke-dasharray: 4 2; }
  .critical { --tone: var(--critical); } .warning { --tone: var(--warning); } .calm { --tone: var(--calm); } .good { --tone: var(--good); }
  .threshold { stroke: var(--tone); stroke-width: 1.5; stroke-dasharray: 3 3; } text.label { fill: var(--tone); paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; }
  .mark line { stroke: var(--tone); stroke-width: 1; opacity: 0.8; } .mark path { fill: var(--tone); }
  .cursor { stroke: var(--text); stroke-width: 1; }
`;
