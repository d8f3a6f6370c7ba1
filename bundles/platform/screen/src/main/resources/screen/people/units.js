import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../core/language.js';
import '../parts/ask-first.js';
import { Localized } from '../parts/localized.js';
import { buttons, general } from '../parts/styles.js';
import { looks, reveal } from './looks.js';
import './unit-form.js';

const OPEN_LEVELS = 2;

/** The units as they stand below one another. What is below the second level is folded until somebody looks. */
class UnitTree extends Localized {
  static properties = { organisation: { attribute: false }, open: { state: true }, adding: { state: true }, folded: { state: true } };

  static styles = [
    general,
    buttons,
    looks,
    css`
      .line { display: grid; grid-template-columns: 2.4rem minmax(0, 1fr); } .line > .row { grid-column: 2; grid-template-columns: minmax(0, 1fr) auto; }
      .fold { border: 0; background: none; padding: 0; display: grid; place-items: center; min-block-size: 2.75rem; }
      .fold svg { inline-size: 1.1rem; block-size: 1.1rem; fill: none; stroke: var(--muted); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; } .fold[aria-expanded="true"] svg { rotate: 90deg; }
      .row b { display: block; } .row .facts { display: flex; flex-wrap: wrap; gap: 0.2rem 0.4rem; justify-content: end; }
      ul.rows ul.rows { margin-block-start: 0.35rem; padding-inline-start: 1.15rem; margin-inline-start: 1.15rem; border-inline-start: 1px solid var(--line); }
      .details { margin-inline-start: 2.4rem; } .details > .actions { padding-block-start: 0.9rem; border-block-start: 1px solid var(--line); }
      @container (max-width: 40rem) {
        .line { grid-template-columns: minmax(0, 1fr); position: relative; } .line > .row { grid-column: 1; grid-template-columns: minmax(0, 1fr); padding-inline-end: 3rem; } .fold { position: absolute; inset-block: 0; inset-inline-end: 0; inline-size: 2.75rem; } .row .facts { justify-content: start; }
        ul.rows ul.rows { padding-inline-start: 0.2rem; margin-inline-start: 0.6rem; } .details { margin-inline-start: 0; }
      }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { open: null, adding: null, folded: new Map() });
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
    return html`<header><h2>${t('people.units')}</h2><p class="note">${t('units.more')}</p>${this.#fromMap()}</header>
      ${this.#below(null, 0)}
      <ask-first></ask-first>`;
  }

  /** Offered as long as the map has districts or streets without a unit, to those who may make them. */
  #fromMap() {
    const { organisation } = this;
    const missing = organisation.areasWithoutUnit.length;
    const top = organisation.below(null)[0];
    const may = organisation.mayManage && top && organisation.reach.unit(top.id);
    return missing > 0 && may ? html`<button data-do="area-units" @click=${() => this.#addFromMap(missing)}>${t('units.from-map', { count: missing })}</button>` : nothing;
  }

  #addFromMap(count) {
    const { organisation } = this;
    this.renderRoot.querySelector('ask-first').open({
      heading: 'units.from-map-ask',
      more: 'units.from-map-more',
      action: 'units.create',
      values: { count },
      run: async () => {
        const made = await organisation.addAreaUnits();
        const undo = async () => {
          for (const { id } of made.reverse()) {
            await organisation.removeUnit(id);
          }
        };
        organisation.undoable.emit({ text: 'units.from-map-done', values: { count: made.length }, undo });
      },
    });
  }

  #below(id, depth) {
    return html`<ul class="rows">${repeat(this.organisation.below(id), (unit) => unit.id, (unit) => this.#unit(unit, depth))}</ul>`;
  }

  #unit(unit, depth) {
    const below = this.organisation.below(unit.id);
    const unfolded = below.length > 0 && (this.folded.get(unit.id) ?? depth < OPEN_LEVELS - 1);
    const open = this.open === unit.id;
    return html`<li data-unit=${unit.id}>
      <div class="line">
        ${below.length > 0 ? html`<button class="fold" aria-expanded=${unfolded} aria-label="${t('units.below')} ${t(unit.title)}" @click=${() => this.#fold(unit.id, !unfolded)}
          ><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m9 5 7 7-7 7" /></svg></button>` : nothing}
        <button class="row" aria-expanded=${open} @click=${() => this.#open(open ? null : unit.id)}>
          <span><b>${t(unit.title)}</b><small>${unit.id} · ${this.#area(unit)}</small></span>
          <span class="facts">${unit.side === 'NONE' ? nothing : html`<span class="tag">${t(`side.${unit.side}`)}</span>`}<span class="tag">${t(`kind.${unit.kind}`)}</span></span>
        </button>
      </div>
      ${open ? this.#details(unit) : nothing}
      ${unfolded ? this.#below(unit.id, depth + 1) : nothing}
    </li>`;
  }

  #area({ area }) {
    const name = this.organisation.areaName(area);
    return area === '' ? t('units.whole-city') : name ? `${t(name)} ${area}` : area;
  }

  #details(unit) {
    const { organisation, adding } = this;
    const within = organisation.mayManage && organisation.reach.unit(unit.id);
    const edits = organisation.mayManage && organisation.reach.edits(unit);
    if (adding) {
      return html`<unit-form class="details open" .organisation=${organisation} .parent=${unit} @done=${() => (this.adding = false)} @saved=${(event) => this.#added(unit, event.detail)}></unit-form>`;
    }
    return html`<div class="details open">
      ${edits ? nothing : html`<p class="note">${t(organisation.mayManage ? (within ? 'units.own' : 'units.beyond') : 'people.view-only')}</p>`}
      ${edits ? html`<unit-form .organisation=${organisation} .unit=${unit}></unit-form>` : nothing}
      ${within ? html`<div class="actions">
        <button data-do="add-unit" @click=${() => (this.adding = true)}>${t('units.add')}</button>
        ${edits && unit.parent !== null ? this.#removal(unit) : nothing}
      </div>` : nothing}
    </div>`;
  }

  #removal(unit) {
    const inUse = this.organisation.below(unit.id).length > 0;
    return html`<button class="danger" data-do="remove-unit" ?disabled=${inUse} title=${inUse ? t('units.has-below') : ''} @click=${() => this.#remove(unit)}>${t('units.remove')}</button>
      ${inUse ? html`<span class="note">${t('units.has-below')}</span>` : nothing}`;
  }

  #fold(id, unfolded) {
    this.folded = new Map(this.folded).set(id, unfolded);
  }

  #open(id) {
    Object.assign(this, { open: id, adding: false });
  }

  #added(parent, unit) {
    this.#fold(parent.id, true);
    this.#open(null);
    const { organisation } = this;
    organisation.undoable.emit({ text: 'units.added', values: { title: t(unit.title) }, undo: () => organisation.removeUnit(unit.id) });
  }

  #remove(unit) {
    const { organisation } = this;
    this.renderRoot.querySelector('ask-first').open({
      heading: 'units.remove-ask',
      more: 'units.remove-ask-more',
      action: 'units.remove',
      values: { title: t(unit.title) },
      run: async () => {
        await organisation.removeUnit(unit.id);
        organisation.undoable.emit({ text: 'units.removed', values: { title: t(unit.title) }, undo: () => organisation.putUnit(unit) });
      },
    });
  }
}

customElements.define('unit-tree', UnitTree);
