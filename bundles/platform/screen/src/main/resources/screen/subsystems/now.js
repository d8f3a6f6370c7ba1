import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { duration } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, general } from '../parts/styles.js';
import { ended } from './deployment.js';
import { mark, marks, toneOf, versions } from './marks.js';
import { steps, stepStyles } from './steps.js';

/** The operations that go on at this moment, step by step, and how those just followed ended. */
class OperationsNow extends Localized {
  static properties = { deployment: { attribute: false } };

  static styles = [
    general,
    buttons,
    marks,
    stepStyles,
    css`
      :host { display: grid; gap: 0.6rem; } :host([hidden]) { display: none; }
      article { display: grid; gap: 0.6rem; padding: 0.9rem 1.1rem; background: var(--surface-raised); border-radius: 0.6rem; border: 1px solid var(--line);
        border-inline-start: 0.4rem solid var(--tone); }
      header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.2rem 1rem; } h3 { font-size: 1.15rem; overflow-wrap: anywhere; } header .num { color: var(--muted); }
      header button { margin-inline-start: auto; }
      .outcome { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere; } .over .outcome { font-weight: 650; }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.following(this.deployment.changed.on(() => this.requestUpdate()));
    this.following(this.deployment.turned.on((operation) => ended(operation) || this.#showUp()));
    const timer = setInterval(() => this.deployment.operations.some((each) => !ended(each)) && this.requestUpdate(), 200);
    this.following(() => clearInterval(timer));
  }

  render() {
    this.hidden = this.deployment.operations.length === 0; // an empty row would still have its gap
    return repeat(this.deployment.operations, (each) => each.id, (each) => this.#card(each));
  }

  #card(operation) {
    const over = ended(operation);
    const end = over ? new Date(operation.ended) : Date.now();
    return html`<article class="${toneOf(operation.state)} ${over ? 'over' : ''}" data-operation=${operation.id}>
      <header>
        <h3>${t(`kind.${operation.kind}`)} ${this.#title(operation.subsystem)} <span class="version">${versions(operation)}</span></h3>
        ${mark('operation', operation.state)}
        <span class="num">${over ? duration(end - new Date(operation.began)) : t('now.elapsed', { duration: duration(end - new Date(operation.began)) })}</span>
        ${over ? html`<button @click=${() => this.deployment.close(operation.id)}>${t('now.close')}</button>` : nothing}
      </header>
      ${steps(operation, over)}
      <p class="outcome" role=${over && operation.state !== 'DONE' ? 'alert' : 'status'}>${t(operation.outcome)}</p>
    </article>`;
  }

  #title(id) {
    const known = this.deployment.installed.find((each) => each.id === id);
    return known ? t(known.title) : id;
  }

  async #showUp() {
    this.requestUpdate();
    await this.updateComplete;
    this.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('operations-now', OperationsNow);
