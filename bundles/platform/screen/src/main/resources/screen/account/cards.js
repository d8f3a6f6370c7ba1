import { css } from 'lit';

/** The parts of the account, each a card. */
export const cards = css`
  section { display: grid; gap: 0.9rem; align-content: start; padding: 1.1rem 1.2rem 1.2rem; background: var(--surface); border: 1px solid var(--line); border-radius: 0.6rem; min-inline-size: 0;
    container-type: inline-size; }
  h2 { font-size: 1.2rem; overflow-wrap: anywhere; } h3 { font-size: 1.05rem; } p { margin: 0; overflow-wrap: anywhere; }
  .note, .empty { color: var(--muted); font-size: 0.95rem; }
  .actions { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
  form { display: grid; gap: 0.9rem; } form input, form select { margin-block-start: 0.25rem; }
  header { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; justify-content: space-between; }
  ul.entries { list-style: none; margin: 0; padding: 0; display: grid; }
  ul.entries > li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.2rem 1rem; align-items: center; padding-block: 0.7rem; border-block-start: 1px solid var(--line); }
  li b { font-weight: 650; overflow-wrap: anywhere; } li small { display: block; color: var(--muted); font-size: 0.9rem; overflow-wrap: anywhere; }
  @container (max-width: 34rem) { button { min-block-size: 2.75rem; } }
`;
