import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';
import { Localized } from './localized.js';
import { refusal } from './refusals.js';
import { buttons, dialogs, fields, general, problems } from './styles.js';

/** Asks before something is done that cannot be taken back, does it, and says here if it was refused. */
class AskFirst extends Localized {
  static properties = { question: { state: true }, busy: { state: true }, failure: { state: true } };

  static styles = [general, buttons, fields, problems, dialogs, css`p { overflow-wrap: anywhere; }`];

  /** @param {{heading: string, more: string, action: string, values?: object, password?: boolean, run: (password: string) => Promise<void>}} question keys of texts; run may refuse */
  async open(question) {
    Object.assign(this, { question, busy: false, failure: null });
    await this.updateComplete;
    this.renderRoot.querySelector('dialog').showModal();
  }

  render() {
    return html`<dialog aria-labelledby="question" @close=${() => (this.question = null)}>${this.question ? this.#form(this.question) : nothing}</dialog>`;
  }

  #form({ heading, more, action, values, password }) {
    return html`<form method="dialog" @submit=${this.#submit}>
      <h2 id="question">${t(heading, values)}</h2>
      <p>${t(more, values)}</p>
      ${password ? html`<label>${t('password.old')}<input name="password" type="password" autocomplete="current-password" maxlength="200" required autofocus /></label>` : nothing}
      ${this.failure ? html`<p class="problem" role="alert">${refusal(this.failure)}</p>` : nothing}
      <div class="buttons">
        <button type="button" ?autofocus=${!password} data-cancel @click=${this.#close}>${t('dialog.cancel')}</button>
        <button type="submit" class="risky" data-confirm ?disabled=${this.busy}>${this.busy ? t('ask.busy') : t(action, values)}</button>
      </div>
    </form>`;
  }

  #close() {
    this.renderRoot.querySelector('dialog').close();
  }

  async #submit(event) {
    event.preventDefault();
    this.busy = true;
    this.failure = null;
    try {
      await this.question.run(new FormData(event.target).get('password'));
      this.#close();
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
  }
}

customElements.define('ask-first', AskFirst);
