const POINTS = 500;
const DAY = 86_400_000;
export const RANGES = { day: DAY, week: 7 * DAY, month: 30 * DAY };

/** How one quantity went at one sensor. */
export class Trend {
  range = 'day';
  signal = 'methane';
  points = [];
  from = 0;
  to = 0;
  loading = false;
  failure = null;
  /** The lines of the thresholds; null until known. */
  lines = null;
  #context;
  #changed;
  #sensor = null;
  #asked = 0;

  /** @param {any} context of the module @param {() => void} changed asks for drawing */
  constructor(context, changed) {
    this.#context = context;
    this.#changed = changed;
  }

  /** Which quantities there are to look at. @param {any} sensor */
  static signals(sensor) {
    return ['outlet', 'inlet', 'methane', 'temperature', 'battery'].filter((signal) => sensor[signal] !== null || signal === 'methane');
  }

  /** Another sensor. @param {any} sensor */
  show(sensor) {
    this.#sensor = sensor.id;
    this.signal = Trend.signals(sensor)[0];
    this.points = [];
    return this.load();
  }

  /** Another quantity or time. @param {Partial<{signal: string, range: string}>} change */
  look(change) {
    Object.assign(this, change, { points: [] });
    return this.load();
  }

  async load() {
    const asked = ++this.#asked;
    Object.assign(this, { loading: true, failure: null, to: Date.now() });
    this.from = this.to - RANGES[this.range];
    this.#changed();
    const query = { signal: this.signal, from: new Date(this.from).toISOString(), to: new Date(this.to).toISOString(), points: POINTS };
    try {
      const [lines, { points }] = await Promise.all([
        this.#context.api('/api/gas/thresholds'),
        this.#context.api(`/api/gas/sensors/${encodeURIComponent(this.#sensor)}/series`, { query }),
      ]);
      if (asked === this.#asked) {
        Object.assign(this, { lines, points: points.map(({ time, maximum, mean }) => [time, this.signal === 'methane' ? maximum : mean]) });
      }
    } catch (error) {
      this.failure = error;
    }
    if (asked === this.#asked) {
      this.loading = false;
      this.#changed();
    }
  }
}
