import { html, nothing } from 'lit';
import { decimal, moment } from '../core/format.js';
import { t } from '../core/language.js';
import { Localized } from '../parts/localized.js';
import { general } from '../parts/styles.js';
import { drawing, LOOKS, pathOf, sample } from './chart-drawing.js';
import { nearest, pointsOf, thinned, timeScale, valueScale } from './chart-scale.js';
import { chartStyles } from './chart-styles.js';

const TOP = 24; // pixels, for the units and the heads of marks
const BOTTOM = 26; // pixels, for the times
const GLYPH = 7.4; // pixels, of a digit at an axis

/**
 * Series over time with thresholds and marks; `README.md` of this bundle tells how it is used.
 *
 * @fires moment-point somebody looks at a moment, by pointer or keys; detail: {at}, null when they no longer do
 * @fires moment-choose somebody chose a moment, by a click or Enter; detail: {at}
 */
class CityChart extends Localized {
  static properties = {
    series: { attribute: false },
    thresholds: { attribute: false },
    marks: { attribute: false },
    from: { attribute: false },
    to: { attribute: false },
    heading: {},
    empty: {},
    loading: { type: Boolean },
    at: { state: true },
    size: { state: true },
  };

  static styles = [general, chartStyles];

  #lines = [];
  /** @type {number[]} */
  #moments = [];
  #plot = null;
  #observer = new ResizeObserver(([{ contentRect }]) => (this.size = { width: contentRect.width, height: contentRect.height }));

  constructor() {
    super();
    Object.assign(this, { series: [], thresholds: [], marks: [], from: null, to: null, heading: '', empty: '', loading: false, at: null, size: { width: 0, height: 0 } });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  connectedCallback() {
    super.connectedCallback();
    this.updateComplete.then(() => this.isConnected && this.#observer.observe(this.renderRoot.querySelector('.plot')));
  }

  willUpdate(changed) {
    if (changed.has('series')) {
      this.#lines = this.series.slice(0, LOOKS).map((each, look) => {
        const points = pointsOf(each);
        return { ...each, look, axis: each.axis ?? 'left', points, times: points.map(({ at }) => at) };
      });
    }
    const onlyLooking = changed.size === 1 && changed.has('at');
    if (!onlyLooking) {
      this.#moments = this.#filled ? this.#momentsShown() : [];
      this.#plot = this.size.width > 0 && this.#filled ? this.#layout() : null;
    }
  }

  get #filled() {
    return this.#lines.some(({ points }) => points.some(({ value }) => value !== null));
  }

  /** Every moment at which some series has a value, in order. */
  #momentsShown() {
    const { from, to } = this.#span();
    return [...new Set(this.#lines.flatMap(({ points }) => points.filter(({ at, value }) => value !== null && at >= from && at <= to).map(({ at }) => at)))].sort((a, b) => a - b);
  }

  #span() {
    const ends = this.#lines.filter(({ points }) => points.length > 0).flatMap(({ points }) => [points[0].at, points.at(-1).at]);
    const from = this.from ?? Math.min(...ends);
    return { from, to: Math.max(this.to ?? Math.max(...ends), from + 1) };
  }

  #layout() {
    const { from, to } = this.#span();
    const height = Math.max(40, this.size.height - TOP - BOTTOM);
    const axes = { left: this.#axis('left', height, from, to), right: this.#axis('right', height, from, to) };
    const room = (axis) => (axis ? 12 + GLYPH * Math.max(axis.unit.length, ...axis.scale.ticks.map((tick) => decimal(tick, axis.scale.digits).length)) : 12);
    const [left, right] = [room(axes.left), room(axes.right)];
    const width = Math.max(40, this.size.width - left - right);
    const time = timeScale(from, to, width);
    const lines = this.#lines.map((line) => {
      const { y } = axes[line.axis].scale;
      return { look: line.look, y, path: pathOf(thinned(line.points.filter(({ at }) => at >= from && at <= to), time.x), time.x, y, line.step) };
    });
    const thresholds = this.thresholds
      .filter(({ axis = 'left' }) => axes[axis])
      .map(({ value, title, axis = 'left', tone = 'critical' }) => ({ at: axes[axis].scale.y(value), tone, title: `${t(title)} ${decimal(value, digitsOf(value))} ${axes[axis].unit}`.trim() }));
    return { width, height, left, top: TOP, axes, lines, thresholds, marks: this.marks, time };
  }

  #axis(axis, height, from, to) {
    const lines = this.#lines.filter((line) => line.axis === axis);
    if (lines.length === 0) {
      return null;
    }
    const values = lines.flatMap(({ points }) => points.filter(({ at, value }) => value !== null && at >= from && at <= to).map(({ value }) => value));
    const limits = this.thresholds.filter((threshold) => (threshold.axis ?? 'left') === axis).map(({ value }) => value);
    const seen = [...values, ...limits];
    return { unit: t(lines[0].unit ?? ''), scale: valueScale(seen.length ? seen : [0, 1], height, lines.some(({ logarithmic }) => logarithmic)) };
  }

  /** The value of each series at a moment: of its next point, null where data is missing. */
  #valuesAt(at) {
    return this.#lines.map(({ points, times, step }) => {
      const index = nearest(times, at);
      const held = step && index > 0 && points[index].at > at ? index - 1 : index;
      return points[held]?.value ?? null;
    });
  }

  render() {
    const moments = this.#moments;
    const at = this.at ?? moments.at(-1) ?? null;
    const values = at === null ? [] : this.#valuesAt(at);
    const cursor = this.at === null ? null : { at, values };
    const told = this.#told(at, values);
    return html`<div class="top">
        ${this.heading ? html`<h3>${this.heading}</h3>` : nothing}
        ${at === null ? nothing : html`<span class="when">${this.at === null ? `${t('chart.latest')} ` : ''}${moment(at)}</span>`}
        <ul class="legend">${this.#lines.map((line, index) => this.#entry(line, values[index]))}</ul>
      </div>
      <div class="plot" tabindex=${this.#plot ? 0 : -1} role="slider" aria-label=${`${this.heading} ${t('chart.keys')}`.trim()} aria-valuemin=${moments[0] ?? 0} aria-valuemax=${moments.at(-1) ?? 0}
        aria-valuenow=${at ?? 0} aria-valuetext=${told} aria-busy=${this.loading} @pointermove=${this.#point} @pointerdown=${this.#point} @pointerleave=${() => this.#look(null)} @click=${this.#choose}
        @keydown=${this.#keys} @blur=${() => this.#look(null)}>
        ${this.#plot ? html`<svg aria-hidden="true">${drawing({ ...this.#plot, cursor })}</svg>` : nothing}
        ${this.#filled ? nothing : html`<p class="note" role="status">${this.loading ? t('chart.loading') : this.empty || t('chart.empty')}</p>`}
      </div>`;
  }

  #entry({ id, title, unit, digits, look }, value = null) {
    return html`<li data-series=${id}>${sample(look)}<span>${t(title)}</span><b>${shown(value, digits)}</b>${unit ? html`<small>${t(unit)}</small>` : nothing}</li>`;
  }

  #told(at, values) {
    return at === null ? '' : [moment(at), ...this.#lines.map(({ title, unit = '', digits }, index) => `${t(title)} ${shown(values[index], digits)} ${t(unit)}`)].join(', ');
  }

  #point(event) {
    if (this.#plot) {
      const x = event.clientX - event.currentTarget.getBoundingClientRect().left - this.#plot.left;
      const wanted = this.#plot.time.at(Math.max(0, Math.min(this.#plot.width, x)));
      this.#look(this.#moments[nearest(this.#moments, wanted)] ?? null);
    }
  }

  #look(at) {
    if (at !== this.at) {
      this.at = at;
      this.#tell('moment-point', at);
    }
  }

  #choose() {
    if (this.at !== null) {
      this.#tell('moment-choose', this.at);
    }
  }

  #keys(event) {
    const moments = this.#moments;
    const now = moments.indexOf(this.at);
    const last = moments.length - 1;
    const leap = Math.max(1, Math.round(moments.length / 10));
    const from = now < 0 ? last + 1 : now;
    const goals = { ArrowLeft: from - 1, ArrowRight: from + 1, PageUp: from - leap, PageDown: from + leap, Home: 0, End: last };
    if (event.key in goals && moments.length > 0) {
      event.preventDefault();
      this.#look(moments[Math.max(0, Math.min(last, goals[event.key]))]);
    } else if (event.key === 'Enter') {
      this.#choose();
    } else if (event.key === 'Escape' && this.at !== null) {
      event.stopPropagation();
      this.#look(null);
    }
  }

  #tell(event, at) {
    this.dispatchEvent(new CustomEvent(event, { detail: { at }, bubbles: true, composed: true }));
  }
}

const shown = (value, digits) => (value === null || value === undefined ? '–' : decimal(value, digits ?? Math.min(2, digitsOf(value))));

const digitsOf = (value) => Math.min(3, (String(value).split('.')[1] ?? '').length);

customElements.define('city-chart', CityChart);
