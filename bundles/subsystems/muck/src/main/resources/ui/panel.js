/**
 * The panel of the muck trucks. Its parts are loaded with the version of the panel in their address, so that after an
 * update no part of an older version is mixed in.
 */
import { html, nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts, compass }, { sheet }, { STYLE, tones }, { Fleet, STATES }, { fixesOf, lengthOf, trackOf }, { PACES, Replay }, { Limits }, { fleetView }, { replayView }, { columnsOf, limitsView }] =
  await Promise.all(
    ['texts', 'sheet', 'shapes', 'fleet', 'tracks', 'replay', 'limits', 'fleet-view', 'replay-view', 'limits-view'].map(
      (part) => import(`./${part}.js${version}`),
    ),
  );

const ALARMS_SHOWN = 5;

/**
 * @param {HTMLElement} host
 * @param {any} shell the context of the module
 * @returns {{unmount: () => void}}
 */
export function mount(host, shell) {
  const panel = new Panel(host, shell);
  return { unmount: () => panel.unmount() };
}

class Panel {
  tab = 'fleet';
  state = null;
  text = '';
  chosen = null;
  alarms = [];
  alarmsLoaded = false;
  trackShown = false;
  trackLoading = false;
  trackNote = '';
  states = STATES;
  paces = PACES;
  compass = compass;
  #root;
  #closed = false;
  #seenAlarm = '';

  constructor(host, shell) {
    this.t = (what, values) => shell.t(texts[what] ?? what, values);
    this.context = Object.create(shell, { t: { value: this.t } });
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...shell.sheets, tones, sheet];
    this.layer = shell.map.addMovingLayer('trucks', STYLE);
    this.past = shell.map.addMovingLayer('past', { ...STYLE, unlisted: true });
    this.track = shell.map.addTrack();
    this.tile = shell.tiles.add({ id: 'trucks', title: texts.trucks, order: 10 });
    this.fleet = new Fleet(this.context, this.layer, () => this.draw());
    this.replay = new Replay(this.context, this.past, fixesOf, () => this.#replayed());
    this.limits = new Limits(this.context, () => this.draw());
    this.layer.onSelect((id) => this.#selected(id));
    this.limitColumns = columnsOf(this);
    shell.onLanguage(() => this.draw());
    shell.alarms.onChange(() => this.#alarmsChanged());
    this.draw();
  }

  draw() {
    if (this.#closed) {
      return;
    }
    this.#fillTile();
    render(this.#view(), this.#root);
  }

  unmount() {
    this.#closed = true;
    this.replay.leave();
    this.fleet.close();
    render(nothing, this.#root);
  }

  filter(state) {
    this.state = this.state === state ? null : state;
    this.draw();
  }

  search(text) {
    this.text = text;
    this.draw();
  }

  /** @param {string | null} id @param {boolean} [fly] */
  choose(id, fly = false) {
    this.layer.select(id);
    const vehicle = id && this.fleet.vehicles.get(id);
    if (vehicle && fly) {
      this.locate(vehicle);
    }
    if (id !== this.chosen) {
      this.#selected(id);
    }
  }

  locate(vehicle) {
    this.context.map.fly({ latitude: vehicle.latitude, longitude: vehicle.longitude });
  }

  async toggleTrack(vehicle) {
    if (this.trackShown) {
      this.#hideTrack();
      this.draw();
      return;
    }
    this.trackLoading = true;
    this.trackNote = this.t('loading');
    this.draw();
    try {
      const now = Date.now();
      const fixes = await trackOf(this.context, vehicle.id, this.context.format.startOfDay(now), now + 1000);
      if (this.chosen === vehicle.id && !this.#closed) {
        this.#showTrack(fixes);
      }
    } catch (error) {
      this.trackNote = this.t('failed', { reason: error.message });
    }
    this.trackLoading = false;
    this.draw();
  }

  seek(at) {
    this.replay.seek(at);
    this.draw();
  }

  setPace(pace) {
    this.replay.pace = pace;
    this.draw();
  }

  #view() {
    const views = { fleet: fleetView, replay: replayView, limits: limitsView };
    return html`<div class="panel">
      <div class="tabs">
        <h2>${this.t('trucks')}</h2>
        ${Object.keys(views).map(
          (tab) => html`<button data-tab=${tab} aria-selected=${this.tab === tab} role="tab" @click=${() => this.#open(tab)}>${this.t(tab)}</button>`,
        )}
      </div>
      ${views[this.tab](this)}
    </div>`;
  }

  #open(tab) {
    this.tab = tab;
    if (tab === 'limits') {
      this.limits.load();
    }
    this.draw();
  }

  #selected(id) {
    this.chosen = id;
    this.alarms = [];
    this.alarmsLoaded = false;
    this.#hideTrack();
    if (id) {
      this.tab = this.tab === 'limits' ? 'fleet' : this.tab;
      this.context.select();
      this.#loadAlarms(id);
    }
    this.draw();
  }

  #alarmsChanged() {
    const mine = this.chosen
      ? this.context.alarms.open().filter((alarm) => alarm.deviceId === this.chosen).map((alarm) => `${alarm.id} ${alarm.acknowledgedAt}`).join()
      : '';
    if (mine !== this.#seenAlarm) {
      this.#seenAlarm = mine;
      this.chosen && this.#loadAlarms(this.chosen);
    }
  }

  async #loadAlarms(id) {
    if (!this.context.may('alarms:view')) {
      return;
    }
    try {
      const page = await this.context.api('/api/alarms', { query: { deviceId: id, limit: ALARMS_SHOWN } });
      if (this.chosen === id) {
        this.alarms = page.items;
        this.alarmsLoaded = true;
        this.draw();
      }
    } catch (error) {
      console.info('the alarms of a truck could not be loaded', error.message);
    }
  }

  #showTrack(fixes) {
    this.track.show(fixes);
    this.trackShown = fixes.length > 0;
    this.trackNote = fixes.length
      ? this.t('fixes', { count: this.context.format.count(fixes.length), km: this.context.format.decimal(lengthOf(fixes)) })
      : this.t('noTrack');
    if (fixes.length > 1) {
      this.track.frame();
    }
  }

  #hideTrack() {
    this.track.clear();
    this.trackShown = false;
    this.trackNote = '';
  }

  #replayed() {
    this.layer.show(!this.replay?.active);
    this.draw();
  }

  #fillTile() {
    const counts = this.fleet?.counts() ?? {};
    const tones = { SPEEDING: 'critical', MOVING: 'good', STOPPED: 'calm', OFFLINE: 'faint' };
    this.tile.set({
      parts: STATES.map((state) => ({
        value: this.fleet?.loaded ? counts[state] : null,
        name: texts[state],
        tone: counts[state] ? tones[state] : 'none',
      })),
    });
  }
}
