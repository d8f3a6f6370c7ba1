import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';
import { Live } from '../core/live.js';
import { may } from '../core/person.js';
import { learnZone } from '../core/zone.js';
import '../parts/live-state.js';
import { Localized } from '../parts/localized.js';
import '../parts/page-bar.js';
import '../parts/notices.js';
import '../parts/stale.js';
import { buttons, general } from '../parts/styles.js';
import './archive.js';
import { Deployment } from './deployment.js';
import './history.js';
import './installed.js';
import './now.js';

/** Where operators replace parts of the living city. */
class SubsystemsPage extends Localized {
  static properties = { person: { attribute: false } };

  static styles = [
    general,
    buttons,
    css`
      :host { display: grid; grid-template-rows: auto auto auto minmax(0, 1fr); block-size: 100dvh; }
      .scroll { position: relative; } /* or what is hidden in it by its position would make the window scroll */
      main { display: grid; gap: 1.2rem 1.4rem; padding: 1.1rem; align-content: start; grid-template: "installed archive" auto "history history" auto / minmax(0, 1.7fr) minmax(21rem, 1fr); }
      operations-now { margin: 1.1rem 1.1rem 0; scroll-margin: 1.1rem; }
      .installed { grid-area: installed; } .archive { grid-area: archive; } operation-history { grid-area: history; }
      section { display: grid; gap: 0.6rem; align-content: start; min-inline-size: 0; } h2 { font-size: 1.2rem; }
      details { padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 0.6rem; color: var(--muted); } summary { cursor: pointer; color: var(--text); font-weight: 650; }
      summary:focus-visible { outline: 0.15rem solid var(--focus); outline-offset: 0.2rem; } details p { margin: 0.5rem 0 0; max-inline-size: 46rem; }
      .forbidden { margin: 2rem auto; max-inline-size: 34rem; font-size: 1.15rem; }
      .viewer { grid-template: "installed" auto "history" 1fr "archive" auto / minmax(0, 1fr); }
      @media (min-width: 2400px) {
        main { grid-template: "installed archive history" minmax(0, 1fr) / minmax(0, 1.15fr) minmax(0, 0.85fr) minmax(0, 1.5fr); }
        main.viewer { grid-template: "installed history" 1fr "archive archive" auto / minmax(0, 1fr) minmax(0, 1.4fr); }
      }
      @media (max-width: 900px) {
        main, main.viewer { grid-template: "archive" auto "installed" auto "history" auto / minmax(0, 1fr); padding: 0.8rem; }
        operations-now { margin: 0.8rem 0.8rem 0; } main.viewer { grid-template-areas: "installed" "history" "archive"; }
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.live = new Live();
    this.deployment = new Deployment(this.live, this.person);
    this.following(this.live.changed.on(() => this.requestUpdate()));
    if (may(this.person, 'subsystems:view')) {
      learnZone(() => this.deployment.changed.emit());
      this.deployment.start();
      this.live.start();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.deployment.stop();
    this.live.stop();
  }

  updated() {
    document.title = `${t('subsystems.title')} · Cityloom`;
  }

  render() {
    return html`
      <city-notices .live=${this.live}></city-notices>
      <page-bar .person=${this.person} .heading=${t('subsystems.title')}><live-state .live=${this.live}></live-state></page-bar>
      <city-stale .live=${this.live}></city-stale>
      ${may(this.person, 'subsystems:view') ? this.#main() : html`<p class="forbidden" role="alert">${t('subsystems.forbidden')}</p>`}
    `;
  }

  #main() {
    const { deployment } = this;
    return html`<div class="scroll"><operations-now .deployment=${deployment} role="region" aria-label=${t('now.title')}></operations-now>
      <main class=${deployment.mayDeploy ? '' : 'viewer'}>
      <section class="installed"><h2>${t('installed.title')}</h2><installed-list .deployment=${deployment}></installed-list></section>
      <section class="archive">
        ${deployment.mayDeploy ? html`<h2>${t('archive.title')}</h2><archive-upload .deployment=${deployment}></archive-upload>` : nothing}
        <details><summary>${t('subsystems.help')}</summary>${[1, 2, 3, 4].map((part) => html`<p>${t(`subsystems.help-${part}`)}</p>`)}</details>
      </section>
      <operation-history .deployment=${deployment}></operation-history>
    </main></div>`;
  }
}

customElements.define('subsystems-page', SubsystemsPage);
