import { html, nothing } from 'lit';
import { moment } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { buttons, fields, general, problems } from '../parts/styles.js';
import { commandStyles, stateOf } from './command-states.js';

const SHOWN = 10;

/** What a device can be told to do, and what it was told; `README.md` of this bundle tells how it is used. */
class CityCommands extends Localized {
  static properties = {
    context: { attribute: false },
    device: {},
    kinds: { state: true },
    commands: { state: true },
    steps: { state: true },
    kind: { state: true },
    busy: { state: true },
    failure: { state: true },
  };

  static styles = [general, buttons, fields, problems, commandStyles];

  constructor() {
    super();
    Object.assign(this, { device: '', kinds: null, commands: [], steps: {}, kind: '', busy: false, failure: null });
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.context.may('commands:view')) {
      this.following(this.context.live('commands', ({ data }) => data?.deviceId === this.device && this.#load(), () => this.#load()));
    }
  }

  willUpdate(changed) {
    if (changed.has('device') && this.device) {
      Object.assign(this, { kinds: null, commands: [], steps: {}, kind: '', failure: null });
      this.#begin();
    }
  }

  render() {
    if (!this.context.may('commands:view') || this.kinds?.length === 0) {
      return nothing;
    }
    const chosen = this.kinds?.find(({ id }) => id === this.kind);
    return html`<h3>${t('commands.title')}</h3>
      ${this.context.may('commands:send') && this.kinds ? this.#choice() : nothing}
      ${chosen ? this.#form(chosen) : nothing}
      ${this.failure ? html`<p class="problem" role="alert">${this.failure.message}</p>` : nothing}
      ${this.commands.length ? html`<ol>${this.commands.map((command) => this.#command(command))}</ol>` : html`<p class="muted">${t(this.kinds ? 'commands.none' : 'table.loading')}</p>`}`;
  }

  #choice() {
    return html`<div class="kinds" role="group" aria-label=${t('commands.choose')}>${this.kinds.map(
      ({ id, title }) => html`<button data-kind=${id} aria-pressed=${id === this.kind} @click=${() => (this.kind = this.kind === id ? '' : id)}>${t(title)}</button>`,
    )}</div>`;
  }

  #form({ id, parameters, secondPerson }) {
    return html`<form data-form=${id} @submit=${this.#send}>
      ${parameters.map((parameter) => html`<label>${t(parameter.title)}${parameter.unit === '1' ? nothing : ` (${parameter.unit})`}${this.#field(parameter)}</label>`)}
      <label>${t('commands.reason')}<input name="reason" required maxlength="500" autocomplete="off" /></label>
      ${secondPerson ? html`<p class="second">${t('commands.second')}</p>` : nothing}
      <button class="primary" data-do="send" ?disabled=${this.busy}>${t(secondPerson ? 'commands.ask' : 'commands.send')}</button>
    </form>`;
  }

  #field(parameter) {
    const { name, type, minimum, maximum } = parameter;
    if (type === 'TEXT') {
      return html`<input name=${`p-${name}`} required minlength=${minimum} maxlength=${maximum} autocomplete="off" />`;
    }
    return isSwitch(parameter)
      ? html`<select name=${`p-${name}`}><option value="1">${t('commands.on')}</option><option value="0">${t('commands.off')}</option></select>`
      : html`<input name=${`p-${name}`} type="number" required min=${minimum} max=${maximum} step=${type === 'WHOLE' ? 1 : 'any'} />`;
  }

  #command(command) {
    const { id, state, told, by, requestedAt, approvedBy, reason } = command;
    const waits = state === 'AWAITING_APPROVAL';
    const open = ['SENDING', 'SENT'].includes(state) || waits;
    const { tone, shape } = stateOf(state);
    return html`<li data-command=${id} class=${tone}>
      <header><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${shape} /></svg><b>${this.#title(command)}</b><span class="state">${t(`commands.${state}`)}</span></header>
      <p class="muted"><time datetime=${requestedAt}>${moment(requestedAt)}</time> · ${by ?? t('commands.rule')}${approvedBy ? ` · ${t('commands.approved', { name: approvedBy })}` : nothing}${reason ? ` · ${reason}` : nothing}</p>
      ${told ? html`<p>${told}</p>` : nothing}
      <div class="acts">
        ${waits && this.context.may('commands:approve')
          ? html`<button class="primary" data-do="approve" ?disabled=${this.busy} @click=${() => this.#act(id, 'approve')}>${t('commands.approve')}</button>
              <button data-do="reject" ?disabled=${this.busy} @click=${() => this.#act(id, 'reject', {})}>${t('commands.reject')}</button>`
          : nothing}
        ${open && this.context.may('commands:send') ? html`<button data-do="cancel" ?disabled=${this.busy} @click=${() => this.#act(id, 'cancel', {})}>${t('commands.cancel')}</button>` : nothing}
        <button class="plain" data-do="history" aria-expanded=${id in this.steps} @click=${() => this.#history(id)}>${t('commands.history')}</button>
      </div>
      ${this.steps[id] ? html`<ul>${this.steps[id].map((step) => html`<li><time>${moment(step.at)}</time> ${t(`commands.${step.state}`)}${step.by ? ` · ${step.by}` : nothing}${step.text ? ` · ${step.text}` : nothing}</li>`)}</ul>` : nothing}
    </li>`;
  }

  #title({ kind, parameters }) {
    const known = this.kinds?.find(({ id }) => id === kind);
    const values = Object.entries(parameters).map(([name, value]) => {
      const parameter = known?.parameters.find((each) => each.name === name);
      const said = parameter && isSwitch(parameter) ? t(value ? 'commands.on' : 'commands.off') : value;
      return `${parameter ? t(parameter.title) : name} ${said}${parameter && parameter.unit !== '1' ? ` ${parameter.unit}` : ''}`;
    });
    return [known ? t(known.title) : kind, ...values].join(' · ');
  }

  async #begin() {
    const { device } = this;
    if (!this.context.may('commands:view')) {
      return;
    }
    await this.#try(async () => {
      const [{ type }, types] = await Promise.all([this.context.api(`/api/devices/${encodeURIComponent(device)}`), this.context.api('/api/devices/types')]);
      if (device === this.device) {
        this.kinds = types.find(({ id }) => id === type)?.commands ?? [];
      }
    });
    await this.#load();
  }

  async #load() {
    const { device } = this;
    await this.#try(async () => {
      const { items } = await this.context.api('/api/commands', { query: { deviceId: device, limit: SHOWN } });
      if (device === this.device) {
        this.commands = items;
      }
    });
  }

  async #send(event) {
    event.preventDefault();
    const form = event.target;
    const entered = new FormData(form);
    const { parameters } = this.kinds.find(({ id }) => id === this.kind);
    const values = parameters.map(({ name, type }) => [name, type === 'TEXT' ? entered.get(`p-${name}`) : Number(entered.get(`p-${name}`))]);
    const sent = await this.#try(() =>
      this.context.api('/api/commands', { method: 'POST', body: { deviceId: this.device, kind: this.kind, parameters: Object.fromEntries(values), reason: entered.get('reason') } }),
    );
    if (sent) {
      this.kind = '';
      await this.#load();
    }
  }

  async #act(id, deed, body) {
    if (await this.#try(() => this.context.api(`/api/commands/${id}/${deed}`, { method: 'POST', body }))) {
      await this.#load();
    }
  }

  async #history(id) {
    if (id in this.steps) {
      const { [id]: closed, ...others } = this.steps;
      this.steps = others;
      return;
    }
    await this.#try(async () => {
      this.steps = { ...this.steps, [id]: await this.context.api(`/api/commands/${id}/history`) };
    });
  }

  /** Whether it worked; if not, why is shown. */
  async #try(work) {
    this.busy = true;
    try {
      await work();
      this.failure = null;
      return true;
    } catch (error) {
      this.failure = error;
      return false;
    } finally {
      this.busy = false;
    }
  }
}

const isSwitch = ({ type, minimum, maximum }) => type === 'WHOLE' && minimum === 0 && maximum === 1;

customElements.define('city-commands', CityCommands);
