import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';
import '../parts/ask-first.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import '../parts/shown-once.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { grantFields } from './grant-fields.js';
import { looks, within } from './looks.js';

const NONE = { role: '', unit: '' };

/** What one person holds, and what an administrator can do with it. */
class PersonDetails extends Localized {
  static properties = {
    organisation: { attribute: false },
    subject: { attribute: false },
    grant: { state: true },
    made: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    looks,
    css`
      section { display: grid; gap: 0.6rem; }
      .held { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
      .held li { display: flex; align-items: stretch; gap: 0.7rem; padding-inline-start: 0.8rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--ground); max-inline-size: 100%; }
      .held span { min-inline-size: 0; overflow-wrap: anywhere; padding-block: 0.3rem; align-self: center; } .held button { border: 0; border-inline-start: 1px solid var(--line); border-start-start-radius: 0; border-end-start-radius: 0; flex: none; }
      .push { margin-inline-start: auto; }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { grant: NONE, made: null, busy: false, failure: null });
  }

  connectedCallback() {
    super.connectedCallback();
    this.following(this.organisation.changed.on(() => this.requestUpdate()));
  }

  render() {
    const { organisation, subject } = this;
    const why = organisation.mayManage ? (organisation.reach.person(subject) ? null : 'person.beyond') : 'people.view-only';
    return html`
      ${why ? html`<p class="note">${t(why)}</p>` : nothing}
      ${this.failure ? html`<p class="problem" role="alert">${refusal(this.failure)}</p>` : nothing}
      <section><h3>${t('person.roles')}</h3>${this.#roles(why)}${why ? nothing : this.#giving()}</section>
      ${why ? nothing : html`<section><h3>${t('person.account')}</h3>${this.#account()}</section>`}
      ${this.made ? html`<shown-once .heading=${t('person.password-made', subject)} .more=${t('person.password-more')} .secrets=${[this.made.password]} @done=${() => (this.made = null)}></shown-once>` : nothing}
      <ask-first></ask-first>
    `;
  }

  #roles(why) {
    const { roles } = this.subject;
    return html`<ul class="held">${roles.map(
        (held) => html`<li data-grant="${held.role} ${held.unit}"><span>${within(this.organisation, held)}</span>
          ${why ? nothing : html`<button ?disabled=${this.busy || roles.length === 1} title=${roles.length === 1 ? t('person.last-role') : ''} @click=${() => this.#withdraw(held)}
            aria-label="${t('person.withdraw')} ${within(this.organisation, held)}">${t('person.withdraw')}</button>`}</li>`,
      )}</ul>${roles.length === 1 && !why ? html`<p class="note">${t('person.last-role')}</p>` : nothing}`;
  }

  #giving() {
    return html`<form class="form" data-form="grant" @submit=${this.#give}>
      ${grantFields(this.organisation, this.grant, (grant) => (this.grant = grant))}
      <div><button ?disabled=${this.busy || !this.grant.role}>${t('person.give')}</button></div>
    </form>`;
  }

  #account() {
    const { subject } = this;
    const oneself = subject.id === this.organisation.self;
    return html`<form class="form" data-form="name" @submit=${this.#rename}>
        <label>${t('person.name')}<input name="name" required autocomplete="off" maxlength="120" .value=${subject.name} /></label>
        <div><button ?disabled=${this.busy}>${t('person.rename')}</button></div>
      </form>
      ${oneself ? html`<p class="note">${t('person.oneself')} <a href="/account">${t('account.link')}</a></p>` : html`<div class="actions">
        <button data-do="password" ?disabled=${this.busy} @click=${() => this.#ask('password', async () => (this.made = await this.organisation.resetPassword(subject.id)))}>${t('person.password')}</button>
        <button data-do="sign-out" ?disabled=${this.busy} @click=${() => this.#ask('sign-out', () => this.#signOut())}>${t('person.sign-out')}</button>
        ${subject.disabled
          ? html`<button class="push" data-do="enable" ?disabled=${this.busy} @click=${() => this.#change('person.enabled', () => ({ disabled: false }))}>${t('person.enable')}</button>`
          : html`<button class="push danger" data-do="disable" ?disabled=${this.busy} @click=${() => this.#ask('disable', () => this.#disable())}>${t('person.disable')}</button>`}
      </div>`}`;
  }

  #ask(what, run) {
    const key = `person.${what}`;
    this.renderRoot.querySelector('ask-first').open({ heading: `${key}-ask`, more: `${key}-ask-more`, action: key, values: this.subject, run });
  }

  async #signOut() {
    await this.organisation.signOut(this.subject.id);
    this.organisation.undoable.emit({ text: 'person.signed-out', values: this.subject });
  }

  async #disable() {
    const { organisation, subject } = this;
    await organisation.alter(subject.id, () => ({ disabled: true }));
    organisation.undoable.emit({ text: 'person.is-disabled', values: subject, undo: () => organisation.alter(subject.id, () => ({ disabled: false })) });
  }

  #withdraw(held) {
    return this.#change('person.withdrawn', ({ roles }) => ({ roles: without(roles, held) }), ({ roles }) => ({ roles: [...roles, held] }), held);
  }

  async #give(event) {
    event.preventDefault();
    const held = this.grant;
    if (await this.#change('person.given', ({ roles }) => ({ roles: [...without(roles, held), held] }), ({ roles }) => ({ roles: without(roles, held) }), held)) {
      this.grant = NONE;
    }
  }

  #rename(event) {
    event.preventDefault();
    const { name: before } = this.subject;
    const name = new FormData(event.target).get('name');
    return this.#change('person.renamed', () => ({ name }), () => ({ name: before }));
  }

  async #change(text, change, back, held) {
    const { organisation, subject } = this;
    this.busy = true;
    this.failure = null;
    try {
      await organisation.alter(subject.id, change);
      const values = { name: subject.name, held: held && within(organisation, held) };
      organisation.undoable.emit({ text, values, undo: back && (() => organisation.alter(subject.id, back)) });
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
    return !this.failure;
  }
}

const without = (roles, { role, unit }) => roles.filter((each) => each.role !== role || each.unit !== unit);

customElements.define('person-details', PersonDetails);
