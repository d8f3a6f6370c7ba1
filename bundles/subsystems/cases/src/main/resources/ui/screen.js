/**
 * The panel of the big screen: an operator makes a case of a place or of an alarm in three actions, which are to point at it, to look
 * at the form, whose matter is already chosen, and to send it.
 */
import { html, nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const [{ texts }, { sheet }, { Words }, { Inboxes }, { Report, sourcesOf }, { AlarmReport }, { screenView }] = await Promise.all(
  ['texts', 'screen-sheet', 'words', 'inboxes', 'report', 'alarm-report', 'screen-view'].map((part) => import(`./${part}.js${version}`)),
);

const LAST = 'cityloom.cases.matter'; // of the browser, so that the next case of a day of the same kind is quicker
const COUNT_MILLISECONDS = 5000; // a busy city tells of a case many times a second
const MARK = { size: 2.4, unlisted: true, states: { HERE: { color: '#63d3ff', shape: 'cross' } } };

/** @param {HTMLElement} host @param {any} context */
export function mount(host, context) {
  const panel = new Panel(host, context);
  return { unmount: () => panel.unmount() };
}

class Panel {
  /** A place of which a case is made. */
  report = null;
  /** An alarm of which a case is made. */
  alarm = null;
  /** Number of the case that was made last. */
  made = '';
  #root;
  #mark;
  #closed = false;
  #counting = 0;

  constructor(host, context) {
    this.context = context;
    this.#root = host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...context.sheets, sheet];
    this.words = new Words(context, texts);
    this.inboxes = new Inboxes(context, () => this.draw());
    this.#mark = context.map.addMovingLayer('place', MARK);
    context.map.onHold((position) => this.begin(position));
    context.alarms.offer({ id: 'case', title: texts.caseHere, act: (alarm) => this.beginAlarm(alarm) });
    context.onLanguage(() => this.draw());
    context.live('cases', () => this.#countSoon(), () => this.inboxes.load());
    this.draw();
    this.#load();
  }

  t = (key, values) => this.context.t(texts[key] ?? key, values);

  get sources() {
    return this.words.sources.filter(({ id }) => sourcesOf(this.context.may).includes(id));
  }

  draw() {
    if (!this.#closed) {
      render(html`${screenView(this)}`, this.#root);
    }
  }

  unmount() {
    this.#closed = true;
    clearTimeout(this.#counting);
    render(nothing, this.#root);
  }

  /** @param {{latitude: number, longitude: number}} position */
  begin(position) {
    this.#open({ report: new Report(this) });
    const last = remembered();
    if (last) {
      this.report.choose(last);
    }
    this.#place(position);
    this.#focus(last ? '[data-do=send]' : 'input[name=matter]');
  }

  async beginAlarm(alarm) {
    this.#open({ alarm: new AlarmReport(this, alarm) });
    if (alarm.position) {
      this.context.map.fly(alarm.position);
      this.#show(alarm.position);
    }
    await this.alarm.load();
    this.#focus('[data-do=send]');
  }

  placeInMiddle() {
    this.#place(this.context.map.centre());
  }

  leave() {
    Object.assign(this, { report: null, alarm: null });
    this.#mark.clear();
    this.draw();
  }

  /** A case was made. @param {any} file */
  reported(file) {
    if (this.report?.matter) {
      localStorage.setItem(LAST, JSON.stringify(this.report.matter));
    }
    this.made = file.number;
    this.leave();
    this.inboxes.load();
  }

  /** Ctrl and Enter send the form from any of its fields. */
  sendByKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
  }

  #open(what) {
    Object.assign(this, { report: null, alarm: null, made: '', ...what });
    this.context.open();
    this.draw();
  }

  #place(position) {
    this.#show(position);
    this.report.place(position);
  }

  #show(position) {
    this.#mark.update('here', { position, state: 'HERE' }, { glide: false });
  }

  /** Once the panel is in front, since nothing that is hidden takes the focus. */
  #focus(selector) {
    requestAnimationFrame(() => this.#root.querySelector(selector)?.focus());
  }

  #countSoon() {
    this.#counting ||= setTimeout(() => {
      this.#counting = 0;
      this.inboxes.load();
    }, COUNT_MILLISECONDS);
  }

  async #load() {
    try {
      await Promise.all([this.words.load(), this.inboxes.load()]);
    } catch (error) {
      console.info('what the panel of cases calls things could not be loaded', error.message);
      this.#counting = setTimeout(() => this.#load(), COUNT_MILLISECONDS);
    }
    this.draw();
  }
}

/** The matter of the last case that was made in this browser. */
function remembered() {
  try {
    return JSON.parse(localStorage.getItem(LAST));
  } catch {
    return null; // somebody else wrote there
  }
}
