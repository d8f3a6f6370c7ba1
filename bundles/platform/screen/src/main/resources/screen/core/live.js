import { Signal } from './signal.js';

const PATIENCE_MILLISECONDS = 40_000; // the server says something every 15 s at least
const FIRST_DELAY = 500;
const LONGEST_DELAY = 15_000;
const GRACE_MILLISECONDS = 2000; // a stream that is back within this time has not made the picture stale

/**
 * The one stream of live events of this page. Listeners say which topics they want; the stream is opened again, shortly
 * after, when the set of topics changes. {@code fetch} is used instead of {@code EventSource} because that one hides the server's pings, and without them a
 * connection that died silently looks alive.
 */
export class Live {
  /** @type {Map<string, Set<(event: {key: string, position: any, data: any}) => void>>} */
  #handlers = new Map();
  /** @type {Set<() => void>} */
  #reloads = new Set();
  #abort = null;
  #delay = FIRST_DELAY;
  #timer = 0;
  #watchdog = 0;
  #grace = 0;
  #running = false;

  /** Whether what is shown may be out of date. */
  stale = false;
  /** 'connecting' | 'up' | 'down' */
  state = 'connecting';
  /** Epoch milliseconds of the last byte received; 0 before the first. */
  heardAt = 0;
  /** Told with each new state. */
  changed = new Signal();

  /** Opens the stream and keeps it open until {@link stop}. */
  start() {
    this.#running = true;
    this.#connectIn(0);
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
    clearTimeout(this.#watchdog);
    clearTimeout(this.#grace);
    this.#abort?.abort();
  }

  /**
   * @param {string} topic
   * @param {(event: {key: string, position: any, data: any}) => void} handler
   * @param {() => void} [reload] called when events may have been missed: load the snapshot again
   * @returns {() => void} stops following
   */
  follow(topic, handler, reload) {
    if (!this.#handlers.has(topic)) {
      this.#handlers.set(topic, new Set());
      this.#connectIn(60);
    }
    this.#handlers.get(topic).add(handler);
    if (reload) {
      this.#reloads.add(reload);
    }
    return () => {
      this.#reloads.delete(reload);
      const handlers = this.#handlers.get(topic);
      if (handlers?.delete(handler) && handlers.size === 0) {
        this.#handlers.delete(topic);
        this.#connectIn(60);
      }
    };
  }

  #connectIn(milliseconds) {
    if (this.#running) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#connect(), milliseconds);
    }
  }

  async #connect() {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const topics = [...this.#handlers.keys()].sort();
    if (topics.length === 0) {
      return;
    }
    try {
      const response = await fetch(`/api/live?topics=${topics.map(encodeURIComponent).join(',')}`, {
        headers: { Accept: 'text/event-stream' },
        credentials: 'same-origin',
        cache: 'no-store',
        signal: abort.signal,
      });
      if (!response.ok) {
        throw new Error(`HTTP ${response.status}`);
      }
      this.#opened(abort);
      await this.#read(response.body.getReader(), abort);
      throw new Error('the stream ended');
    } catch (error) {
      if (this.#abort === abort && this.#running) {
        this.#lost(error);
      }
    }
  }

  #opened(abort) {
    this.#delay = FIRST_DELAY;
    this.#heard(abort);
    this.#become('up');
    for (const reload of [...this.#reloads]) {
      reload();
    }
  }

  async #read(reader, abort) {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done || abort.signal.aborted) {
        return;
      }
      this.#heard(abort);
      const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/);
      rest = blocks.pop();
      blocks.forEach((block) => this.#dispatch(block));
    }
  }

  #dispatch(block) {
    let topic = 'message';
    const data = [];
    for (const line of block.split(/\r?\n/)) {
      if (line.startsWith('event:')) {
        topic = line.slice(6).trim();
      } else if (line.startsWith('data:')) {
        data.push(line.slice(5));
      }
    }
    if (topic === 'overflow') {
      [...this.#reloads].forEach((reload) => reload());
    } else if (data.length > 0 && this.#handlers.has(topic)) {
      const event = JSON.parse(data.join('\n'));
      for (const handler of [...this.#handlers.get(topic)]) {
        try {
          handler(event);
        } catch (error) {
          console.warn(`a follower of ${topic} failed`, error);
        }
      }
    }
  }

  #heard(abort) {
    this.heardAt = Date.now();
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      abort.abort();
      this.#lost(new Error('nothing heard'));
    }, PATIENCE_MILLISECONDS);
  }

  #lost(error) {
    clearTimeout(this.#watchdog);
    this.#become('down');
    console.info(`live stream lost (${error.message}), trying again in ${Math.round(this.#delay)} ms`);
    this.#connectIn(this.#delay * (0.75 + Math.random() / 2));
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
  }

  #become(state) {
    if (this.state === state) {
      return;
    }
    this.state = state;
    clearTimeout(this.#grace);
    if (state === 'down') {
      this.#grace = setTimeout(() => this.#mark(true), GRACE_MILLISECONDS);
    } else {
      this.stale = false;
    }
    this.changed.emit(state);
  }

  #mark(stale) {
    this.stale = stale;
    this.changed.emit(this.state);
  }
}
