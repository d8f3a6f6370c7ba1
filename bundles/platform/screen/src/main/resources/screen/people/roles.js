import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { count } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, general } from '../parts/styles.js';
import { looks, reveal } from './looks.js';
import './role-form.js';

/** The roles, opened one at a time. */
class RoleList extends Localized {
  static properties = { organisation: { attribute: false }, open: { state: true }, adding: { state: true } };

  static styles = [
    general,
    buttons,
    looks,
    css`
      .row { grid-template-columns: minmax(0, 1fr) auto; } .row b { display: block; } .row .facts { display: flex; flex-wrap: wrap; gap: 0.2rem 0.4rem; justify-content: end; align-items: center; }
      .tag.edited { color: var(--warning); border-color: var(--warning); }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { open: null, adding: false });
  }

  connectedCallback() {
    super.connectedCallback();
    this.following(this.organisation.changed.on(() => this.requestUpdate()));
  }

  updated(changed) {
    if (changed.has('open') && this.open) {
      reveal(this);
    }
  }

  render() {
    const { organisation } = this;
    return html`<header><h2>${t('people.roles')}</h2><p class="note">${t('roles.more')}</p>
        ${organisation.mayManage && organisation.reach.roleOf([]) ? html`<button class="primary" data-do="new-role" aria-expanded=${this.adding} @click=${() => (this.adding = !this.adding)}>${t('roles.new')}</button>` : nothing}
      </header>
      ${this.adding ? html`<role-form class="new" .organisation=${organisation} @done=${() => (this.adding = false)}></role-form>` : nothing}
      <ul class="rows">${repeat(organisation.roles, ({ id }) => id, (role) => this.#row(role))}</ul>`;
  }

  #row(role) {
    const open = role.id === this.open;
    const everything = role.permissions.includes('*');
    return html`<li data-role=${role.id}>
      <button class="row" aria-expanded=${open} @click=${() => (this.open = open ? null : role.id)}>
        <span><b>${t(role.title)}</b><small>${role.id} · ${everything ? t('roles.everything') : t('roles.count', { count: count(role.permissions.length) })}</small></span>
        <span class="facts">${role.shipped && role.edited ? html`<span class="tag edited">${t('roles.edited')}</span>` : nothing}<span class="tag">${t(role.shipped ? 'roles.shipped' : 'roles.own')}</span></span>
      </button>
      ${open ? html`<role-form class="open" .organisation=${this.organisation} .role=${role}></role-form>` : nothing}
    </li>`;
  }
}

customElements.define('role-list', RoleList);
