import { css, html } from 'lit';
import { duration } from '../core/format.js';
import { t } from '../core/language.js';
import { shape } from './marks.js';

/** The steps of an operation with how long each took. @param {any} operation @param {boolean} over */
export function steps(operation, over) {
  const failed = failedAt(operation);
  return html`<ol class="steps">
    ${operation.steps.map((each, index) => {
      const running = each.milliseconds === null || each.milliseconds === undefined;
      return html`<li class=${running && !over ? 'current' : ''} data-step=${each.step}>
        ${shape(index === failed ? 'critical' : running && !over ? 'going' : 'good')}<span>${t(`step.${each.step}`)}</span>
        <span class="num took">${running ? (over ? '' : duration(Date.now() - new Date(each.began))) : duration(each.milliseconds)}</span>
      </li>`;
    })}
  </ol>`;
}

/** Which step went wrong: the one before the roll-back, or the last one of an operation that was rejected. */
function failedAt({ steps: all, state }) {
  const back = all.findIndex((each) => each.step === 'ROLL_BACK');
  if (back >= 0) {
    return state === 'FAILED' ? back : back - 1;
  }
  return ['ROLLED_BACK', 'REJECTED', 'FAILED'].includes(state) ? all.length - 1 : -1;
}

export const stepStyles = css`
  .steps { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; }
  .steps li { display: flex; align-items: center; gap: 0.4rem; color: var(--muted); } .steps .current { color: var(--text); font-weight: 650; }
  .took { min-inline-size: 3.6rem; color: var(--text); font-weight: 400; }
  @media (max-width: 900px) { .steps { display: grid; gap: 0.25rem; } .took { margin-inline-start: auto; text-align: end; } }
`;
