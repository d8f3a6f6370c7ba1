import { css, html, nothing } from 'lit';
import { SEVERITIES } from '../core/city.js';
import { count } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from './localized.js';
import { general } from './styles.js';

/** The figures of the city: a strip on a desk, a column on a video wall. */
class CityNumbers extends Localized {
  static properties = { city: { attribute: false }, tiles: { attribute: false } };

  static styles = [
    general,
    css`
      :host { display: flex; overflow-x: auto; scrollbar-width: none; background: var(--surface); border-block-end: 1px solid var(--line); }
      section { flex: 1 0 auto; padding: 0.5rem 1.1rem; border-inline-end: 1px solid var(--line); display: grid; align-content: start; gap: 0.1rem; }
      section:last-of-type { border: 0; }
      h2 { font-size: 0.9rem; color: var(--muted); font-weight: 500; white-space: nowrap; }
      .row { display: flex; gap: 1.1rem; align-items: baseline; }
      .big { font-size: 2.1rem; line-height: 1.1; font-weight: 680; font-variant-numeric: tabular-nums lining-nums; }
      .figure { white-space: nowrap; }
      .figure small { display: block; font-size: 0.85rem; line-height: 1.1; color: var(--muted); }
      .good { color: var(--good); } .calm { color: var(--calm); } .faint { color: var(--faint); } .warning { color: var(--warning); }
      .critical { color: var(--critical); } .CRITICAL { color: var(--critical); } .MAJOR { color: var(--major); }
      .WARNING { color: var(--warning); } .INFO { color: var(--info); }
      .none { color: var(--faint); }
      .mark { display: inline-block; inline-size: 0.34em; block-size: 0.34em; margin-inline-end: 0.2em; vertical-align: 0.14em; background: currentColor; }
      .mark.CRITICAL { rotate: 45deg; } .mark.MAJOR { clip-path: polygon(50% 0, 100% 100%, 0 100%); } .mark.INFO { border-radius: 50%; }
      .districts { display: none; }
      .bars { display: grid; grid-template-columns: auto 1fr auto; gap: 0.5rem 0.8rem; align-items: center; margin: 0; }
      .bars dt { white-space: nowrap; } .bars dd { margin: 0; text-align: end; font-weight: 650; font-variant-numeric: tabular-nums; }
      .bars svg { inline-size: 100%; block-size: 0.8rem; display: block; }
      @media (min-width: 2400px) {
        :host { flex-direction: column; border: 0; border-inline-end: 1px solid var(--line); overflow: hidden auto; }
        section { flex: 0 1 auto; border-inline-end: 0; border-block-end: 1px solid var(--line); padding: 0.9rem 1.3rem; gap: 0.35rem; }
        h2 { font-size: 1.05rem; }
        .big { font-size: 3.3rem; }
        .row { gap: 1.3rem; justify-content: space-between; }
        .figure small { font-size: 0.95rem; }
        .districts { display: grid; }
      }
      @media (max-width: 900px) {
        :host { flex-direction: column; border: 0; overflow: hidden auto; }
        section { flex: none; border-inline-end: 0; border-block-end: 1px solid var(--line); padding: 0.9rem 1rem; }
        .big { font-size: 2.3rem; } .row { gap: 1.3rem; flex-wrap: wrap; } .districts { display: grid; gap: 0.6rem; }
      }
    `,
  ];

  connectedCallback() {
    super.connectedCallback();
    this.following(this.city.changed.on(() => this.requestUpdate()));
    this.following(this.tiles.changed.on(() => this.requestUpdate()));
  }

  render() {
    const { devices, deadLetters } = this.city;
    return html`
      <section>
        <h2>${t('numbers.alarms')}</h2>
        <div class="row">
          ${SEVERITIES.map((severity) => {
            const number = this.city.countOf(severity);
            return this.#figure(count(number), t(`severity.${severity}`), number ? severity : 'none', severity);
          })}
        </div>
      </section>
      <section>
        <h2>${t('numbers.devices')}</h2>
        <div class="row">
          ${this.#figure(count(devices.ONLINE), t('numbers.online'), 'good')}
          ${this.#figure(count(devices.OFFLINE), t('numbers.offline'), devices.OFFLINE ? 'calm' : 'none')}
          ${this.#figure(count(devices.NEVER_SEEN), t('numbers.never'), devices.NEVER_SEEN ? 'faint' : 'none')}
        </div>
      </section>
      ${this.tiles.all().map((tile) => this.#tile(tile))}
      <section>
        <h2>${t('numbers.dead')}</h2>
        <div class="row">${this.#figure(count(deadLetters), '', deadLetters ? 'warning' : 'none')}</div>
      </section>
      ${this.#districts()}
    `;
  }

  #figure(value, name, tone, mark) {
    return html`<span class="figure"><span class="big ${tone}">${mark ? html`<i class="mark ${mark}"></i>` : nothing}${value}</span>
      ${name ? html`<small>${name}</small>` : nothing}</span>`;
  }

  #tile({ title, value, unit, tone, parts }) {
    const figures = parts ?? [{ value, name: unit, tone }];
    return html`<section>
      <h2>${t(title)}</h2>
      <div class="row">
        ${figures.map((figure) =>
          this.#figure(
            typeof figure.value === 'string' ? figure.value : count(figure.value),
            figure.name ? t(figure.name) : '',
            figure.tone ?? '',
          ),
        )}
      </div>
    </section>`;
  }

  #districts() {
    const rows = this.city.districts.map((district) => [t(district.name), this.city.alarmsIn(district.code)]);
    const unplaced = this.city.alarmsIn(null);
    if (unplaced > 0) {
      rows.push([t('numbers.unplaced'), unplaced]);
    }
    const most = Math.max(1, ...rows.map(([, number]) => number));
    return html`<section class="districts">
      <h2>${t('numbers.districts')}</h2>
      <dl class="bars">
        ${rows.map(
          ([name, number]) => html`<dt>${name}</dt>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="8" fill="#17243a" /><rect width=${(number / most) * 100} height="8" fill="#ff9f5a" />
            </svg>
            <dd>${count(number)}</dd>`,
        )}
      </dl>
    </section>`;
  }
}

customElements.define('city-numbers', CityNumbers);
