import { css, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { t } from '../core/language.js';
import '../parts/ask-first.js';
import { Localized } from '../parts/localized.js';
import { refusal } from '../parts/refusals.js';
import '../parts/shown-once.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { marks, shape } from '../subsystems/marks.js';
import { cards } from './cards.js';

const GROUP = /.{1,4}/g;

/** Turns the second factor on and off; tells {@code changed} when it did. */
class SecondFactor extends Localized {
  static properties = { on: { attribute: false }, begun: { state: true }, codes: { state: true }, busy: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    fields,
    problems,
    marks,
    cards,
    css`
      ol { margin: 0; padding-inline-start: 1.3rem; display: grid; gap: 0.8rem; } li { padding-inline-start: 0.2rem; }
      code { display: block; margin-block-start: 0.4rem; padding: 0.5rem 0.7rem; background: var(--ground); border-radius: 0.3rem; font: 1.1rem/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere;
        user-select: all; }
      details code { font-size: 0.9rem; } summary { cursor: pointer; color: var(--muted); } summary:focus-visible { outline: 0.15rem solid var(--focus); outline-offset: 0.2rem; }
      details { margin-block-start: 0.5rem; } a { color: var(--accent); } input { max-inline-size: 14rem; font-variant-numeric: tabular-nums; }
    `,
  ];

  constructor() {
    super();
    Object.assign(this, { on: undefined, begun: null, codes: null, busy: false, failure: null });
  }

  render() {
    return html`<section>
      <header><h2>${t('factor.title')}</h2>${this.on === undefined ? nothing : this.#state()}</header>
      ${this.failure ? html`<p class="problem" role="alert">${refusal(this.failure)}</p>` : nothing}
      ${this.codes ? this.#recovery() : this.begun ? this.#confirmation() : this.#offer()}
      <ask-first></ask-first>
    </section>`;
  }

  #state() {
    const tone = this.on ? 'good' : 'calm';
    return html`<span class="mark ${tone}" data-on=${this.on}>${shape(tone)}${t(this.on ? 'factor.on' : 'factor.off')}</span>`;
  }

  #offer() {
    return html`<p class="note">${t(this.on ? 'factor.on-more' : 'factor.off-more')}</p>
      <div class="actions">${this.on
        ? html`<button class="danger" data-do="end-factor" @click=${this.#end}>${t('factor.end')}</button>`
        : html`<button class="primary" data-do="begin-factor" ?disabled=${this.busy || this.on === undefined} @click=${this.#begin}>${t('factor.begin')}</button>`}</div>`;
  }

  #confirmation() {
    const { secret, uri } = this.begun;
    return html`<form @submit=${this.#confirm} novalidate>
      <ol>
        <li>${t('factor.step-1')}<code data-secret=${secret}>${secret.match(GROUP).join(' ')}</code>
          <details><summary>${t('factor.uri')}</summary><p class="note"><a href=${uri}>${t('factor.uri-open')}</a></p><code>${uri}</code></details></li>
        <li><label>${t('factor.step-2')}<input name="code" required inputmode="numeric" autocomplete="one-time-code" spellcheck="false" maxlength="6" /></label></li>
      </ol>
      <div class="actions"><button class="primary" data-do="confirm-factor" ?disabled=${this.busy}>${t('factor.confirm')}</button>
        <button type="button" @click=${() => Object.assign(this, { begun: null, failure: null })}>${t('dialog.cancel')}</button></div>
    </form>`;
  }

  #recovery() {
    return html`<shown-once .heading=${t('factor.recovery')} .more=${t('factor.recovery-more')} .secrets=${this.codes} @done=${() => (this.codes = null)}></shown-once>`;
  }

  #begin() {
    return this.#try(async () => {
      this.begun = await api('/api/people/me/second-factor', { method: 'POST' });
      await this.updateComplete;
      this.renderRoot.querySelector('input').focus();
    });
  }

  #confirm(event) {
    event.preventDefault();
    const code = new FormData(event.target).get('code').trim();
    return this.#try(async () => {
      this.codes = (await api('/api/people/me/second-factor/confirm', { method: 'POST', body: { code } })).codes;
      this.begun = null;
      this.dispatchEvent(new CustomEvent('changed'));
    });
  }

  #end() {
    this.renderRoot.querySelector('ask-first').open({
      heading: 'factor.end-ask',
      more: 'factor.end-ask-more',
      action: 'factor.end',
      password: true,
      run: async (old) => {
        await api('/api/people/me/second-factor/end', { method: 'POST', body: { old } });
        this.codes = null;
        this.dispatchEvent(new CustomEvent('changed'));
      },
    });
  }

  async #try(work) {
    this.busy = true;
    this.failure = null;
    try {
      await work();
    } catch (error) {
      this.failure = error;
    }
    this.busy = false;
  }
}

customElements.define('second-factor', SecondFactor);
