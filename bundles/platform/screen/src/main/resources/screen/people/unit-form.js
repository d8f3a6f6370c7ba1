import { css, html, nothing } from 'lit';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { indented, looks } from './looks.js';

const KINDS = ['CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'DEPARTMENT', 'CONTRACTOR'];
const SIDES = ['NONE', 'SUPERVISION', 'COMMAND', 'HANDLING'];
const NEXT = { CITY: 'DISTRICT', DISTRICT: 'STREET', STREET: 'COMMUNITY', DEPARTMENT: 'CONTRACTOR' };

/** Changes a unit, or makes one below {@code parent} and tells {@code saved}. */
class UnitForm extends Localized {
  static properties = { organisation: { attribute: false }, unit: { attribute: false }, parent: { attribute: false }, busy: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    looks,
    css`
      .form { grid-template-columns: minmax(0, 1fr); }
      @container (min-width: 30rem) { .form { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
      @container (min-width: 48rem) { .form { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { unit: null, parent: null, busy: false, failure: null });
  }

  firstUpdated() {
    if (!this.unit) {
      this.renderRoot.querySelector('input').focus();
    }
  }

  render() {
    const { organisation, parent } = this;
    const unit = this.unit ?? { id: '', title: { zh: '', en: '' }, kind: NEXT[parent.kind] ?? 'DEPARTMENT', parent: parent.id, area: parent.area, side: parent.side };
    return html`<form class="form" @submit=${this.#submit}>
      ${this.unit ? nothing : html`<h3 class="actions">${t('units.add-below', { title: t(parent.title) })}</h3>
        <label>${t('units.id')}<input name="id" required pattern="[a-z0-9][a-z0-9\\-]{0,63}" title=${t('units.id-more')} autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="64" /></label>`}
      <label>${t('people.title-zh')}<input name="zh" lang="zh-CN" required autocomplete="off" maxlength="120" .value=${unit.title.zh} /></label>
      <label>${t('people.title-en')}<input name="en" lang="en" required autocomplete="off" maxlength="120" .value=${unit.title.en} /></label>
      <label>${t('units.kind')}<select name="kind">${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === unit.kind}>${t(`kind.${kind}`)}</option>`)}</select></label>
      ${unit.parent === null ? nothing : html`<label>${t('units.parent')}<select name="parent">${this.#places(unit)}</select></label>`}
      <label>${t('units.area')}<input name="area" list="areas" pattern="(\\d{6}|\\d{9}|\\d{12}|\\d{15})?" title=${t('units.area-more')} placeholder=${t('units.whole-city')} inputmode="numeric" autocomplete="off" maxlength="15" .value=${unit.area} />
        <datalist id="areas">${organisation.areas.map(({ code, name }) => html`<option value=${code}>${t(name)}</option>`)}</datalist></label>
      <label>${t('units.side')}<select name="side">${SIDES.map((side) => html`<option value=${side} ?selected=${side === unit.side}>${t(`side.${side}`)}</option>`)}</select></label>
      ${this.failure ? html`<p class="problem actions" role="alert">${refusal(this.failure)}</p>` : nothing}
      <div class="actions"><button class="primary" data-do="save-unit" ?disabled=${this.busy}>${t(this.busy ? 'people.saving' : this.unit ? 'people.save' : 'units.create')}</button>
        ${this.unit ? nothing : html`<button type="button" data-do="cancel" @click=${() => this.dispatchEvent(new CustomEvent('done'))}>${t('dialog.cancel')}</button>`}</div>
    </form>`;
  }

  /** Where it can stand: within reach, and not below itself. */
  #places(unit) {
    const { organisation } = this;
    const below = new Set(unit.id === '' ? [] : [unit.id, ...organisation.inOrder(unit.id).map((each) => each.unit.id)]);
    return organisation.inOrder().map(
      (each) => html`<option value=${each.unit.id} ?disabled=${below.has(each.unit.id) || !organisation.reach.unit(each.unit.id)} ?selected=${each.unit.id === unit.parent}>${indented(each)}</option>`,
    );
  }

  async #submit(event) {
    event.preventDefault();
    const { organisation, unit: before } = this;
    const { id, zh, en, kind, parent, area, side } = Object.fromEntries(new FormData(event.target));
    const after = { id: before?.id ?? id, title: { zh, en }, kind, parent: parent ?? null, area, side };
    if (!before && organisation.unit(id)) {
      this.failure = { type: 'unit-exists' };
      return;
    }
    this.busy = true;
    this.failure = null;
    try {
      await organisation.putUnit(after);
      if (before) {
        organisation.undoable.emit({ text: 'units.changed', values: { title: t(after.title) }, undo: () => organisation.putUnit(before) });
      } else {
        this.dispatchEvent(new CustomEvent('saved', { detail: after }));
      }
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
  }
}

customElements.define('unit-form', UnitForm);
