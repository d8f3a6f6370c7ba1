import { css, html, nothing } from 'lit';
import { api } from '../core/api.js';
import { count, moment } from '../core/format.js';
import { t } from '../core/language.js';
import { may } from '../core/person.js';
import { learnZone } from '../core/zone.js';
import { Localized } from '../parts/localized.js';
import '../parts/page-bar.js';
import { buttons, fields, general } from '../parts/styles.js';
import { marks } from '../subsystems/marks.js';
import { difference, differenceStyles } from './difference.js';

const PAGE = 50;
const EXPORT_DAYS = 366;
const FILTERS = ['from', 'to', 'actor', 'action', 'subject', 'text'];

/** What was changed, by whom and from where. */
class AuditPage extends Localized {
  static properties = {
    person: { attribute: false },
    items: { state: true },
    next: { state: true },
    failure: { state: true },
    verification: { state: true },
  };

  static styles = [
    general,
    buttons,
    fields,
    marks,
    differenceStyles,
    css`
      :host { display: grid; grid-template-rows: auto minmax(0, 1fr); block-size: 100dvh; }
      .scroll { position: relative; }
      main { display: grid; gap: 1rem; padding: 1.1rem; align-content: start; container-type: inline-size; }
      form { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0.6rem 0.9rem; align-items: end; }
      form div { display: flex; flex-wrap: wrap; gap: 0.6rem; grid-column: 1 / -1; }
      table { background: var(--surface); border-radius: 0.6rem; overflow: hidden; } th, td { padding: 0.5rem 0.7rem; vertical-align: top; text-align: start; }
      td small { display: block; color: var(--muted); overflow-wrap: anywhere; } .number, .when { white-space: nowrap; } .what { overflow-wrap: anywhere; }
      footer { display: flex; justify-content: end; } .whole { margin: 0; color: var(--good); } .empty { color: var(--muted); margin: 0; } .unreadable { color: #ffb3ba; }
      .forbidden { margin: 2rem auto; max-inline-size: 34rem; font-size: 1.15rem; padding: 0 1rem; }
      @media (max-width: 900px) {
        main { padding: 0.8rem; }
      }
      @container (max-width: 46rem) {
        form { grid-template-columns: repeat(2, minmax(0, 1fr)); } button { min-block-size: 2.75rem; }
        thead { position: absolute; clip-path: inset(50%); } table, tbody { display: block; }
        tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 0.8rem; padding: 0.7rem 0.9rem; border-block-end: 1px solid var(--line); }
        td { display: block; padding: 0; border: 0; } td.difference { grid-column: 1 / -1; } .number, .when { color: var(--muted); } .when { text-align: end; }
      }
    `,
  ];

  constructor() {
    super();
    this.items = null;
    this.next = null;
    this.failure = '';
    this.verification = null;
    this.filter = {};
  }

  connectedCallback() {
    super.connectedCallback();
    if (may(this.person, 'audit:view', true)) {
      learnZone(() => this.requestUpdate());
      this.#load(null);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  updated() {
    document.title = `${t('audit.title')} · Cityloom`;
  }

  render() {
    return html`<page-bar .person=${this.person} .heading=${t('audit.title')}></page-bar>
      <div class="scroll">${may(this.person, 'audit:view', true) ? this.#main() : html`<p class="forbidden" role="alert">${t('audit.forbidden')}</p>`}</div>`;
  }

  #main() {
    return html`<main>
      <form @submit=${this.#search}>
        ${FILTERS.map((name) => html`<label>${t(`audit.${name}`)}<input name=${name} autocomplete="off" type=${name === 'from' || name === 'to' ? 'datetime-local' : 'text'} /></label>`)}
        <div><button class="primary">${t('audit.search')}</button>
          ${may(this.person, 'audit:export', true) ? html`<button type="button" data-do="export" @click=${this.#export}>${t('audit.export')}</button>` : nothing}
          <button type="button" data-do="verify" ?disabled=${this.verification?.running} @click=${this.#verify}>${t('audit.verify')}</button></div>
      </form>
      <div aria-live="polite">${this.#verified()}</div>
      ${this.failure ? html`<p class="problem" role="alert">${t('audit.failed', { reason: this.failure })}</p>` : nothing}
      ${this.items?.length ? this.#table() : this.items ? html`<p class="empty">${t('audit.none')}</p>` : nothing}
    </main>`;
  }

  #verified() {
    const { verification } = this;
    if (!verification) {
      return nothing;
    }
    if (verification.running) {
      return t('audit.verifying', { checked: count(verification.checked), total: count(verification.total) });
    }
    const reason = verification.failure ?? verification.report.broken?.reason;
    return reason
      ? html`<p class="problem" role="alert">${typeof reason === 'string' ? reason : t(reason)}</p>`
      : html`<p class="whole">${t('audit.whole', { checked: count(verification.checked) })}</p>`;
  }

  #table() {
    const columns = ['number', 'when', 'who', 'action', 'difference'];
    return html`<table>
        <thead><tr>${columns.map((column) => html`<th scope="col">${t(`audit.${column}`)}</th>`)}</tr></thead>
        <tbody>${this.items.map((each) => this.#row(each))}</tbody>
      </table>
      ${this.next ? html`<footer><button data-do="older" @click=${() => this.#load(this.next)}>${t('audit.older')}</button></footer>` : nothing}`;
  }

  #row({ sequence, at, actor, action, subject, before, after, unreadable }) {
    const from = [t(`door.${actor.origin.door}`), actor.origin.address, actor.origin.credential].filter(Boolean).join(' · ');
    return html`<tr data-entry=${sequence}>
      <td class="number num">${sequence}</td>
      <td class="when num"><time datetime=${at}>${moment(at)}</time></td>
      <td class="what">${actor.name}<small>${actor.id === actor.name ? '' : `${actor.id} · `}${from}</small></td>
      <td class="what">${unreadable ? html`<strong class="unreadable">${t('audit.unreadable')}</strong> ` : nothing}${action}<small>${subject.kind} ${subject.id}</small></td>
      <td class="difference">${difference(before, after)}</td>
    </tr>`;
  }

  #search(event) {
    event.preventDefault();
    const entered = new FormData(event.target);
    this.filter = Object.fromEntries(FILTERS.map((name) => [name, entered.get(name) || null]));
    for (const name of ['from', 'to']) {
      this.filter[name] &&= new Date(this.filter[name]).toISOString();
    }
    this.#load(null);
  }

  async #load(before) {
    const { filter } = this;
    try {
      const page = await api('/api/audit', { query: { ...filter, before, limit: PAGE } });
      if (filter === this.filter) {
        this.items = before ? [...this.items, ...page.items] : page.items;
        this.next = page.next;
        this.failure = '';
      }
    } catch (error) {
      this.failure = error.message;
    }
  }

  #export() {
    const to = this.filter.to ?? new Date(Date.now() + 60_000).toISOString();
    const from = this.filter.from ?? new Date(new Date(to).getTime() - EXPORT_DAYS * 86_400_000).toISOString();
    const entered = Object.entries({ ...this.filter, from, to }).filter(([, value]) => value);
    location.assign(`/api/audit/export?${new URLSearchParams(entered)}`);
  }

  async #verify() {
    try {
      this.verification = await api('/api/audit/verifications', { method: 'POST' });
      this.#follow();
    } catch (error) {
      this.failure = error.message;
    }
  }

  #follow() {
    this.timer = setTimeout(async () => {
      try {
        this.verification = await api('/api/audit/verifications/latest');
      } catch (error) {
        this.failure = error.message;
        return;
      }
      if (this.verification.running) {
        this.#follow();
      }
    }, 300);
  }
}

customElements.define('audit-page', AuditPage);
