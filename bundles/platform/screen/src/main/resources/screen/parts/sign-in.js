import { css, html } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import './language-switch.js';
import { Localized } from './localized.js';
import { buttons, fields, general } from './styles.js';

/** Asks for name and password; tells {@code signed-in} with the person when they are right. */
class SignIn extends Localized {
  static properties = { message: { attribute: false }, busy: { state: true }, codeNeeded: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    css`
      :host { display: grid; place-items: center; min-block-size: 100dvh; padding: 1.5rem; position: relative;
        background: radial-gradient(60rem 36rem at 50% 30%, #15263f, var(--ground)); }
      language-switch { position: absolute; inset-inline-end: 1.25rem; top: 1.25rem; }
      form { inline-size: min(23rem, 100%); display: grid; gap: 1rem; padding: 2rem; background: var(--surface);
        border: 1px solid var(--line); border-radius: 0.8rem; }
      h1 { margin: 0; font-size: 1.9rem; letter-spacing: 0.02em; }
      h1 small { display: block; font-size: 1rem; font-weight: 400; color: var(--muted); letter-spacing: 0; }
      input { margin-block-start: 0.3rem; min-block-size: 2.8rem; font-size: 1.1rem; }
      button.primary { min-block-size: 2.8rem; font-size: 1.1rem; }
      [role="alert"] { margin: 0; padding: 0.6rem 0.8rem; border-inline-start: 0.3rem solid var(--critical); background: #3a1a22;
        color: #ffd9dc; border-radius: 0.25rem; }
      .hint { margin: 0; color: var(--muted); font-size: 0.88rem; }
    `,
  ];

  constructor() {
    super();
    this.message = '';
    this.busy = false;
    this.codeNeeded = false;
  }

  firstUpdated() {
    this.renderRoot.querySelector('input').focus();
  }

  /** Whether nobody has begun to type. */
  isUntouched() {
    return !this.busy && [...this.renderRoot.querySelectorAll('input')].every((input) => input.value === '');
  }

  render() {
    return html`
      <language-switch></language-switch>
      <form @submit=${this.#submit} novalidate>
        <h1>Cityloom <small>${t('app.title')}</small></h1>
        ${this.message ? html`<p role="alert">${t(this.message.key, this.message.values)}</p>` : ''}
        <label>${t('session.name')}
          <input name="name" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="200" required />
        </label>
        <label>${t('session.password')}
          <input name="password" type="password" autocomplete="current-password" maxlength="1000" required />
        </label>
        ${this.codeNeeded
          ? html`<label>${t('session.code')}
              <input name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" maxlength="40" required />
            </label>`
          : ''}
        <button class="primary" type="submit" ?disabled=${this.busy}>
          ${this.busy ? t('session.signing-in') : t('session.sign-in')}
        </button>
        <p class="hint">${t('session.hint')}</p>
      </form>
    `;
  }

  async #submit(event) {
    event.preventDefault();
    const form = event.target;
    const entered = new FormData(form);
    if (!entered.get('name') || !entered.get('password')) {
      this.message = { key: 'session.missing' };
      form.querySelector(entered.get('name') ? '[name=password]' : '[name=name]').focus();
      return;
    }
    this.busy = true;
    this.message = '';
    try {
      await api('/api/session', { method: 'POST', body: Object.fromEntries(entered), quiet: true });
      const person = await api('/api/session', { quiet: true });
      this.dispatchEvent(new CustomEvent('signed-in', { detail: person }));
    } catch (error) {
      this.codeNeeded ||= error.type === 'code-needed';
      this.message = complaint(error);
      if (error.type !== 'code-needed') {
        form.querySelector('[name=password]').value = '';
      }
    } finally {
      this.busy = false;
      await this.updateComplete;
      const next = this.message.key === 'session.code-needed' ? '[name=code]' : '[name=password]';
      this.isConnected && form.querySelector(next).focus();
    }
  }
}

function complaint(error) {
  if (error.status === 0) {
    return { key: 'session.unreachable' };
  }
  if (error.status === 429 || error.status === 423) {
    return { key: 'session.locked' };
  }
  if (error.type === 'code-needed') {
    return { key: 'session.code-needed' };
  }
  return error.status === 401 || error.status === 403
    ? { key: 'session.wrong' }
    : { key: 'session.failed', values: { reason: error.message } };
}

customElements.define('city-sign-in', SignIn);
