import { css, html } from 'lit';
import { t } from '../core/language.js';
import { door, large } from './door.js';
import './language-switch.js';
import { Localized } from './localized.js';
import './own-password.js';
import { buttons, general } from './styles.js';

/** Has a password replaced that somebody else made; tells {@code changed} when it is done, {@code sign-out} when it is put off. */
class ChangePassword extends Localized {
  static properties = { person: { attribute: false } };

  static styles = [general, buttons, door, large, css`own-password { display: block; }`];

  async firstUpdated() {
    const form = this.renderRoot.querySelector('own-password');
    await form.updateComplete;
    form.begin();
  }

  render() {
    return html`
      <language-switch></language-switch>
      <div class="card">
        <h1>${t('password.title')}</h1>
        <p class="hint">${t('password.why', { name: this.person.name })}</p>
        <own-password @changed=${() => this.dispatchEvent(new CustomEvent('changed'))}></own-password>
        <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('sign-out'))}>${t('session.sign-out')}</button>
      </div>
    `;
  }
}

customElements.define('change-password', ChangePassword);
