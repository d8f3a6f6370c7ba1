import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ due, light, limitWords, placeOf, problem }, { actionForm }, { history }, { photos }] = await Promise.all(
  ['bits', 'action-view', 'history-view', 'photos-view'].map((part) => import(`./${part}.js${version}`)),
);

const SEEN = ['COLLECTOR', 'ALARM']; // goes on without being verified

/** The page of one case. */
export function fileView(desk) {
  const { file, t } = desk;
  if (!file.view) {
    return html`<article class="file" aria-label=${t('file')}>
      <header>${close(desk)}<h2>${file.number}</h2></header>
      ${file.failure
        ? html`${problem(desk, file.failure)}<button class="inline" @click=${() => file.load()}>${t('again')}</button>`
        : html`<p class="note" role="status">${t('loading')}</p>`}
    </article>`;
  }
  const { view } = file;
  return html`<article class="file" aria-label=${t('file')} data-file=${view.number} data-state=${view.state.id} tabindex="-1">
    <header>
      ${close(desk)}
      <h2>${light(desk, view)}<span>${desk.words.named(view.matter.title)}</span></h2>
      <strong class="state">${desk.words.named(view.state.title)}</strong>
      ${due(desk, view)}
      <a class="button" data-do="print" href="/api/cases/${view.number}/sheet?language=${desk.context.language}" target="_blank">${t('print')}</a>
    </header>
    <div class="scroll">
      ${file.told ? html`<p class="told ${file.told.tone}" role="status">${file.told.text}</p>` : nothing}
      ${problem(desk, file.failure)}
      ${actions(desk)}
      ${facts(desk, view)}
      ${photos(desk)}
      ${related(desk)}
      ${history(desk)}
    </div>
  </article>`;
}

const close = (desk) => html`<button class="back" data-do="close" aria-keyshortcuts="Escape" aria-label=${desk.t('back')} title=${desk.t('back')} @click=${() => desk.closeFile()}>
  <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14.5 5 8 12l6.5 7" /></svg></button>`;

function actions(desk) {
  const { file, t } = desk;
  const possible = file.view.actions;
  const usual = (SEEN.includes(file.view.source.id) && possible.find(({ id }) => id === 'accept')) || possible[0];
  return html`<section class="actions" aria-label=${t('actions')}>
    <div class="buttons">
      ${possible.map((action, index) => {
        const tone = desk.risky(action.id) ? 'danger' : action === usual ? 'primary' : '';
        return html`<button class=${tone} data-action=${action.id} aria-expanded=${file.doing?.id === action.id} ?disabled=${file.busy} @click=${() => desk.begin(action)}>
          ${index < 9 ? html`<kbd>${index + 1}</kbd>` : nothing}${desk.words.named(action.title)}
        </button>`;
      })}
    </div>
    ${possible.length === 0 ? html`<p class="note">${t('noActions')}</p>` : nothing}
    ${file.doing ? actionForm(desk) : nothing}
  </section>`;
}

function facts(desk, view) {
  const { t, context, words } = desk;
  const { format } = context;
  const fact = (name, value) => (value ? html`<div><dt>${t(name)}</dt><dd>${value}</dd></div>` : nothing);
  const wide = (name, value) => (value ? html`<div class="wide"><dt>${t(name)}</dt><dd>${value}</dd></div>` : nothing);
  return html`<dl class="facts">
    ${fact('number', html`<span class="num">${view.number}</span>`)}
    ${fact('matter', `${view.matter.code} ${context.t(view.matter.title)}`)}
    ${fact('source', words.named(view.source.title))}
    ${fact('reportedAt', format.moment(view.reportedAt))}
    ${fact('reporter', view.reporter && desk.who(view.reporter, view.reporterName))}
    ${view.clock && view.due ? html`<div><dt>${t('dueOf', { clock: context.t(view.clock.title) })}</dt><dd>${format.moment(view.due)}</dd></div>` : nothing}
    ${wide('place', placeOf(desk, view))}
    ${wide('description', view.description)}
    ${fact('condition', view.filing && words.named(view.filing.text))}
    ${fact('limit', view.filing && limitWords(desk, view.filing.limit))}
    ${fact('closing', view.filing && words.named(view.filing.closing))}
    ${fact('unit', words.unit(view.unit))}
    ${fact('handler', view.handlerName ?? view.handler)}
    ${fact('inspector', view.inspectorName ?? view.inspector)}
    ${fact('mergedInto', view.mergedInto && link(desk, view.mergedInto))}
    ${fact('supervision', view.supervision > 0 && t('supervisionLevel', { level: view.supervision }))}
    ${fact('suspendedUntil', view.suspendedUntil && format.moment(view.suspendedUntil))}
    ${fact('exempt', view.exempt && t('yes'))}
    ${fact('closedAt', view.closedAt && format.moment(view.closedAt))}
  </dl>`;
}

const link = (desk, number) => html`<button class="link num" @click=${() => desk.openFile(number)}>${number}</button>`;

/** Other reports of the same problem, and the alarms that belong to it. */
function related(desk) {
  const { file, t, context } = desk;
  const merge = file.view.actions.find(({ id }) => id === 'merge');
  return html`
    ${file.duplicates.length > 0
      ? html`<section class="related" data-part="duplicates"><h3>${t('duplicates')} <small>${t('duplicatesHint')}</small></h3><ul>
          ${file.duplicates.map(
            (other) => html`<li>${light(desk, other)}${link(desk, other.number)}<span>${desk.words.named(other.state.title)}</span><span>${placeOf(desk, other)}</span>
              ${merge ? html`<button data-merge=${other.number} @click=${() => desk.begin(merge, other.number)}>${t('mergeThere')}</button>` : nothing}</li>`,
          )}
        </ul></section>`
      : nothing}
    ${file.votes.length > 0
      ? html`<section class="related" data-part="votes"><h3>${t('votes')} <small>${t('votesCount', { count: file.votes.length })}</small></h3><ul>
          ${file.votes.map(
            (vote) => html`<li>${link(desk, vote.number)}<span>${desk.words.named(vote.source.title)}</span><time>${context.format.moment(vote.reportedAt)}</time></li>`,
          )}
        </ul></section>`
      : nothing}
    ${file.alarms.length > 0
      ? html`<section class="related" data-part="alarms"><h3>${t('alarms')}</h3><ul>
          ${file.alarms.map(
            (alarm) => html`<li><b>${context.t(alarm.text)}</b><span>${t('device', { id: alarm.device })}</span><time>${context.format.moment(alarm.raisedAt)}</time></li>`,
          )}
        </ul></section>`
      : nothing}
  `;
}
