import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ago, count, time } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from './localized.js';
import { buttons, general } from './styles.js';

const SHOWN = 60; // nobody reads more, and a list that never ends makes the page slow
const NEW_MILLISECONDS = 8000;

/** The open alarms, the most urgent on top; a click shows the place. */
class CityAlarms extends Localized {
  static properties = { city: { attribute: false }, busy: { state: true }, failure: { state: true } };

  static styles = [
    general,
    buttons,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr); }
      header { display: flex; align-items: baseline; gap: 0.6rem; padding: 0.7rem 1rem 0.5rem; }
      h2 { font-size: 1.15rem; } header .num { color: var(--muted); }
      ol { list-style: none; margin: 0; padding: 0 0.6rem 0.6rem; display: grid; gap: 0.4rem; align-content: start; }
      li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.3rem; align-items: center; background: var(--surface-raised);
        border-radius: 0.4rem; border-inline-start: 0.35rem solid var(--tone); padding-inline-end: 0.5rem; }
      li.CRITICAL { --tone: var(--critical); background: #331821; } li.MAJOR { --tone: var(--major); } li.WARNING { --tone: var(--warning); }
      li.INFO { --tone: var(--info); }
      li.acknowledged { background: none; outline: 1px solid var(--line); outline-offset: -1px; }
      li.fresh { animation: arrive 1.6s ease-out 2; }
      @keyframes arrive { from { background: color-mix(in srgb, var(--tone) 55%, var(--surface-raised)); } }
      .show { all: unset; box-sizing: border-box; cursor: pointer; padding: 0.5rem 0.7rem; min-inline-size: 0; inline-size: 100%; }
      .show:focus-visible { outline: 0.15rem solid var(--focus); outline-offset: -0.1rem; }
      .deeds { display: grid; gap: 0.3rem; padding-block: 0.35rem; } .deeds:empty { display: none; }
      .text { display: block; font-size: 1.05rem; line-height: 1.25; overflow-wrap: anywhere; }
      .meta { display: flex; flex-wrap: wrap; gap: 0 0.7rem; font-size: 0.85rem; color: var(--muted); font-variant-numeric: tabular-nums; }
      .meta b { color: var(--tone); font-weight: 650; }
      .empty, .more { color: var(--muted); padding: 0.4rem 1rem; margin: 0; }
      .failure { color: #ffd9dc; background: #3a1a22; margin: 0 0.6rem 0.4rem; padding: 0.4rem 0.7rem; border-radius: 0.3rem; }
    `,
  ];

  constructor() {
    super();
    this.busy = new Set();
    this.failure = '';
    this.fresh = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    this.every(20_000);
    this.following(this.city.changed.on(() => this.requestUpdate()));
    this.following(this.city.names.changed.on(() => this.requestUpdate()));
    this.following(
      this.city.raised.on((alarm) => {
        this.fresh.set(alarm.id, Date.now());
        setTimeout(() => this.fresh.delete(alarm.id) && this.requestUpdate(), NEW_MILLISECONDS);
      }),
    );
  }

  render() {
    const alarms = this.city.openAlarms();
    const newest = alarms.find((alarm) => this.fresh.has(alarm.id));
    return html`
      <header><h2>${t('alarms.title')}</h2><span class="num">${this.city.alarmsLoaded ? count(alarms.length) : ''}</span></header>
      <div class="scroll">
        <div aria-live="polite" class="failure" ?hidden=${!this.failure}>${this.failure}</div>
        ${this.city.alarmsLoaded && alarms.length === 0 ? html`<p class="empty">${t('alarms.none')}</p>` : nothing}
        <ol>${repeat(alarms.slice(0, SHOWN), (alarm) => alarm.id, (alarm) => this.#alarm(alarm))}</ol>
        ${alarms.length > SHOWN ? html`<p class="more">${t('alarms.more', { count: count(alarms.length - SHOWN) })}</p>` : nothing}
      </div>
      <span role="status" class="announce" hidden>${newest ? t(newest.text) : ''}</span>
    `;
  }

  #alarm(alarm) {
    const seen = Boolean(alarm.acknowledgedAt);
    const classes = `${alarm.severity} ${seen ? 'acknowledged' : ''} ${this.fresh.has(alarm.id) ? 'fresh' : ''}`;
    return html`<li class=${classes} data-alarm=${alarm.id}>
      <button class="show" title=${t('alarms.show')} @click=${() => this.#show(alarm)}>
        <span class="text"><strong>${this.#device(alarm)}</strong> ${t(alarm.text)}</span>
        <span class="meta"><b>${t(`severity.${alarm.severity}`)}</b><span>${time(alarm.raisedAt)}</span><span>${ago(alarm.raisedAt)}</span>
          <span>${this.city.names.around(alarm.area).map((name) => t(name)).join(' ')}</span>
          ${seen ? html`<span>${t('alarms.by', { name: alarm.acknowledgedBy ?? '' })}</span>` : nothing}</span>
      </button>
      <div class="deeds">
        ${!seen && this.city.may('alarms:handle')
          ? html`<button class="acknowledge" ?disabled=${this.busy.has(alarm.id)} @click=${() => this.#acknowledge(alarm)}>
              ${t('alarms.acknowledge')}
            </button>`
          : nothing}
        ${this.city.deeds.map((deed) => html`<button data-deed=${deed.id} @click=${() => deed.act(alarm)}>${t(deed.title)}</button>`)}
      </div>
    </li>`;
  }

  #device(alarm) {
    return this.city.may('devices:view') ? this.city.names.device(alarm.deviceId) : alarm.deviceId;
  }

  #show(alarm) {
    this.dispatchEvent(new CustomEvent('alarm-chosen', { detail: alarm, bubbles: true }));
  }

  async #acknowledge(alarm) {
    this.busy = new Set(this.busy).add(alarm.id);
    this.failure = '';
    try {
      await this.city.acknowledge(alarm.id);
    } catch (error) {
      this.failure = t('alarms.failed', { reason: error.message });
    }
    const busy = new Set(this.busy);
    busy.delete(alarm.id);
    this.busy = busy;
  }
}

customElements.define('city-alarms', CityAlarms);
