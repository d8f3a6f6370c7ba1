import { css, html } from 'lit';
import { t } from '../core/language.js';
import { Localized } from './localized.js';

/** Whether what is shown is live; by word, colour and shape. */
class LiveState extends Localized {
  static properties = { live: { attribute: false } };

  static styles = css`
    :host { display: flex; align-items: center; gap: 0.45rem; white-space: nowrap; }
    i { inline-size: 0.75rem; block-size: 0.75rem; border-radius: 50%; background: var(--good); }
    .connecting i { background: none; border: 0.18rem solid var(--warning); }
    .down { color: var(--critical); font-weight: 700; }
    .down i { background: var(--critical); border-radius: 0; rotate: 45deg; }
    div { display: contents; }
    @media (max-width: 420px) { span { position: absolute; clip-path: inset(50%); inline-size: 1px; overflow: hidden; } }
  `;

  connectedCallback() {
    super.connectedCallback();
    this.following(this.live.changed.on(() => this.requestUpdate()));
  }

  render() {
    return html`<div class="${this.live.state}" role="status"><i></i><span class=${this.live.state}>${t(`live.${this.live.state}`)}</span></div>`;
  }
}

customElements.define('live-state', LiveState);
