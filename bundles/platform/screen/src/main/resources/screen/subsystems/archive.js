import { css, html, nothing } from 'lit';
import { decimal } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, general } from '../parts/styles.js';
import { marks } from './marks.js';
import './preview.js';
import { send } from './send.js';

const MEBIBYTE = 1024 * 1024;

/** Takes an archive by file picker or drag and drop, uploads it and shows what it would do. */
class ArchiveUpload extends Localized {
  static properties = {
    deployment: { attribute: false },
    file: { state: true },
    part: { state: true },
    preview: { state: true },
    failure: { state: true },
    over: { state: true },
  };

  static styles = [
    general,
    buttons,
    marks,
    css`
      :host { display: grid; gap: 0.7rem; }
      .zone { display: grid; gap: 0.5rem; justify-items: center; text-align: center; padding: 1.4rem 1rem; border: 0.15rem dashed var(--muted); border-radius: 0.7rem;
        background: var(--surface); }
      .zone.over { border-color: var(--accent); border-style: solid; background: var(--surface-raised); }
      .zone p { margin: 0; } .zone .hint { color: var(--muted); font-size: 0.93rem; }
      .zone button { min-block-size: 2.6rem; padding-inline: 1.3rem; }
      @media (hover: none) { .drop { display: none; } }
      input[type="file"] { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; }
      .sending { display: grid; gap: 0.5rem; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 0.7rem; }
      .sending p { margin: 0; overflow-wrap: anywhere; } .sending .row { display: flex; gap: 1rem; justify-content: space-between; align-items: center; }
      progress { inline-size: 100%; block-size: 0.8rem; appearance: none; border: 0; border-radius: 0.4rem; background: var(--line); overflow: hidden; }
      progress::-webkit-progress-bar { background: var(--line); } progress::-webkit-progress-value { background: var(--accent); }
      progress::-moz-progress-bar { background: var(--accent); }
    `,
  ];

  constructor() {
    super();
    this.#clear();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.abort?.abort();
  }

  render() {
    return html`
      ${this.failure ? html`<p class="problem" role="alert"><b>${t('archive.refused', { name: this.file?.name ?? '' })}</b>${this.#said()}</p>` : nothing}
      ${this.preview
        ? html`<archive-preview .deployment=${this.deployment} .preview=${this.preview} @left=${this.#left}></archive-preview>`
        : this.part === null ? this.#zone() : this.#sending()}
    `;
  }

  #zone() {
    return html`<div class="zone ${this.over ? 'over' : ''}" @dragover=${this.#dragged} @dragleave=${() => (this.over = false)} @drop=${this.#dropped}>
      <p class="drop">${t('archive.drop')}</p>
      <button class="primary" @click=${() => this.renderRoot.querySelector('input').click()}>${t('archive.choose')}</button>
      <input type="file" tabindex="-1" aria-hidden="true" accept=".kar,.zip,.jar" @change=${(event) => this.#send(event.target.files[0])} />
      <p class="hint">${t('archive.hint')}</p>
    </div>`;
  }

  #sending() {
    const size = `${decimal((this.file.size * this.part) / MEBIBYTE)} / ${decimal(this.file.size / MEBIBYTE)} MB`;
    return html`<div class="sending" role="status">
      <p>${t('archive.sending', { name: this.file.name })}</p>
      <progress max="1" .value=${this.part} aria-label=${t('archive.sending', { name: this.file.name })}></progress>
      <div class="row"><span class="num muted">${this.part < 1 ? size : t('archive.checking')}</span>
        <button @click=${() => this.abort.abort()}>${t('archive.cancel')}</button></div>
    </div>`;
  }

  #said() {
    return this.failure.type === 'unreachable' ? t('archive.unreachable') : this.failure.message;
  }

  #dragged(event) {
    event.preventDefault();
    this.over = true;
  }

  #dropped(event) {
    event.preventDefault();
    this.over = false;
    this.#send(event.dataTransfer.files[0]);
  }

  async #send(file) {
    if (!file) {
      return;
    }
    Object.assign(this, { file, part: 0, failure: null, abort: new AbortController() });
    try {
      this.preview = await send(file, (part) => (this.part = part), this.abort.signal);
    } catch (error) {
      this.failure = error.type === 'aborted' ? null : error;
    }
    this.part = null;
  }

  /** Whoever works by keyboard goes on where the next archive would be given. */
  async #left() {
    this.#clear();
    await this.updateComplete;
    this.renderRoot.querySelector('.zone button').focus({ preventScroll: true });
  }

  #clear() {
    Object.assign(this, { file: null, part: null, preview: null, failure: null, over: false });
  }
}

customElements.define('archive-upload', ArchiveUpload);
