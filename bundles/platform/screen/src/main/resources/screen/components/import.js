import { html, nothing } from 'lit';
import { count, decimal } from '../core/format.js';
import { language, t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, dialogs, fields, general, problems } from '../parts/styles.js';
import { saveCsv, saveExactly } from './csv.js';
import { importStyles } from './import-styles.js';

const MEBIBYTE = 1024 * 1024;
const SHOWN = 200;

/**
 * A button with the form behind it in which a file of rows is taken; `README.md` of this bundle tells how it is used.
 *
 * @fires rows-taken a file was read; detail: {taken, refused}, how many rows were and were not
 */
class CityImport extends Localized {
  static properties = {
    label: {},
    note: {},
    file: {},
    columns: { attribute: false },
    take: { attribute: false },
    most: { type: Number },
    chosen: { state: true },
    over: { state: true },
    busy: { state: true },
    failure: { state: true },
    outcome: { state: true },
    secrets: { state: true },
    saved: { state: true },
    asking: { state: true },
  };

  static styles = [general, buttons, fields, problems, dialogs, importStyles];

  #leaving = (event) => this.secrets.length > 0 && event.preventDefault();

  constructor() {
    super();
    Object.assign(this, { label: '', note: '', file: 'rows', columns: [], most: 10, secrets: [] });
    this.#choose(null);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#leaving);
    this.following(() => window.removeEventListener('beforeunload', this.#leaving));
  }

  render() {
    return html`<button data-do="import" @click=${() => this.#dialog.showModal()}>${this.label}</button>
      <dialog aria-label=${this.label} @cancel=${this.#cancelled} @close=${this.#closed}>
        <form @submit=${this.#send}>
          <h2>${this.label}</h2>
          ${this.outcome ? this.#outcome() : this.#columns()}
          ${this.secrets.length ? this.#keep() : nothing}
          ${this.saved ? html`<p class="saved" role="status">${t('import.secrets-saved')}</p>` : nothing}
          ${this.outcome ? nothing : html`<slot name="fields"></slot>`}
          ${this.#zone()}
          ${this.busy ? html`<div class="sending" role="status"><progress aria-label=${t('import.sending')}></progress><p>${t('import.sending')}</p></div>` : nothing}
          ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
          ${this.#buttons()}
        </form>
      </dialog>`;
  }

  #buttons() {
    if (this.asking) {
      return nothing;
    }
    const close = html`<button type="button" data-do="close" @click=${this.#close}>${t('import.close')}</button>`;
    return html`<div class="buttons">
      ${this.outcome
        ? close
        : html`<button type="button" class="example" data-do="example" @click=${this.#example}>${t('import.example')}</button>
            ${close}
            <button class="primary" data-do="send" ?disabled=${this.busy || !this.chosen}>${t('import.send')}</button>`}
    </div>`;
  }

  #columns() {
    return html`<p>${[t('import.hint'), this.note].join(language() === 'zh' ? '' : ' ')}</p>
      <div class="columns scroll" tabindex="0" role="group" aria-label=${t('import.columns')}><table>
        <thead><tr><th>${t('import.column')}</th><th>${t('import.meaning')}</th></tr></thead>
        <tbody>${this.columns.map(({ name, text, needed }) => html`<tr><th scope="row"><code>${name}</code>${needed ? html` <b>${t('import.needed')}</b>` : nothing}</th><td>${t(text)}</td></tr>`)}</tbody>
      </table></div>`;
  }

  #zone() {
    const { chosen } = this;
    return html`<label class="zone ${this.over ? 'over' : ''}" @dragover=${this.#dragged} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}>
      <input type="file" name="rows" accept=".csv,text/csv" aria-label=${t('import.choose')} ?disabled=${this.busy} @change=${this.#picked} />
      ${chosen ? html`<b>${chosen.name}</b> <span class="num">${size(chosen.size)}</span>` : nothing}
      <span class="act"><u>${t(chosen || this.outcome ? 'import.other' : 'import.choose')}</u><span class="drop"> ${t('import.drop')}</span></span>
    </label>`;
  }

  #outcome() {
    const { name, taken, refused, refusals } = this.outcome;
    return html`<div class="outcome ${refused ? 'some' : ''}" role="status" tabindex="-1" data-taken=${taken} data-refused=${refused}>
        <p class="file">${name}</p>
        <p><b class="num">${count(taken)}</b> ${t('import.taken')}</p>
        <p><b class="num">${count(refused)}</b> ${t('import.refused')}</p>
        ${refused ? html`<button type="button" data-do="refusals" @click=${this.#saveRefusals}>${t('import.save-refusals')}</button>` : nothing}
      </div>
      ${refused
        ? html`<div class="refusals scroll" tabindex="0" role="group" aria-label=${t('import.refused')}><table>
            <thead><tr><th class="num">${t('import.line')}</th><th>${t('import.reason')}</th></tr></thead>
            <tbody>${refusals.slice(0, SHOWN).map(({ line, about, reason }) => html`<tr data-line=${line}><td class="num">${line || '–'}</td><td>${about ? html`<b>${about}</b> ` : nothing}${t(reason)}</td></tr>`)}</tbody>
          </table></div>
          ${refused > SHOWN ? html`<p>${t('import.more', { shown: SHOWN, count: count(refused) })}</p>` : nothing}`
        : nothing}`;
  }

  #keep() {
    return html`<div class="keep" role="alert">
      <p><b>${t('import.secrets', { count: count(this.secrets.length) })}</b> ${t(this.asking ? 'import.secrets-lost' : 'import.secrets-more')}</p>
      <div>
        <button type="button" class="primary" data-do="save-secrets" @click=${this.#saveSecrets}>${t('import.save-secrets')}</button>
        ${this.asking ? html`<button type="button" class="risky" data-do="forget" @click=${this.#forget}>${t('import.forget')}</button>` : nothing}
      </div>
    </div>`;
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  #dragged(event) {
    event.preventDefault();
    this.over = true;
  }

  #dropped(event) {
    event.preventDefault();
    this.over = false;
    if (!this.busy) {
      this.#choose(event.dataTransfer.files[0] ?? null);
    }
  }

  #picked(event) {
    const [file] = event.target.files;
    event.target.value = ''; // the same file, once it is mended, can be chosen again
    if (file) {
      this.#choose(file);
    }
  }

  /** @param {File | null} file */
  #choose(file) {
    Object.assign(this, { chosen: file, over: false, busy: false, failure: '', outcome: null, asking: false, saved: false });
    if (file && file.size > this.most * MEBIBYTE) {
      Object.assign(this, { chosen: null, failure: t('import.large', { name: file.name, most: this.most }) });
    }
  }

  async #send(event) {
    event.preventDefault();
    const { chosen } = this;
    if (!chosen || this.busy) {
      return;
    }
    const wrong = this.querySelector('[slot="fields"] :invalid');
    if (wrong) {
      wrong.reportValidity();
      return;
    }
    Object.assign(this, { busy: true, failure: '' });
    try {
      const { taken, refusals, refused = refusals.length, secrets = [] } = await this.take(new Blob([chosen], { type: 'text/csv' }));
      Object.assign(this, { outcome: { name: chosen.name, taken, refused, refusals }, chosen: null, secrets: [...this.secrets, ...secrets] });
      this.dispatchEvent(new CustomEvent('rows-taken', { detail: { taken, refused } }));
    } catch (error) {
      this.failure = error.type === 'unreachable' ? t('import.unreachable') : error.message;
    }
    this.busy = false;
    await this.updateComplete;
    this.renderRoot.querySelector('.outcome')?.focus();
  }

  /** The columns with an example each, as a file. */
  #example() {
    const given = this.columns.filter(({ example }) => example !== undefined);
    saveCsv(`${this.file}-${t('import.example-name')}.csv`, [given.map(({ name }) => name), given.map(({ example }) => example)]);
  }

  #saveRefusals() {
    const rows = this.outcome.refusals.map(({ line, about, reason }) => [line, `${about ? `${about} ` : ''}${t(reason)}`]);
    saveCsv(`${this.file}-${t('import.refusals-name')}.csv`, [[t('import.line'), t('import.reason')], ...rows]);
  }

  #saveSecrets() {
    saveExactly(`${this.file}-${t('import.secrets-name')}.csv`, ['id,secret', ...this.secrets.map(({ id, secret }) => `${id},${secret}`)]);
    Object.assign(this, { secrets: [], asking: false, saved: true });
  }

  #forget() {
    Object.assign(this, { secrets: [], asking: false });
    this.#close();
  }

  #cancelled(event) {
    if (this.secrets.length || this.busy) {
      event.preventDefault();
      this.asking = this.secrets.length > 0;
    }
  }

  #close() {
    if (this.secrets.length) {
      this.asking = true;
    } else if (!this.busy) {
      this.#dialog.close();
    }
  }

  /** What was not saved is still there when the form is opened again, however it was closed. */
  #closed() {
    if (this.secrets.length === 0) {
      this.#choose(null);
    }
  }
}

const size = (bytes) => (bytes < MEBIBYTE ? `${count(Math.ceil(bytes / 1024))} KiB` : `${decimal(bytes / MEBIBYTE)} MiB`);

customElements.define('city-import', CityImport);
