/** The desk of the parks: zones and why they are on, lamps, and what the cameras see. */
import { html, nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { sheet }, { tones }, { zonesView, zoneColumns }, { lampsView, lampColumns }, { camerasView }, { circuitsView, circuitColumns }, { Form }, { formView }, { formSheet }] = await Promise.all(
  ['texts', 'sheet', 'shapes', 'zones-view', 'lamps-view', 'cameras-view', 'circuits-view', 'form', 'form-view', 'form-sheet'].map((part) => import(`./${part}.js${version}`)),
);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const REFRESH = 10_000; // what the rule sees, about as often as it looks
const MOST_LAMPS = 5000;
const MOST_DEVICES = 2000;

/** @param {HTMLElement} host @param {any} shell the context of the module */
export function mount(host, shell) {
  const desk = new Desk(host, shell);
  return { unmount: () => desk.unmount() };
}

class Desk {
  /** @type {'zones' | 'circuits' | 'lamps' | 'cameras'} */
  tab = 'zones';
  /** Which part a telephone shows. @type {'list' | 'one'} */
  part = 'list';
  zones = [];
  chosen = null;
  loaded = false;
  failure = null;
  /** What became of the last switching by hand. */
  refusal = null;
  light = { series: [], thresholds: [], marks: [], from: 0, to: 0 };
  lightLoading = false;
  lamps = null;
  lampsTotal = 0;
  cameras = null;
  circuits = null;
  meters = null;
  #host;
  #root;
  #closed = false;
  #clock;

  constructor(host, shell) {
    this.t = (what, values) => shell.t(texts[what] ?? what, values);
    this.context = shell;
    this.#host = host;
    this.#root = host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...shell.sheets, tones, sheet, formSheet];
    this.form = new Form(shell, () => this.draw());
    this.columns = { zones: zoneColumns(this), circuits: circuitColumns(this), lamps: lampColumns(this) };
    shell.onLanguage(() => this.draw());
    shell.live('parks-zones', () => this.load(), () => this.load());
    this.#clock = setInterval(() => host.checkVisibility() && this.#refresh(), REFRESH);
    this.draw();
    this.load();
  }

  get zone() {
    return this.zones.find(({ id }) => id === this.chosen);
  }

  draw() {
    if (!this.#closed) {
      render(this.#view(), this.#root);
    }
  }

  unmount() {
    this.#closed = true;
    clearInterval(this.#clock);
    render(nothing, this.#root);
  }

  open(tab) {
    this.tab = tab;
    this.failure = null;
    if (tab === 'lamps' && this.lamps === null) {
      this.loadLamps();
    } else if (tab === 'cameras') {
      this.#attempt(() => this.#loadCameras());
    } else if (tab === 'circuits') {
      this.#attempt(() => this.#loadCircuits());
    }
    this.draw();
  }

  show(part) {
    this.part = part;
    this.draw();
  }

  choose(id, open = false) {
    this.part = open ? 'one' : this.part;
    if (id !== this.chosen) {
      Object.assign(this, { chosen: id, refusal: null, light: { series: [], thresholds: [], marks: [], from: 0, to: 0 }, lightLoading: true });
      this.#attempt(() => this.#loadLight(id));
    }
    this.draw();
  }

  openZone(id) {
    this.tab = 'zones';
    this.choose(id, true);
  }

  /** @param {'zone' | 'camera'} kind @param {any} [before] what is changed; a new one if there is none */
  openForm(kind, before) {
    this.form.begin(kind, before);
    this.#dialog.showModal();
    if (kind === 'zone') {
      this.#attempt(async () => {
        await this.#loadCircuits();
        this.meters = (await this.context.pages('/api/parks/meters', {}, MOST_DEVICES)).items;
      });
    }
  }

  leaveForm() {
    this.#dialog.close();
  }

  async save() {
    const { kind } = this.form;
    const saved = await this.form.save();
    if (saved === null) {
      this.#root.querySelector('[aria-invalid="true"]')?.focus();
      return;
    }
    this.leaveForm();
    if (kind === 'camera') {
      await this.#attempt(() => this.#loadCameras());
    } else {
      this.chosen = null;
      await this.load();
      this.choose(saved.id);
    }
  }

  async remove() {
    const { kind } = this.form;
    if (await this.form.remove()) {
      this.leaveForm();
      this.chosen = kind === 'zone' ? null : this.chosen;
      await (kind === 'zone' ? this.load() : this.#attempt(() => this.#loadCameras()));
    }
  }

  load() {
    return this.#attempt(async () => {
      this.zones = await this.context.api('/api/parks/zones');
      this.loaded = true;
      if (this.chosen === null && this.zones.length > 0) {
        this.choose(this.zones[0].id);
      }
    });
  }

  /** @param {HTMLFormElement} form @param {boolean} on */
  switchByHand(form, on) {
    if (!form.reportValidity()) {
      return null;
    }
    const data = new FormData(form);
    const body = { on, seconds: Number(data.get('minutes')) * 60, reason: String(data.get('reason')) };
    return this.#change(() => this.context.api(`/api/parks/zones/${this.chosen}/override`, { method: 'PUT', body }));
  }

  release() {
    return this.#change(() => this.context.api(`/api/parks/zones/${this.chosen}/override`, { method: 'DELETE' }));
  }

  loadLamps() {
    return this.#attempt(async () => {
      const page = await this.context.pages('/api/parks/lamps', {}, MOST_LAMPS);
      this.lamps = page.items;
      this.lampsTotal = page.total;
    });
  }

  #view() {
    const views = { zones: zonesView, circuits: circuitsView, lamps: lampsView, cameras: camerasView };
    return html`<div class="desk">
      <div class="tabs" role="tablist" aria-label=${this.t('parts')}>
        ${Object.keys(views).map((tab) => html`<button role="tab" data-tab=${tab} aria-selected=${this.tab === tab} @click=${() => this.open(tab)}>${this.t(tab === 'circuits' ? 'allCircuits' : tab)}</button>`)}
        ${this.context.may('settings:view') ? html`<a class="button" href="/desk/settings#org.cityloom.parks">${this.t('thresholds')}</a>` : nothing}
      </div>
      <div class="body">${this.failure ? html`<p class="problem" role="alert">${this.t('failed', { reason: this.failure.message })} <button @click=${() => this.open(this.tab)}>${this.t('again')}</button></p>` : nothing}${views[this.tab](this)}</div>
      ${formView(this)}
    </div>`;
  }

  async #change(work) {
    this.refusal = null;
    try {
      const zone = await work();
      this.zones = this.zones.map((each) => (each.id === zone.id ? zone : each));
      await this.#loadLight(zone.id);
    } catch (error) {
      this.refusal = error;
    }
    this.draw();
  }

  /** Does what may fail; what it shows instead then is drawn, too. */
  async #attempt(work) {
    try {
      await work();
      this.failure = null;
    } catch (error) {
      this.failure = error;
      this.lightLoading = false;
    }
    this.draw();
  }

  #refresh() {
    this.load();
    if (this.tab === 'cameras') {
      this.#attempt(() => this.#loadCameras());
    } else if (this.tab === 'circuits') {
      this.#attempt(() => this.#loadCircuits());
    } else if (this.tab === 'zones' && this.chosen) {
      this.#attempt(() => this.#loadLight(this.chosen));
    }
  }

  get #dialog() {
    return this.#root.querySelector('dialog.register');
  }

  async #loadCircuits() {
    this.circuits = (await this.context.pages('/api/parks/circuits', {}, MOST_DEVICES)).items;
  }

  async #loadLight(id) {
    await this.#loadCircuits();
    const to = Date.now() + MINUTE;
    const from = to - DAY;
    const light = await this.context.api(`/api/parks/zones/${id}/light`, { query: { from: new Date(from).toISOString(), to: new Date(to).toISOString() } });
    if (id !== this.chosen) {
      return;
    }
    this.lightLoading = false;
    this.light = {
      from,
      to,
      series: light.meters.map((meter) => ({ id: meter.id, title: { zh: meter.id, en: meter.id }, unit: 'lx', digits: 0, logarithmic: true, points: meter.points })),
      thresholds: [
        { value: light.onBelow, title: texts.onBelow, tone: 'calm' },
        { value: light.offAbove, title: texts.offAbove, tone: 'warning' },
      ],
      marks: light.switches.map(({ at, on }) => ({ at, title: on ? texts.ON : texts.OFF, tone: on ? 'warning' : 'calm' })),
    };
    this.draw();
  }

  async #loadCameras() {
    this.cameras = await this.context.api('/api/parks/cameras');
  }
}
