import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';
import { may } from '../core/person.js';
import '../parts/ask-first.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { looks } from './looks.js';
import { concernTitle, grouped } from './permissions.js';

/** Changes a role, or makes one and tells {@code done}: its titles and which permissions it has. */
class RoleForm extends Localized {
  static properties = { organisation: { attribute: false }, role: { attribute: false }, chosen: { state: true }, busy: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    looks,
    css`
      .groups { display: block; columns: 17rem; column-gap: 0.8rem; }
      fieldset { break-inside: avoid; margin: 0 0 0.8rem; padding: 0.5rem 0.8rem 0.7rem; border: 1px solid var(--line); border-radius: 0.4rem; min-inline-size: 0; } legend { padding: 0 0.3rem; font-weight: 650; }
      .permission { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 0 0.6rem; align-items: center; padding-block: 0.25rem; color: var(--text); font-size: 0.95rem; cursor: pointer; }
      .permission input { inline-size: 1.15rem; min-block-size: 1.15rem; block-size: 1.15rem; margin: 0; accent-color: var(--accent); } .permission small { display: block; color: var(--muted); font-size: 0.83rem; overflow-wrap: anywhere; }
      .permission:has(:disabled) { cursor: default; color: var(--muted); } .permission span { min-inline-size: 0; overflow-wrap: anywhere; }
      @container (max-width: 40rem) { .permission { min-block-size: 2.75rem; } }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { role: null, chosen: null, busy: false, failure: null });
  }

  willUpdate(changed) {
    if (changed.has('role') || this.chosen === null) {
      this.chosen = new Set(this.role?.permissions);
    }
  }

  firstUpdated() {
    if (!this.role) {
      this.renderRoot.querySelector('input').focus();
    }
  }

  render() {
    const { organisation, role } = this;
    const editable = organisation.mayManage && organisation.reach.roleOf(role?.permissions ?? []);
    return html`<form class="form" @submit=${this.#submit}>
      ${editable ? this.#titles(role) : html`<p class="note actions">${t(organisation.mayManage ? 'roles.beyond' : 'people.view-only')}</p>`}
      <div class="groups actions">${grouped(organisation, role?.permissions ?? []).map(([concern, permissions]) => html`<fieldset ?disabled=${!editable}>
        <legend>${concernTitle(organisation, concern)}</legend>${permissions.map((permission) => this.#permission(permission, editable))}
      </fieldset>`)}</div>
      ${this.failure ? html`<p class="problem actions" role="alert">${refusal(this.failure)}</p>` : nothing}
      ${editable ? this.#actions(role) : nothing}
    </form><ask-first></ask-first>`;
  }

  #titles(role) {
    return html`${role ? nothing : html`<h3 class="actions">${t('roles.new')}</h3>
        <label>${t('roles.id')}<input name="id" required pattern="[a-z][a-z0-9\\-]{0,63}" title=${t('roles.id-more')} autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64" /></label>`}
      <label>${t('people.title-zh')}<input name="zh" lang="zh-CN" required autocomplete="off" maxlength="120" .value=${role?.title.zh ?? ''} /></label>
      <label>${t('people.title-en')}<input name="en" lang="en" required autocomplete="off" maxlength="120" .value=${role?.title.en ?? ''} /></label>`;
  }

  #permission({ name, title, side }, editable) {
    const { chosen, organisation } = this;
    const has = chosen.has(name);
    const others = [...chosen].filter((each) => each !== name);
    const included = may({ permissions: others }, name);
    const refused = has || included ? null : this.#objection(name, side, others);
    return html`<label class="permission" title=${refused ? t(refused) : ''}>
      <input type="checkbox" name="permission" value=${name} .checked=${has || included} ?disabled=${!editable || (included && !has) || refused !== null} @change=${(event) => this.#choose(name, event.target.checked)} />
      <span>${t(title)}<small>${name}${included ? ` · ${t('roles.included')}` : ''}${refused && editable ? ` · ${t(refused)}` : ''}</small></span>
      ${side === 'NONE' ? nothing : html`<span class="tag">${t(`side.${side}`)}</span>`}
    </label>`;
  }

  #objection(name, side, others) {
    const { reach } = this.organisation;
    return reach.excludes(others, side) ? 'roles.excluded' : reach.roleOf([name]) ? null : 'grant.beyond';
  }

  #actions(role) {
    const key = role?.shipped ? 'roles.restore' : 'roles.remove';
    const removable = role && (!role.shipped || role.edited);
    return html`<div class="actions sticky"><button class="primary" data-do="save-role" ?disabled=${this.busy}>${t(this.busy ? 'people.saving' : role ? 'people.save' : 'roles.create')}</button>
      ${role ? nothing : html`<button type="button" data-do="cancel" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>${t('dialog.cancel')}</button>`}
      ${removable ? html`<button type="button" class=${role.shipped ? '' : 'danger'} data-do="reset-role" ?disabled=${this.busy} @click=${() => this.#reset(key)}>${t(key)}</button>` : nothing}</div>`;
  }

  #choose(name, has) {
    const chosen = new Set(this.chosen);
    (has ? chosen.add(name) : chosen.delete(name));
    this.chosen = chosen;
  }

  #reset(key) {
    const { organisation, role } = this;
    const values = { title: t(role.title) };
    this.renderRoot.querySelector('ask-first').open({
      heading: `${key}-ask`,
      more: `${key}-ask-more`,
      action: key,
      values,
      run: async () => {
        await organisation.resetRole(role.id);
        organisation.undoable.emit({ text: `${key}-done`, values, undo: () => organisation.putRole(role) });
      },
    });
  }

  async #submit(event) {
    event.preventDefault();
    const { organisation, role: before } = this;
    const { id, zh, en } = Object.fromEntries(new FormData(event.target));
    const after = { id: before?.id ?? id, title: { zh, en }, permissions: [...this.chosen] };
    if (!before && organisation.role(id)) {
      this.failure = { type: 'role-exists' };
      return;
    }
    this.busy = true;
    this.failure = null;
    try {
      const back = before && (!before.shipped || before.edited) ? () => organisation.putRole(before) : () => organisation.resetRole(after.id);
      await organisation.putRole(after);
      organisation.undoable.emit({ text: before ? 'roles.changed' : 'roles.added', values: { title: t(after.title) }, undo: back });
      this.dispatchEvent(new CustomEvent('done'));
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
  }
}

customElements.define('role-form', RoleForm);
