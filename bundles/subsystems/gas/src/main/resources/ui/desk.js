/** The desk of gas: sensors in a table and on a map, one of them with its trend, and its alarms in two steps. */
import { nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const PARTS = ['texts', 'sheet', 'risks', 'sensors', 'alarms', 'chosen-alarms', 'trend', 'register', 'tables', 'desk-view'];
const [{ texts }, { sheet }, { style }, { Sensors }, { GasAlarms }, { ChosenAlarms }, { Trend }, { RegisterForm }, { columnsOf }, { deskView }] = await Promise.all(
  PARTS.map((part) => import(`./${part}.js${version}`)),
);

/**
 * @param {HTMLElement} host
 * @param {any} context of the module
 * @returns {{unmount: () => void}}
 */
export function mount(host, context) {
  const desk = new Desk(host, context);
  return { unmount: () => desk.unmount() };
}

class Desk {
  /** What the list shows. @type {'sensors' | 'alarms'} */
  mode = 'sensors';
  /** Which part a telephone shows. @type {'list' | 'map' | 'detail'} */
  part = 'list';
  /** Id of the sensor that is looked at; null if none is. */
  chosen = null;
  /** Id of the alarm that is handled; null if none is. */
  alarm = null;
  filters = { risk: '', site: '', step: 'toHandle' };
  mapHost = document.createElement('div');
  #root;
  #layer = null;
  #map = null;
  #watch;
  #begun = false;
  #closed = false;

  constructor(host, context) {
    this.context = context;
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...context.sheets, sheet];
    this.mapHost.className = 'canvas';
    this.columns = columnsOf(this);
    context.onLanguage(() => this.draw());
    this.#watch = new IntersectionObserver((seen) => seen.at(-1).isIntersecting && this.#begin());
    this.#watch.observe(host);
  }

  t = (key, values) => this.context.t(texts[key] ?? key, values);

  /** The sensor that is looked at. */
  get sensor() {
    return this.sensors.all.get(this.chosen) ?? null;
  }

  get mayHandle() {
    return this.context.may('gas:handle');
  }

  get mayManage() {
    return this.context.may('gas:manage');
  }

  draw() {
    if (!this.#closed && this.#begun) {
      render(deskView(this), this.#root);
    }
  }

  show(mode) {
    this.mode = mode;
    this.part = 'list';
    this.draw();
  }

  showPart(part) {
    this.part = part;
    this.draw();
  }

  filter(change) {
    Object.assign(this.filters, change);
    this.draw();
  }

  /** Looks at a sensor. @param {string | null} id @param {boolean} [fly] */
  choose(id, fly = false) {
    if (id !== this.chosen) {
      this.chosen = id;
      this.alarm = null;
      this.alarms.refusal = null;
      history.replaceState(history.state, '', id ? `#${encodeURIComponent(id)}` : location.pathname);
      this.#layer?.select(id);
      if (this.sensor) {
        this.trend.show(this.sensor);
      }
    }
    this.part = id ? 'detail' : 'list';
    if (fly) {
      this.#fly();
    }
    this.draw();
  }

  /** Handles an alarm of its sensor. @param {any} alarm */
  handle(alarm) {
    this.choose(alarm.deviceId, true);
    this.alarm = alarm.id;
    this.alarms.refusal = null;
    this.alarms.seek(alarm);
    this.draw();
    this.#root.querySelector('.detail > .scroll')?.scrollTo({ top: 0 });
  }

  /** Shows the sensor on the map. */
  locate() {
    this.showPart('map');
    this.#fly();
  }

  #fly() {
    const { latitude, longitude } = this.sensor ?? {};
    if (Number.isFinite(latitude)) {
      this.#map?.fly({ latitude, longitude });
    }
  }

  /** Opens a dialog. @param {'edit'} which */
  ask(which) {
    this.register.begin(this.sensor);
    this.#root.querySelector(`dialog.${which}`).showModal();
  }

  dismiss(which) {
    this.#root.querySelector(`dialog.${which}`).close();
  }

  async save(form) {
    if (await this.register.save(form)) {
      this.dismiss('edit');
    }
  }

  unmount() {
    this.#closed = true;
    this.#watch.disconnect();
    this.sensors?.close();
    this.alarms?.stop();
    render(nothing, this.#root);
  }

  /** Sensors came; the one that the address names is looked at once it is known. */
  #heard() {
    const named = decodeURIComponent(location.hash.slice(1));
    if (!this.chosen && named && this.sensors.all.has(named)) {
      this.choose(named, true);
    }
    this.draw();
  }

  /** Everything is asked for when the page is seen for the first time. */
  async #begin() {
    this.#watch.disconnect();
    const { context } = this;
    this.sensors = new Sensors(context, () => this.#heard());
    this.alarms = new GasAlarms(context, () => this.draw());
    this.chosenAlarms = new ChosenAlarms(context, this.alarms, () => this.draw());
    this.trend = new Trend(context, () => this.draw());
    this.register = new RegisterForm(context, () => this.draw(), () => this.sensors.load());
    this.#begun = true;
    this.draw();
    const map = await context.createMap(this.mapHost);
    if (!this.#closed) {
      this.#map = map;
      this.#layer = map.addMovingLayer('gas', style(texts));
      this.#layer.onSelect((id) => id && this.choose(id));
      this.sensors.showOn(this.#layer);
      this.#layer.select(this.chosen);
    }
  }
}
