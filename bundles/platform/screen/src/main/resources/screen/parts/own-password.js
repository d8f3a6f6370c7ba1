import { css, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import { large } from './door.js';
import { Localized } from './localized.js';
import { refusal } from './refusals.js';
import { buttons, fields, general, problems } from './styles.js';

/** Replaces one's own password; tells {@code changed} when it is done. */
class OwnPassword extends Localized {
  static properties = { message: { state: true }, busy: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    large,
    css`
      form { display: grid; gap: 1rem; }
      .hint { margin: 0; color: var(--muted); font-size: 0.95rem; }
    `,
  ];

  constructor() {
    super();
    this.message = '';
    this.busy = false;
  }

  /** Puts the caret where one begins. */
  begin() {
    this.renderRoot.querySelector('input').focus();
  }

  render() {
    return html`<form @submit=${this.#submit} novalidate>
      ${this.message ? html`<p class="problem" role="alert">${refusal(this.message)}</p>` : nothing}
      ${this.#field('old', 'current-password')} ${this.#field('password', 'new-password')} ${this.#field('again', 'new-password')}
      <p class="hint">${t('password.hint')}</p>
      <button class="primary" type="submit" ?disabled=${this.busy}>${t(this.busy ? 'password.changing' : 'password.change')}</button>
    </form>`;
  }

  #field(name, autocomplete) {
    return html`<label>${t(`password.${name}`)}
      <input name=${name} type="password" autocomplete=${autocomplete} maxlength="200" required />
    </label>`;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const { old, password, again } = Object.fromEntries(new FormData(form));
    const empty = [...form.querySelectorAll('input')].find((input) => input.value === '');
    if (empty || password !== again) {
      this.message = { type: empty ? 'password-missing' : 'password-different' };
      (empty ?? form.querySelector('[name=again]')).focus();
      return;
    }
    this.busy = true;
    this.message = '';
    try {
      await api('/api/people/me/password', { method: 'POST', body: { old, password } });
      form.reset();
      this.dispatchEvent(new CustomEvent('changed'));
    } catch (error) {
      this.message = error;
      form.querySelector(error.type === 'password-wrong' ? '[name=old]' : '[name=password]').focus();
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('own-password', OwnPassword);
