import { css } from 'lit';

const WAITING = { tone: 'warning', shape: 'M8 1a7 7 0 1 0 .01 0ZM7 4h2v4l3 2-1 1.7L7 9Z' };
const GOING = { tone: 'info', shape: 'M2 3l12 5-12 5 3-5Z' };
const DONE = { tone: 'good', shape: 'M2 8l2-2 3 3 6-6 2 2-8 8Z' };
const ENDED = { tone: 'faint', shape: 'M2 7h12v2H2Z' };
const FAILED = { tone: 'critical', shape: 'M8 1l7 14H1ZM7 6v5h2V6Zm0 6v2h2v-2Z' };

const LOOKS = { AWAITING_APPROVAL: WAITING, SENDING: GOING, SENT: GOING, ACKNOWLEDGED: GOING, DONE, REJECTED: ENDED, CANCELLED: ENDED };

/** How a state looks: what failed is everything that is not known otherwise. @param {string} state */
export const stateOf = (state) => LOOKS[state] ?? FAILED;

export const commandStyles = css`
  :host { display: grid; gap: 0.6rem; align-content: start; min-inline-size: 0; }
  .kinds, .acts { display: flex; flex-wrap: wrap; gap: 0.4rem; } .kinds button[aria-pressed="true"] { border-color: var(--accent); background: var(--line); }
  form { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.6rem; align-items: end; padding: 0.8rem; background: var(--surface-raised); border-radius: 0.5rem; }
  .second { margin: 0; color: var(--warning); grid-column: 1 / -1; }
  ol, ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; } ul { gap: 0.15rem; color: var(--muted); font-size: 0.92rem; }
  ol > li { padding: 0.5rem 0.7rem; border: 1px solid var(--line); border-inline-start: 0.25rem solid var(--tone); border-radius: 0.4rem; display: grid; gap: 0.25rem; }
  header { display: flex; flex-wrap: wrap; gap: 0.2rem 0.5rem; align-items: center; } header b { flex: 1 1 8rem; min-inline-size: 0; overflow-wrap: anywhere; } header svg { inline-size: 1rem; block-size: 1rem; fill: var(--tone); fill-rule: evenodd; flex: none; }
  p { margin: 0; overflow-wrap: anywhere; } .state { color: var(--tone); } .acts button { min-block-size: 1.9rem; padding-inline: 0.6rem; } .plain { background: none; border-color: transparent; color: var(--muted); margin-inline-start: auto; }
  .warning { --tone: var(--warning); } .info { --tone: var(--info); } .good { --tone: var(--good); } .faint { --tone: var(--faint); } .critical { --tone: var(--critical); }
`;
