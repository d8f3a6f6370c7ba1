const HOUR = 3_600_000;
const SILENCE = 120_000; // a truck that says nothing for so long is not shown
const TRUCKS_PER_REQUEST = 50;
const MOST_TRUCKS = 2000;

/** The paces on offer: how much faster than it was. */
export const PACES = [1, 5, 10, 30, 60];

/** A past hour, shown again. */
export class Replay {
  /** Whether the map shows the replay instead of the present. */
  active = false;
  loading = false;
  failure = '';
  playing = false;
  pace = 30;
  from = 0;
  at = 0;
  /** @type {{id: string, plate: string, fixes: any[]}[]} */
  tracks = [];
  #context;
  #layer;
  #fixesOf;
  #changed;
  #frame = 0;
  #before = 0;
  #asked = 0;
  #drawn = 0;

  /**
   * @param {any} context of the module
   * @param {any} layer for the trucks of the past
   * @param {(track: any) => any[]} fixesOf reads a compact track
   * @param {() => void} changed asks for drawing
   */
  constructor(context, layer, fixesOf, changed) {
    this.#context = context;
    this.#layer = layer;
    this.#fixesOf = fixesOf;
    this.#changed = changed;
    layer.show(false);
  }

  /** Loads an hour and shows its beginning. @param {number} from epoch milliseconds */
  async load(from) {
    const asked = ++this.#asked;
    this.pause();
    this.loading = true;
    this.failure = '';
    this.#changed();
    try {
      const tracks = await this.#fetch(from);
      if (asked !== this.#asked) {
        return;
      }
      this.tracks = tracks.filter((track) => track.fixes.length > 0);
      this.from = from;
      this.active = true;
      this.#layer.clear();
      this.#layer.show(true);
      this.seek(from);
    } catch (error) {
      this.failure = error.message;
    } finally {
      if (asked === this.#asked) {
        this.loading = false;
        this.#changed();
      }
    }
  }

  /** Shows another moment. @param {number} at epoch milliseconds */
  seek(at) {
    this.at = Math.min(this.from + HOUR, Math.max(this.from, at));
    for (const { id, plate, fixes } of this.tracks) {
      const fix = momentOf(fixes, this.at);
      if (fix) {
        const state = fix.speed > 3 ? 'MOVING' : 'STOPPED';
        this.#layer.update(id, { position: fix, heading: fix.heading, state, label: plate }, { glide: false });
      } else {
        this.#layer.remove(id);
      }
    }
    this.#context.map.notice(this.#context.t('replayOf', { time: this.#context.format.time(this.at) }));
  }

  play() {
    if (this.at >= this.from + HOUR) {
      this.seek(this.from);
    }
    this.playing = true;
    this.#before = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#step(now));
    this.#changed();
  }

  pause() {
    this.playing = false;
    cancelAnimationFrame(this.#frame);
    this.#changed();
  }

  toggle() {
    if (this.playing) {
      this.pause();
    } else {
      this.play();
    }
  }

  /** Gives the map back to the present. */
  leave() {
    this.#asked++;
    this.loading = false;
    this.pause();
    this.active = false;
    this.tracks = [];
    this.#layer.clear();
    this.#layer.show(false);
    this.#context.map.notice(null);
    this.#changed();
  }

  #step(now) {
    if (!this.playing) {
      return;
    }
    this.seek(this.at + (now - this.#before) * this.pace);
    this.#before = now;
    if (this.at >= this.from + HOUR) {
      this.pause();
      return;
    }
    if (now - this.#drawn > 100) {
      this.#drawn = now;
      this.#changed();
    }
    this.#frame = requestAnimationFrame((next) => this.#step(next));
  }

  async #fetch(from) {
    const tracks = [];
    for (;;) {
      const page = await this.#context.api('/api/muck/tracks', {
        query: {
          from: new Date(from).toISOString(),
          to: new Date(from + HOUR).toISOString(),
          step: 5,
          offset: tracks.length,
          limit: TRUCKS_PER_REQUEST,
        },
      });
      tracks.push(...page.items.map((track) => ({ id: track.id, plate: track.plate, fixes: this.#fixesOf(track) })));
      if (page.items.length === 0 || tracks.length >= Math.min(page.total, MOST_TRUCKS)) {
        return tracks;
      }
    }
  }
}

/**
 * Where a truck was, between the two fixes around the moment.
 *
 * @param {any[]} fixes in order of time
 * @param {number} at epoch milliseconds
 * @returns {any} null if it said nothing around that moment
 */
export function momentOf(fixes, at) {
  let low = 0;
  let high = fixes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fixes[middle].time <= at) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const before = fixes[low];
  const after = fixes[low + 1];
  if (before.time > at) {
    return before.time - at <= SILENCE / 12 ? before : null;
  }
  if (!after || after.time - before.time > SILENCE) {
    return at - before.time <= SILENCE ? before : null;
  }
  const part = (at - before.time) / (after.time - before.time);
  return {
    ...before,
    latitude: before.latitude + (after.latitude - before.latitude) * part,
    longitude: before.longitude + (after.longitude - before.longitude) * part,
  };
}
