import { css, html } from 'lit';
import { time } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from './localized.js';

/** Says, loudly, that the picture is no longer live. */
class CityStale extends Localized {
  static properties = { live: { attribute: false } };

  static styles = css`
    :host { display: block; }
    div { padding: 0.9rem 1.2rem; background: var(--critical); color: #2b0307; text-align: center; }
    b { display: block; font-size: 2rem; line-height: 1.2; }
    span { font-size: 1.15rem; font-weight: 600; font-variant-numeric: tabular-nums; }
  `;

  connectedCallback() {
    super.connectedCallback();
    this.following(this.live.changed.on(() => this.requestUpdate()));
  }

  render() {
    if (!this.live.stale) {
      return html``;
    }
    return html`<div role="alert">
      <b>${t('live.stale')}</b>
      <span>${this.live.heardAt ? t('live.stale-since', { time: time(this.live.heardAt) }) : t('live.never')}</span>
    </div>`;
  }
}

customElements.define('city-stale', CityStale);
