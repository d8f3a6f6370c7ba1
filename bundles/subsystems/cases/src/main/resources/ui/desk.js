import { html, nothing, render } from 'lit';

const version = new URL(import.meta.url).search;
const PARTS = ['texts', 'sheet', 'words', 'inboxes', 'list', 'file', 'alarms', 'report', 'points', 'keys', 'side-view', 'list-view', 'file-view', 'report-view', 'alarms-view'];
const [{ texts }, { sheet }, { Words }, { Inboxes }, { CaseList }, { OpenFile }, { Proposals }, { Report, sourcesOf }, { Points }, { keysView, press }, { sideView }, { columnsOf, listView }, { fileView }, { reportView }, { alarmsView }] =
  await Promise.all(PARTS.map((part) => import(`./${part}.js${version}`)));

const RELOAD_MILLISECONDS = 2000; // a busy city tells of a case many times a second
const CLOCK_MILLISECONDS = 30_000;
const AGAIN_MILLISECONDS = 2000;
const AT_ONCE = 100; // cases of one dispatch
const RISKY = ['refuse', 'make-void', 'force-close', 'dismiss'];

/** The desk of the cases. @param {HTMLElement} host @param {any} context */
export function mount(host, context) {
  const desk = new Desk(host, context);
  return { unmount: () => desk.unmount() };
}

class Desk {
  /** What stands beside the inboxes. @type {'list' | 'alarms'} */
  mode = 'list';
  /** Which part a telephone shows. @type {'list' | 'map' | 'file'} */
  part = 'list';
  file = null;
  report = null;
  /** What became of what concerns several cases. @type {{text: string, tone: string} | null} */
  outcome = null;
  dispatching = false;
  /** Which photos are compared. */
  shownPhotos = { before: null, after: null };
  #host;
  #root;
  #mapHost = document.createElement('div');
  #points = null;
  #closed = false;
  #timers = { reload: 0, clock: 0, again: 0 };
  #press = (event) => this.#host.checkVisibility() && press(this, event);

  constructor(host, context) {
    this.context = context;
    this.#host = host;
    this.#root = host.attachShadow({ mode: 'open' });
    this.#root.adoptedStyleSheets = [...context.sheets, sheet];
    this.#mapHost.className = 'canvas';
    this.words = new Words(context, texts);
    this.inboxes = new Inboxes(context, () => this.draw());
    this.list = new CaseList(context, () => this.draw());
    this.proposals = new Proposals(this);
    document.addEventListener('keydown', this.#press);
    this.#timers.clock = setInterval(() => this.list.tick(), CLOCK_MILLISECONDS);
    this.columns = columnsOf(this);
    context.onLanguage(() => this.draw());
    context.live('cases', ({ key }) => this.#heard(key), () => this.reload());
    this.draw();
    this.#makeMap();
    this.#begin();
  }

  t = (key, values) => this.context.t(texts[key] ?? key, values);

  get mayReport() {
    return sourcesOf(this.context.may).length > 0;
  }

  draw() {
    if (this.#closed) {
      return;
    }
    render(this.#view(), this.#root);
    this.#points?.show(this.list.items);
    this.#points?.select(this.file?.number ?? null);
  }

  unmount() {
    this.#closed = true;
    document.removeEventListener('keydown', this.#press);
    clearInterval(this.#timers.clock);
    [this.#timers.reload, this.#timers.again].forEach(clearTimeout);
    render(nothing, this.#root);
  }

  /** Asks again for all that is listed. */
  reload() {
    this.inboxes.load();
    this.proposals.load();
    if (this.list.loaded) {
      this.list.load();
    }
  }

  /** Who did something. @param {string} id @param {string | null} [name] */
  who(id, name) {
    return { system: this.t('system'), '': this.t('hidden') }[id] ?? name ?? id;
  }

  /** @param {string} tone @param {string} text @param {object} [values] */
  say(tone, text, values) {
    this.outcome = { tone, text: this.t(text, values) };
    this.draw();
  }

  shows(mode) {
    return this.mode === mode;
  }

  openInbox(inbox) {
    Object.assign(this, { mode: 'list', part: 'list', outcome: null });
    this.list.open(inbox);
  }

  showAlarms() {
    Object.assign(this, { mode: 'alarms', part: 'list', outcome: null });
    this.proposals.load();
    this.draw();
  }

  focusSearch() {
    this.#table?.focusFilter();
  }

  showKeys() {
    this.#find('dialog.keys').showModal();
  }

  /** @param {string} number */
  openFile(number) {
    if (this.file?.number !== number) {
      Object.assign(this, { file: new OpenFile(this, number), shownPhotos: { before: null, after: null } });
      history.replaceState(null, '', `#${number}`);
      this.#load(this.file);
    }
    Object.assign(this, { report: null, part: 'file' });
    this.list.at = number;
    this.#points?.mark(null);
    this.draw();
  }

  closeFile() {
    Object.assign(this, { file: null, report: null, part: 'list' });
    history.replaceState(null, '', location.pathname);
    this.#points?.mark(null);
    this.draw();
    this.#table?.focusRow();
  }

  /** The keys are at another case; an open one is followed by it. @param {string} number */
  arriveAt(number) {
    this.list.at = number;
    if (this.file) {
      this.openFile(number);
    }
  }

  /** Goes on in the list. @param {number} step */
  move(step) {
    this.#table?.move(step);
  }

  openAt() {
    if (this.list.at) {
      this.openFile(this.list.at);
      this.#find('article.file')?.focus();
    }
  }

  /** Takes back the last thing that was opened. */
  escape() {
    if (this.file?.doing) {
      this.file.leave();
      this.#find('article.file')?.focus();
    } else if (this.file || this.report) {
      this.closeFile();
    } else {
      this.unselect();
    }
  }

  unselect() {
    this.outcome = null;
    this.list.mark(new Set());
  }

  /** Whether an action ends a case against somebody's will. @param {string} action id */
  risky(action) {
    return RISKY.includes(action);
  }

  actNumber(index) {
    const action = this.file?.view?.actions[index];
    if (action && !this.file.busy) {
      this.begin(action);
    }
  }

  /** Opens the form of an action; the first thing to fill in, or the button that does it, has the focus. */
  async begin(action, into) {
    await this.file.begin(action, into);
    const form = this.#find('form.doing');
    (form?.querySelector('input, select, textarea') ?? form?.querySelector('[data-do=confirm]'))?.focus();
    form?.scrollIntoView({ block: 'nearest' });
  }

  async act(given) {
    await this.file.act(given);
    this.#find('article.file')?.focus();
  }

  /** Ctrl and Enter send a form from any of its fields. */
  sendByKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
  }

  showPhoto(side, id) {
    this.shownPhotos[side] = id;
    this.draw();
  }

  startReport() {
    if (this.mayReport) {
      Object.assign(this, { report: new Report(this), file: null, part: 'file' });
      history.replaceState(null, '', location.pathname);
      this.draw();
      this.#find('input[name=matter]')?.focus();
    }
  }

  placeInMiddle() {
    if (this.#points) {
      this.#place(this.#points.centre());
    }
  }

  showPlace(position) {
    this.part = 'map';
    this.#points?.mark(position);
    this.#points?.fly(position);
    this.draw();
  }

  /** A case was made of the report. @param {any} file @param {Error | null} failure of its photos */
  reported(file, failure) {
    this.openFile(file.number);
    this.file.told = failure
      ? { tone: 'warning', text: this.t('photoFailed', { reason: failure.message }) }
      : { tone: 'good', text: this.t('reported', { number: file.number }) };
    this.reload();
  }

  async dispatchSelected(event) {
    event.preventDefault();
    const entered = new FormData(event.target);
    const cases = [...this.list.marked];
    this.dispatching = true;
    this.draw();
    try {
      const refused = [];
      for (let from = 0; from < cases.length; from += AT_ONCE) {
        const body = { cases: cases.slice(from, from + AT_ONCE), unit: entered.get('unit') || null, reason: entered.get('reason') };
        refused.push(...(await this.context.api('/api/cases/dispatches', { method: 'POST', body })).filter(({ problem }) => problem));
      }
      this.list.marked = new Set(refused.map(({ number }) => number));
      const done = this.t('dispatched', { count: cases.length - refused.length });
      const not = refused.length > 0 ? this.t('dispatchRefused', { count: refused.length, reason: refused[0].problem }) : '';
      this.outcome = { tone: not ? 'warning' : 'good', text: `${done} ${not}` };
      this.reload();
    } catch (error) {
      this.outcome = { tone: 'warning', text: this.t('failed', { reason: error.message }) };
    }
    this.dispatching = false;
    this.draw();
  }

  /** Loads what everything needs; tries again, because a subsystem may show itself a moment before it answers. */
  async #begin() {
    try {
      await this.words.load();
      await Promise.all([this.inboxes.load(), this.proposals.load()]);
    } catch (error) {
      this.list.failure = error;
      this.draw();
      this.#timers.again = setTimeout(() => !this.#closed && this.#begin(), AGAIN_MILLISECONDS);
      return;
    }
    const number = location.hash.match(/^#(\d{19})$/)?.[1];
    if (number) {
      this.openFile(number);
    }
    this.list.open(this.inboxes.first());
  }

  async #makeMap() {
    const map = await this.context.createMap(this.#mapHost);
    if (!this.#closed) {
      this.#points = new Points(this.context, map, texts, (number) => this.file?.number !== number && this.openFile(number));
      map.onClick((position) => this.report && this.#place(position));
      this.draw();
    }
  }

  #place(position) {
    this.#points.mark(position);
    this.report.place(position);
  }

  async #load(file) {
    await file.load();
    if (this.file === file && file.view) {
      this.#points?.fly(file.view.position);
    }
  }

  #heard(number) {
    this.#timers.reload ||= setTimeout(() => {
      this.#timers.reload = 0;
      this.reload();
    }, RELOAD_MILLISECONDS);
    if (this.file?.number === number) {
      this.file.heard();
    }
  }

  #view() {
    return html`<div class="desk ${this.report ? 'reporting' : this.file ? 'reading' : ''}" data-part=${this.part}>
      ${sideView(this)}
      ${this.mode === 'alarms' ? alarmsView(this) : listView(this)}
      <section class="map" aria-label=${this.t('map')}>${this.#mapHost}</section>
      ${this.report ? reportView(this) : this.file ? fileView(this) : nothing}
      <nav class="parts" aria-label=${this.t('list')}>${['list', 'map', ...(this.file ? ['file'] : []), ...(this.mayReport ? ['report'] : [])].map(
        (part) => html`<button data-part=${part} aria-current=${this.#isPart(part)} @click=${() => this.#showPart(part)}>${this.t(part === 'report' ? 'send' : part)}</button>`,
      )}</nav>
      ${keysView(this)}
    </div>`;
  }

  /** A report stands where a case stands. */
  #isPart(part) {
    return part === 'report' ? this.part === 'file' && this.report !== null : this.part === part && !(part === 'file' && this.report);
  }

  #showPart(part) {
    if (part === 'report' && !this.report) {
      this.startReport();
    } else {
      this.part = part === 'report' ? 'file' : part;
      this.draw();
    }
  }

  get #table() {
    return this.#find('city-table');
  }

  #find(selector) {
    return this.#root.querySelector(selector);
  }
}
