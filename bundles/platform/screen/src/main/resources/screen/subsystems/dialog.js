import { css, html, nothing } from 'lit';
import { moment } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, dialogs, fields, general, problems } from '../parts/styles.js';

/** Asks before something is done to a subsystem, and says here if it was refused. Starting harms nobody and is not asked about. */
class SubsystemDialog extends Localized {
  static properties = {
    deployment: { attribute: false },
    kind: { state: true },
    subsystem: { state: true },
    digest: { state: true },
    purge: { state: true },
    typed: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    dialogs,
    css`
      .choice { display: grid; grid-template-columns: auto 1fr; gap: 0.1rem 0.6rem; align-items: baseline; padding: 0.6rem 0.8rem; border: 1px solid var(--line);
        border-radius: 0.4rem; color: var(--text); font-size: 1rem; cursor: pointer; }
      .choice:has(:checked) { border-color: var(--accent); background: var(--surface-raised); } .choice.risky:has(:checked) { border-color: var(--critical); }
      .choice small { grid-column: 2; color: var(--muted); font-size: 0.9rem; } .choice input { inline-size: 1.1rem; min-block-size: 1.1rem; block-size: 1.1rem; accent-color: var(--accent); }
      label input[type="text"] { margin-block-start: 0.3rem; } select { margin-block-start: 0.3rem; }
    `,
  ];

  /** @param {'ROLL_BACK' | 'STOP' | 'START' | 'REMOVE'} kind */
  async open(kind, subsystem) {
    Object.assign(this, { kind, subsystem, digest: subsystem.previous[0]?.digest, purge: false, typed: '', busy: false, failure: '' });
    await this.updateComplete;
    if (kind === 'START') {
      await this.#begin();
      if (!this.failure) {
        return;
      }
    }
    this.renderRoot.querySelector('dialog').showModal();
  }

  render() {
    return html`<dialog aria-labelledby="question" @close=${() => (this.kind = null)}>
      ${this.kind ? html`<form method="dialog" @submit=${this.#submit}>
        ${this.#question()}
        ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
        <div class="buttons">
          <button type="button" autofocus @click=${() => this.renderRoot.querySelector('dialog').close()}>${t('dialog.cancel')}</button>
          ${this.#confirm()}
        </div>
      </form>` : nothing}
    </dialog>`;
  }

  #question() {
    const { title, version, previous, id } = this.subsystem;
    const values = { title: t(title), version, from: version, to: this.#target()?.version, id };
    const heading = (key) => html`<h2 id="question">${t(key, values)}</h2>`;
    switch (this.kind) {
      case 'ROLL_BACK':
        return html`${heading('dialog.roll-back')}<p>${t('dialog.roll-back-more', values)}</p>
          ${previous.length > 1 ? html`<label>${t('dialog.version')}<select @change=${(event) => (this.digest = event.target.value)}>
            ${previous.map((kept) => html`<option value=${kept.digest} ?selected=${kept.digest === this.digest}>
              ${t('dialog.version-of', { version: kept.version, moment: moment(kept.installed) })}</option>`)}
          </select></label>` : nothing}`;
      case 'REMOVE':
        return html`${heading('dialog.remove')} ${this.#choice(false, 'dialog.keep')} ${this.#choice(true, 'dialog.purge')}
          ${this.purge ? html`<label>${t('dialog.type-id', values)}<input type="text" name="id" autocomplete="off" autocapitalize="none" spellcheck="false"
            .value=${this.typed} @input=${(event) => (this.typed = event.target.value)} /></label>` : nothing}`;
      case 'START':
        return html`<h2 id="question">${t('installed.start')} ${t(title)}</h2>`;
      default:
        return html`${heading('dialog.stop')}<p>${t('dialog.stop-more')}</p>`;
    }
  }

  #choice(purge, key) {
    return html`<label class="choice ${purge ? 'risky' : ''}"><input type="radio" name="data" .checked=${this.purge === purge} @change=${() => (this.purge = purge)} />
      <span>${t(key)}</span><small>${t(`${key}-more`)}</small></label>`;
  }

  #confirm() {
    const [key, risky] = {
      ROLL_BACK: ['dialog.roll-back-do', false],
      REMOVE: [this.purge ? 'dialog.purge-do' : 'dialog.remove-do', true],
      START: ['installed.start', false],
    }[this.kind] ?? ['dialog.stop-do', false];
    const unsure = this.purge && this.typed !== this.subsystem.id;
    return html`<button type="submit" class=${risky ? 'risky' : 'primary'} data-confirm ?disabled=${this.busy || unsure}>${t(key, { to: this.#target()?.version })}</button>`;
  }

  #target() {
    return this.subsystem.previous.find((kept) => kept.digest === this.digest);
  }

  async #submit(event) {
    event.preventDefault();
    await this.#begin();
    if (!this.failure) {
      this.renderRoot.querySelector('dialog').close();
    }
  }

  async #begin() {
    this.busy = true;
    this.failure = '';
    try {
      const archive = this.kind === 'ROLL_BACK' ? this.digest : undefined;
      await this.deployment.begin({ kind: this.kind, subsystem: this.subsystem.id, archive, purge: this.purge || undefined });
    } catch (error) {
      this.failure = error.message;
    }
    this.busy = false;
  }
}

customElements.define('subsystem-dialog', SubsystemDialog);
