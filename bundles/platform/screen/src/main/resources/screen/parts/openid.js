import { css, html } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import { Localized } from './localized.js';
import { buttons, general } from './styles.js';

/** Problems that have words of their own; of any other the server's reason is told. */
const KNOWN = {
  'issuer-away': 'openid.away',
  'openid-nobody': 'openid.nobody',
  'openid-not-begun': 'openid.refused',
  'openid-refused': 'openid.refused',
};

/**
 * The button for those whom an issuer of OpenID Connect knows, where one is configured, and what happens when the issuer sends them back
 * to this page. Tells {@code signed-in} with the person, or {@code failed} with the message.
 */
class OpenIdSignIn extends Localized {
  static properties = { title: { state: true }, busy: { state: true } };

  static styles = [
    general,
    buttons,
    css`
      button { inline-size: 100%; min-block-size: 2.8rem; font-size: 1.1rem; }
    `,
  ];

  constructor() {
    super();
    this.title = null;
    this.busy = false;
  }

  async firstUpdated() {
    try {
      const { on, title } = await api('/api/session/openid', { quiet: true });
      this.title = on ? title : null;
      on && (await this.#return());
    } catch (error) {
      console.info('nobody knows whether there is an issuer', error.message);
    }
  }

  render() {
    return this.title
      ? html`<button type="button" name="openid" ?disabled=${this.busy} @click=${this.#begin}>
          ${this.busy ? t('session.signing-in') : t(this.title)}
        </button>`
      : '';
  }

  async #begin() {
    await this.#ask(async () => {
      const { address } = await api('/api/session/openid', { method: 'POST', quiet: true });
      location.assign(address);
    });
  }

  /** Hands over what the issuer gave the browser, once: the address loses it before anything is asked. */
  async #return() {
    const given = new URLSearchParams(location.search);
    const [code, state, iss] = ['code', 'state', 'iss'].map((name) => given.get(name));
    if (!state) {
      return;
    }
    history.replaceState(null, '', location.pathname);
    if (!code) {
      this.#tell('failed', { key: 'openid.refused' });
      return;
    }
    await this.#ask(async () => {
      await api('/api/session/openid/return', { method: 'POST', body: { code, state, ...(iss && { iss }) }, quiet: true });
      this.#tell('signed-in', await api('/api/session', { quiet: true }));
    });
  }

  async #ask(question) {
    this.busy = true;
    try {
      await question();
    } catch (error) {
      this.busy = false;
      const key = error.status === 0 ? 'session.unreachable' : KNOWN[error.type];
      this.#tell('failed', key ? { key } : { key: 'session.failed', values: { reason: error.message } });
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('openid-sign-in', OpenIdSignIn);
