import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../components/chart.js';
import '../components/commands.js';
import '../components/import.js';
import '../components/table.js';
import { t } from '../core/language.js';
import { Localized } from './localized.js';
import { buttons, general } from './styles.js';
import './undo-bar.js';

/** Where the panels of the subsystems are; one is seen at a time, all are alive. */
class CityModules extends Localized {
  static properties = { modules: { attribute: false }, none: {} };

  static styles = [
    general,
    buttons,
    css`
      :host { display: grid; min-block-size: 0; min-inline-size: 0; }
      section { display: grid; min-block-size: 0; min-inline-size: 0; }
      section[hidden] { display: none; }
      .module { min-block-size: 0; min-inline-size: 0; display: grid; }
      .card { margin: 1rem; padding: 1.2rem; border: 1px solid var(--line); border-radius: 0.6rem; align-self: start; }
      .card.broken { border-color: var(--critical); }
      .card p { margin: 0.4rem 0 0.8rem; color: var(--muted); overflow-wrap: anywhere; }
      .card p:last-child { margin-block-end: 0; }
    `,
  ];

  constructor() {
    super();
    this.none = 'modules.none'; // key of what is said while there is none
  }

  connectedCallback() {
    super.connectedCallback();
    this.following(this.modules.changed.on(() => this.requestUpdate()));
  }

  render() {
    const { entries, selected, loaded } = this.modules;
    const away = loaded && selected === null;
    return html`${away ? html`<div class="card"><h2>${t(this.none)}</h2><p>${t(`${this.none}-more`)}</p></div>` : nothing}${repeat(
      entries,
      (entry) => `${entry.id} ${entry.version} ${entry.host.dataset.module}`,
      (entry) => html`<section role="tabpanel" aria-label=${t(entry.title)} ?hidden=${entry.id !== selected}>
        ${entry.state === 'broken' ? this.#broken(entry) : entry.host}
      </section>`,
    )}`;
  }

  #broken(entry) {
    return html`<div class="card broken" role="alert">
      <h2>${t('modules.broken', { title: t(entry.title) })}</h2>
      <p>${t('modules.broken-more', { reason: entry.reason })}</p>
      <button @click=${() => this.modules.retry(entry.id)}>${t('modules.retry')}</button>
    </div>`;
  }
}

customElements.define('city-modules', CityModules);
