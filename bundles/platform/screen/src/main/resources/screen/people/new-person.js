import { html, nothing } from 'lit';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import '../parts/shown-once.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { grantFields } from './grant-fields.js';
import { looks } from './looks.js';

/** Creates a person and shows the password to be handed over; tells {@code created}, and {@code done} when it is put away. */
class NewPerson extends Localized {
  static properties = { organisation: { attribute: false }, grant: { state: true }, made: { state: true }, busy: { state: true }, failure: { state: true } };

  static styles = [general, buttons, fields, problems, looks];

  constructor() {
    super();
    Object.assign(this, { grant: { role: '', unit: '' }, made: null, busy: false, failure: null });
  }

  firstUpdated() {
    this.renderRoot.querySelector('input').focus();
  }

  render() {
    if (this.made) {
      return html`<shown-once .heading=${t('persons.made', { id: this.made.id })} .more=${t('person.password-more')} .secrets=${[this.made.password]} @done=${this.#done}></shown-once>`;
    }
    return html`<form class="new" @submit=${this.#submit}>
      <h3>${t('persons.new')}</h3>
      <div class="form">
        <label>${t('person.id')}<input name="id" required autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64" /></label>
        <label>${t('person.name')}<input name="name" required autocomplete="off" maxlength="120" /></label>
        ${grantFields(this.organisation, this.grant, (grant) => (this.grant = grant))}
      </div>
      <p class="note">${t('person.id-more')}</p>
      ${this.failure ? html`<p class="problem" role="alert">${refusal(this.failure)}</p>` : nothing}
      <div class="actions"><button class="primary" data-do="create" ?disabled=${this.busy}>${t(this.busy ? 'people.saving' : 'persons.create')}</button>
        <button type="button" data-do="cancel" @click=${this.#done}>${t('dialog.cancel')}</button></div>
    </form>`;
  }

  #done() {
    this.dispatchEvent(new CustomEvent('done'));
  }

  async #submit(event) {
    event.preventDefault();
    const entered = new FormData(event.target);
    this.busy = true;
    this.failure = null;
    try {
      this.made = await this.organisation.create({ id: entered.get('id').trim(), name: entered.get('name'), roles: [this.grant] });
      this.dispatchEvent(new CustomEvent('created'));
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
  }
}

customElements.define('new-person', NewPerson);
