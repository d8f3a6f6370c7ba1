import { css } from 'lit';

/** How a page looks at which somebody has to enter something before anything else: one card in the middle, the language above. */
export const door = css`
  :host { display: grid; place-items: center; block-size: 100dvh; overflow: auto; padding: 4.5rem 1.5rem 1.5rem; position: relative;
    background: radial-gradient(60rem 36rem at 50% 30%, #15263f, var(--ground)); }
  language-switch { position: absolute; inset-inline-end: 1.25rem; top: 1.25rem; }
  .card { inline-size: min(25rem, 100%); display: grid; gap: 1rem; padding: 2rem; background: var(--surface); border: 1px solid var(--line);
    border-radius: 0.8rem; }
  h1 { margin: 0; font-size: 1.5rem; overflow-wrap: anywhere; }
  .hint { margin: 0; color: var(--muted); font-size: 0.95rem; overflow-wrap: anywhere; }
`;

/** Fields and buttons of such a card. */
export const large = css`
  input { margin-block-start: 0.3rem; min-block-size: 2.8rem; font-size: 1.1rem; }
  button { min-block-size: 2.8rem; font-size: 1.1rem; }
`;
