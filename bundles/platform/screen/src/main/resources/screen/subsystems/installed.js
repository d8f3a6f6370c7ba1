import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moment } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, general } from '../parts/styles.js';
import './dialog.js';
import { mark, marks, toneOf } from './marks.js';

const CAN_STOP = ['ACTIVE', 'PROBATION'];
const CAN_START = ['STOPPED', 'QUARANTINED', 'FAILED'];

/** The installed subsystems, and what can be done with each. */
class InstalledList extends Localized {
  static properties = { deployment: { attribute: false } };

  static styles = [
    general,
    buttons,
    marks,
    css`
      :host { display: block; container-type: inline-size; }
      ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.6rem; }
      li { display: grid; grid-template: "name state actions" auto "facts facts actions" auto "reason reason reason" auto / minmax(0, 1fr) auto auto; gap: 0.35rem 1.2rem;
        padding: 0.8rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 0.6rem; align-items: center; }
      h3 { grid-area: name; font-size: 1.25rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 0.6rem; overflow-wrap: anywhere; }
      h3 .version { font-weight: 500; } h3 code { font-size: 0.9rem; font-weight: 400; color: var(--muted); font-family: inherit; }
      .mark { grid-area: state; font-size: 1.1rem; }
      dl { grid-area: facts; margin: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1.4rem; font-size: 0.93rem; }
      dl div { display: flex; gap: 0.4rem; min-inline-size: 0; } dt { color: var(--muted); white-space: nowrap; } dd { margin: 0; overflow-wrap: anywhere; }
      .unsigned { color: var(--warning); font-weight: 650; }
      .actions { grid-area: actions; display: grid; grid-template-columns: auto auto; gap: 0.4rem; justify-content: end; }
      .actions button { white-space: nowrap; } .actions .wide { grid-column: 1 / -1; }
      .reason { grid-area: reason; margin: 0; padding: 0.5rem 0.7rem; background: var(--surface-raised); border-inline-start: 0.3rem solid var(--tone); border-radius: 0.25rem;
        overflow-wrap: anywhere; }
      .empty { margin: 0; padding: 1rem; color: var(--muted); border: 1px dashed var(--line); border-radius: 0.6rem; }
      @container (max-width: 40rem) {
        li { grid-template: "name state" auto "facts facts" auto "reason reason" auto "actions actions" auto / minmax(0, 1fr) auto; align-items: start; }
        .actions { grid-template-columns: 1fr 1fr; justify-content: stretch; margin-block-start: 0.3rem; } .actions button { min-block-size: 2.75rem; }
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.following(this.deployment.changed.on(() => this.requestUpdate()));
  }

  render() {
    const { installed, loaded, failure } = this.deployment;
    return html`
      ${failure ? html`<p class="problem" role="alert">${t('subsystems.failed', { reason: failure })}</p>` : nothing}
      ${loaded && installed.length === 0 ? html`<p class="empty">${t('installed.none')}</p>` : nothing}
      <ul>${repeat(installed, (each) => each.id, (each) => this.#row(each))}</ul>
      <subsystem-dialog .deployment=${this.deployment}></subsystem-dialog>
    `;
  }

  #row(each) {
    return html`<li data-subsystem=${each.id}>
      <h3>${t(each.title)} <span class="version">${each.version ?? t('installed.first')}</span> <code>${each.id}</code></h3>
      ${mark('state', each.state)}
      <dl>
        ${this.#fact('installed.vendor', each.vendor)}
        ${this.#fact('installed.signer', each.signer ? commonName(each.signer) : html`<span class="unsigned">${t('installed.unsigned')}</span>`, each.signer)}
        ${this.#fact('installed.since', html`<time class="num" datetime=${each.since}>${moment(each.since)}</time>`)}
        ${each.previous.length > 0 ? this.#fact('installed.previous', each.previous.map((kept) => kept.version).join(', ')) : nothing}
      </dl>
      ${each.reason ? html`<p class="reason ${toneOf(each.state)}">${t(each.reason)}</p>` : nothing}
      ${this.deployment.mayDeploy && each.version ? this.#actions(each) : nothing}
    </li>`;
  }

  #fact(name, value, whole) {
    return html`<div title=${whole ?? nothing}><dt>${t(name)}</dt><dd>${value}</dd></div>`;
  }

  #actions(each) {
    const busy = each.state === 'CHANGING' || Boolean(this.deployment.runningOn(each.id));
    const button = (kind, text, classes = '') =>
      html`<button class=${classes} data-do=${kind} ?disabled=${busy} @click=${() => this.#open(kind, each)}>${text}</button>`;
    return html`<div class="actions" role="group" aria-label=${t('installed.actions', { title: t(each.title) })}>
      ${each.previous.length > 0 ? button('ROLL_BACK', t('installed.roll-back', { version: each.previous[0].version }), 'wide') : nothing}
      ${CAN_START.includes(each.state) ? button('START', t('installed.start')) : nothing}
      ${CAN_STOP.includes(each.state) || each.state === 'CHANGING' ? button('STOP', t('installed.stop')) : nothing}
      ${button('REMOVE', t('installed.remove'), 'danger')}
    </div>`;
  }

  #open(kind, subsystem) {
    this.renderRoot.querySelector('subsystem-dialog').open(kind, subsystem);
  }
}

/** The readable part of a distinguished name. */
function commonName(subject) {
  return /(?:^|,)\s*CN=([^,]+)/i.exec(subject)?.[1] ?? subject;
}

customElements.define('installed-list', InstalledList);
