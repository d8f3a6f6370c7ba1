import { css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Notices } from '../core/notices.js';
import { t } from '../core/language.js';
import { Localized } from './localized.js';

/** Says above everything else, and so that nobody can close it, what everyone who looks has to know. */
class CityNotices extends Localized {
  static properties = { live: { attribute: false } };

  static styles = css`
    :host { display: block; }
    p { margin: 0; display: flex; align-items: center; gap: 0.8em; padding: 0.55rem 1.1rem; font-size: 1.2rem; font-weight: 650; line-height: 1.3;
      background: var(--tone); color: #14100a; overflow-wrap: anywhere; }
    p + p { border-block-start: 0.15rem solid var(--ground); }
    .INFO { --tone: var(--info); font-weight: 500; } .WARNING { --tone: var(--warning); }
    /* stripes as on a barrier, so that it does not depend on the colour alone */
    .CRITICAL { --tone: var(--critical); color: #2b0307; border-image: repeating-linear-gradient(-45deg, #2b0307 0 0.7rem, var(--warning) 0.7rem 1.4rem) 1;
      border-width: 0.35rem 0; border-style: solid; padding-block: 0.45rem; }
    svg { flex: none; inline-size: 1.6em; block-size: 1.6em; fill: none; stroke: currentColor; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
    @media (min-width: 2400px) { p { font-size: 1.5rem; justify-content: center; } }
    @media (max-width: 900px) { p { font-size: 1rem; padding-inline: 0.7rem; } }
  `;

  connectedCallback() {
    super.connectedCallback();
    this.notices = new Notices(this.live);
    this.following(this.notices.changed.on(() => this.requestUpdate()));
    this.following(this.notices.start());
  }

  render() {
    return repeat(
      this.notices.items,
      (notice) => notice.id,
      (notice) => html`<p role="alert" class=${notice.level} data-notice=${notice.id}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 2.5 20h19ZM12 10v4.5M12 17.3v.2" /></svg><span>${t(notice.text)}</span>
      </p>`,
    );
  }
}

customElements.define('city-notices', CityNotices);
