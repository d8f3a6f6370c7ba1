import { css, html } from 'lit';
import { t } from '../core/language.js';
import { may } from '../core/person.js';
import { learnZone } from '../core/zone.js';
import { Localized } from '../parts/localized.js';
import '../parts/page-bar.js';
import { refusal } from '../parts/refusals.js';
import { buttons, general, problems } from '../parts/styles.js';
import '../parts/undo-bar.js';
import { marks } from '../subsystems/marks.js';
import { looks, waiting } from './looks.js';
import { Organisation } from './organisation.js';
import './persons.js';
import './roles.js';
import './units.js';

const VIEWS = ['persons', 'units', 'roles'];

/** Who may do what, and where: people, units and roles. One at a time; all three beside one another on a wall. */
class PeoplePage extends Localized {
  static properties = { person: { attribute: false }, view: { state: true } };

  static styles = [
    general,
    buttons,
    problems,
    marks,
    looks,
    css`
      :host { display: grid; grid-template-rows: auto auto minmax(0, 1fr); block-size: 100dvh; gap: 0; }
      [role="tablist"] { display: flex; gap: 0.25rem; padding: 0.5rem 1.1rem 0; background: var(--surface); border-block-end: 1px solid var(--line); }
      [role="tab"] { border-color: transparent; border-end-start-radius: 0; border-end-end-radius: 0; background: none; color: var(--muted); font-size: 1.05rem; min-block-size: 2.6rem; padding-inline: 1.1rem; }
      [role="tab"][aria-selected="true"] { color: var(--text); border-color: var(--line); border-block-end: 0.2rem solid var(--accent); background: var(--ground); }
      main { display: grid; padding: 1.1rem; align-content: start; gap: 1.6rem; padding-block-end: 6rem; }
      main > :not([data-shown]) { display: none; }
      .forbidden { margin: 2rem auto; max-inline-size: 34rem; font-size: 1.15rem; padding-inline: 1rem; }
      @media (min-width: 2400px) {
        [role="tablist"] { display: none; }
        main { grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 1.2fr); }
        main > :not([data-shown]) { display: grid; }
        .scroll { overflow: hidden; } main { block-size: 100%; grid-template-rows: minmax(0, 1fr); padding-block-end: 0; align-content: stretch; }
        main > * { overflow: auto; scrollbar-width: thin; scrollbar-color: var(--line) transparent; padding: 0.2rem 0.4rem 0; }
      }
      @media (max-width: 900px) { main { padding: 0.8rem; padding-block-end: 7rem; } [role="tablist"] { padding-inline: 0.4rem; } [role="tab"] { flex: 1; padding-inline: 0.4rem; } }
    `,
  ];

  constructor() {
    super();
    this.view = VIEWS.find((view) => location.hash === `#${view}`) ?? VIEWS[0];
  }

  connectedCallback() {
    super.connectedCallback();
    this.organisation = new Organisation(this.person);
    if (may(this.person, 'people:view')) {
      this.following(this.organisation.changed.on(() => this.requestUpdate()));
      this.following(this.organisation.undoable.on((offer) => this.renderRoot.querySelector('undo-bar').show(offer)));
      this.organisation.load();
      learnZone(() => this.requestUpdate());
    }
  }

  updated() {
    document.title = `${t('people.title')} · Cityloom`;
  }

  render() {
    const allowed = may(this.person, 'people:view');
    return html`<page-bar .person=${this.person} .heading=${t('people.title')}></page-bar>
      ${allowed ? this.#tabs() : html`<div></div>`}
      <div class="scroll">${allowed ? this.#main() : html`<p class="forbidden" role="alert">${t('people.forbidden')}</p>`}</div>
      <undo-bar></undo-bar>`;
  }

  #tabs() {
    return html`<div role="tablist" aria-label=${t('people.title')} @keydown=${this.#arrows}>${VIEWS.map(
      (view) => html`<button role="tab" id="tab-${view}" data-view=${view} aria-controls="view-${view}" aria-selected=${view === this.view} tabindex=${view === this.view ? 0 : -1}
        @click=${() => this.#show(view)}>${t(`people.${view}`)}</button>`,
    )}</div>`;
  }

  #main() {
    const { organisation, view } = this;
    if (organisation.failure) {
      return html`<main><p class="problem" role="alert">${t('people.failed', { reason: refusal(organisation.failure) })}</p>
        <div class="actions"><button @click=${() => organisation.load()}>${t('retry')}</button></div></main>`;
    }
    if (!organisation.loaded) {
      return html`<main>${waiting()}</main>`;
    }
    return html`<main>
      <person-list role="region" id="view-persons" aria-label=${t('people.persons')} ?data-shown=${view === 'persons'} .organisation=${organisation}></person-list>
      <unit-tree role="region" id="view-units" aria-label=${t('people.units')} ?data-shown=${view === 'units'} .organisation=${organisation}></unit-tree>
      <role-list role="region" id="view-roles" aria-label=${t('people.roles')} ?data-shown=${view === 'roles'} .organisation=${organisation}></role-list>
    </main>`;
  }

  #show(view) {
    this.view = view;
    history.replaceState(null, '', `#${view}`);
  }

  #arrows(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      this.#show(VIEWS[(VIEWS.indexOf(this.view) + step + VIEWS.length) % VIEWS.length]);
      this.renderRoot.querySelector(`#tab-${this.view}`).focus();
      event.preventDefault();
    }
  }
}

customElements.define('people-page', PeoplePage);
