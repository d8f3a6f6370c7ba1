import { css, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, general } from '../parts/styles.js';
import { marks, shape } from './marks.js';

const ACCEPTABLE = 'blast-radius'; // the one refusal that a person can take away, by accepting each bundle by name

/** What an archive would do; begins the operation when that is accepted. Tells {@code left} when it is done with. */
class ArchivePreview extends Localized {
  static properties = { deployment: { attribute: false }, preview: { attribute: false }, accepted: { state: true }, busy: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    marks,
    css`
      article { display: grid; gap: 0.8rem; padding: 1rem 1.1rem; background: var(--surface); border: 1px solid var(--accent); border-radius: 0.7rem; }
      h3 { font-size: 1.3rem; line-height: 1.25; overflow-wrap: anywhere; } .what h3:focus-visible { outline: none; }
      .what { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; align-items: baseline; } .what b { font-size: 1.15rem; color: var(--accent); }
      dl { margin: 0; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.2rem 0.9rem; } dt { color: var(--muted); } dd { margin: 0; overflow-wrap: anywhere; }
      section { display: grid; gap: 0.4rem; padding: 0.7rem 0.9rem; border-radius: 0.5rem; background: var(--surface-raised); border-inline-start: 0.3rem solid var(--tone); }
      section h4, section p { margin: 0; } h4 { display: flex; gap: 0.5rem; align-items: center; font-size: 1rem; font-weight: 650; color: var(--tone); }
      section ul { margin: 0; padding-inline-start: 1.2rem; display: grid; gap: 0.3rem; overflow-wrap: anywhere; } section.warning ul { list-style: none; padding: 0; }
      section .muted { font-size: 0.93rem; }
      label { display: flex; gap: 0.6rem; align-items: center; min-block-size: 2rem; cursor: pointer; overflow-wrap: anywhere; }
      label input { flex: none; inline-size: 1.3rem; block-size: 1.3rem; accent-color: var(--warning); }
      .changes { display: grid; gap: 0.1rem; }
      details { border-block-start: 1px solid var(--line); } summary { cursor: pointer; padding: 0.45rem 0.2rem; } summary b { float: inline-end; font-weight: 650; }
      summary:focus-visible { outline: 0.15rem solid var(--focus); } details ul { margin: 0 0 0.6rem; padding-inline-start: 1.6rem; overflow-wrap: anywhere; }
      .nothing { border-block-start: 1px solid var(--line); padding: 0.45rem 0.2rem; margin: 0; color: var(--muted); } .nothing b { float: inline-end; font-weight: 400; }
      .digest { margin: 0; font-size: 0.8rem; color: var(--muted); overflow-wrap: anywhere; }
      .buttons { display: flex; flex-wrap: wrap; gap: 0.6rem; justify-content: end; align-items: center; } .buttons button { min-block-size: 2.6rem; padding-inline: 1.2rem; }
      .buttons p { margin: 0; flex: 1; color: var(--warning); min-inline-size: 12rem; } .unsigned { color: var(--warning); font-weight: 650; }
    `,
  ];

  constructor() {
    super();
    this.accepted = new Set();
    this.busy = false;
    this.failure = '';
  }

  firstUpdated() {
    this.renderRoot.querySelector('h3').focus();
  }

  render() {
    const { title, vendor, signer, version, running, bundles, permissions, schemaChanges, configuration, digest } = this.preview;
    return html`<article aria-label=${t('preview.title')}>
      <div class="what"><h3 tabindex="-1">${t(title)}</h3>
        <b class="version">${running ? t('preview.update', { from: running, to: version }) : t('preview.install', { version })}</b>
        ${running ? nothing : html`<span class="muted">${t('preview.new')}</span>`}</div>
      <dl><dt>${t('installed.vendor')}</dt><dd>${vendor}</dd><dt>${t('installed.signer')}</dt>
        <dd>${signer ?? html`<span class="unsigned">${t('installed.unsigned')}</span>`}</dd></dl>
      ${this.#refusals()} ${this.#radius()}
      <div class="changes">
        ${this.#change('preview.permissions', permissions, true)} ${this.#change('preview.schema', schemaChanges, true)}
        ${this.#change('preview.configuration', configuration, true)} ${this.#change('preview.bundles', bundles, false)}
      </div>
      <p class="digest">${t('preview.digest')} ${digest}</p>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${this.#buttons()}
    </article>`;
  }

  #refusals() {
    const refusals = this.#blocking();
    return refusals.length === 0 ? nothing : html`<section class="critical" role="alert" data-refusals>
      <h4>${shape('critical')}${t('preview.refusals')}</h4>
      <ul>${refusals.map((each) => html`<li data-code=${each.code}>${t(each.reason)}</li>`)}</ul>
      <p class="muted">${t('preview.refusals-more')}</p>
    </section>`;
  }

  #radius() {
    const outsiders = this.preview.blastRadius;
    if (outsiders.length === 0) {
      return html`<section class="good"><h4>${shape('good')}${t('preview.radius-none')}</h4></section>`;
    }
    return html`<section class="warning" data-radius>
      <h4>${shape('warning')}${t('preview.radius', { count: outsiders.length })}</h4>
      <p class="muted">${t('preview.radius-more')}</p>
      <ul>${outsiders.map((name) => html`<li><label><input type="checkbox" .checked=${this.accepted.has(name)} @change=${(event) => this.#accept(name, event.target.checked)} />
        <span>${name.split(/(?<=\.)/).map((part) => html`${part}<wbr />`)}</span></label></li>`)}</ul>
    </section>`;
  }

  #change(key, entries, open) {
    return entries.length === 0
      ? html`<p class="nothing">${t(key)} <b>${t('preview.none')}</b></p>`
      : html`<details ?open=${open}><summary>${t(key)} <b>${t('preview.count', { count: entries.length })}</b></summary>
          <ul>${entries.map((each) => html`<li>${each}</li>`)}</ul></details>`;
  }

  #buttons() {
    const missing = this.preview.blastRadius.some((name) => !this.accepted.has(name));
    const refused = this.#blocking().length > 0;
    return html`<div class="buttons">
      ${!refused && missing ? html`<p>${t('preview.accept-first')}</p>` : nothing}
      <button @click=${() => this.#leave()}>${t('preview.dismiss')}</button>
      ${refused || this.failure ? html`<button ?disabled=${this.busy} @click=${this.#again}>${t('preview.again')}</button>` : nothing}
      ${refused ? nothing : html`<button class="primary" data-confirm ?disabled=${this.busy || missing} @click=${this.#begin}>
        ${t(this.preview.running ? 'preview.confirm-update' : 'preview.confirm-install')}</button>`}
    </div>`;
  }

  #blocking() {
    return this.preview.refusals.filter((each) => each.code !== ACCEPTABLE);
  }

  #accept(name, yes) {
    const accepted = new Set(this.accepted);
    yes ? accepted.add(name) : accepted.delete(name);
    this.accepted = accepted;
  }

  #again() {
    return this.#try(async () => (this.preview = await api(`/api/subsystems/archives/${this.preview.digest}`)));
  }

  #begin() {
    const { digest, running } = this.preview;
    return this.#try(async () => {
      await this.deployment.begin({ kind: running ? 'UPDATE' : 'INSTALL', archive: digest, accept: [...this.accepted] });
      this.#leave();
    });
  }

  async #try(work) {
    this.busy = true;
    this.failure = '';
    try {
      await work();
    } catch (error) {
      this.failure = error.message;
    }
    this.busy = false;
  }

  #leave() {
    this.dispatchEvent(new CustomEvent('left'));
  }
}

customElements.define('archive-preview', ArchivePreview);
