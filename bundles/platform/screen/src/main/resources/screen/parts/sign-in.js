import { css, html } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import { door, large } from './door.js';
import './language-switch.js';
import { Localized } from './localized.js';
import './openid.js';
import { buttons, fields, general, problems } from './styles.js';

/** Asks for name and password; tells {@code signed-in} with the person when they are right. */
class SignIn extends Localized {
  static properties = { message: { attribute: false }, busy: { state: true }, codeNeeded: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    door,
    large,
    css`
      .card { inline-size: min(23rem, 100%); }
      h1 { font-size: 1.9rem; letter-spacing: 0.02em; }
      h1 small { display: block; font-size: 1rem; font-weight: 400; color: var(--muted); letter-spacing: 0; }
      .code { padding: 0.6rem 0.8rem; border-inline-start: 0.3rem solid var(--accent); background: var(--surface-raised); border-radius: 0.25rem; color: var(--text); }
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
      <form class="card" @submit=${this.#submit} novalidate>
        <h1>Cityloom <small>${t('app.title')}</small></h1>
        ${this.message ? this.#said() : ''}
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
        <openid-sign-in
          @signed-in=${(event) => this.dispatchEvent(new CustomEvent('signed-in', { detail: event.detail }))}
          @failed=${(event) => (this.message = event.detail)}
        ></openid-sign-in>
        <p class="hint">${t('session.hint')}</p>
      </form>
    `;
  }

  /** That a code is needed is the next step, and nothing went wrong. */
  #said() {
    const { key, values } = this.message;
    return key === 'session.code-needed'
      ? html`<p class="hint code" role="status">${t(key)}</p>`
      : html`<p class="problem" role="alert">${t(key, values)}</p>`;
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
      this.message = complaint(error, this.codeNeeded);
      if (error.type !== 'code-needed') {
        form.querySelectorAll('[name=password], [name=code]').forEach((input) => (input.value = ''));
      }
    } finally {
      this.busy = false;
      await this.updateComplete;
      const next = this.message.key === 'session.code-needed' ? '[name=code]' : '[name=password]';
      this.isConnected && form.querySelector(next).focus();
    }
  }
}

function complaint(error, withCode) {
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
    ? { key: withCode ? 'session.wrong-code' : 'session.wrong' }
    : { key: 'session.failed', values: { reason: error.message } };
}

customElements.define('city-sign-in', SignIn);
