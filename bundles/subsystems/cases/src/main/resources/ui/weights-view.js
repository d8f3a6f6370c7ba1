import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ problem }, { ALL, TERMS }] = await Promise.all(['bits', 'composite'].map((part) => import(`./${part}.js${version}`)));

const PREVIEWED = 8; // groups that the dialog shows under other weights

/** Of what the composite is made in the period that is shown. */
export function weightsLine(page) {
  const { figures, t } = page;
  const { weights } = figures.period;
  return html`<p class="composite"><span>${t('scoreIs')}</span> ${TERMS.map((term, index) => html`${index > 0 ? ' + ' : nothing}<span class="term">${termOf(page, term)} × <b>${weights[term.name]}</b></span>`)}
    <button class="link" data-do="weights" @click=${() => page.openWeights()}>${t(page.weights.allowed ? 'weightsChange' : 'weightsSee')}</button></p>`;
}

const termOf = ({ figures, words }, { rate, less }) => {
  const title = words.named(figures.rate(rate).title);
  return less ? `(1 − ${title})` : title;
};

/** The weights by their dates of effect; those who may set others for a day to come, and see first what would come of it. */
export function weightsView(page) {
  const { weights, t } = page;
  return html`<dialog class="weights" aria-label=${t('weights')}>
    ${weights.entered
      ? html`<h2>${t('weights')}</h2><p>${t('weightsRule')}</p>
          ${dated(page)}
          ${weights.allowed ? form(page) : html`<p class="hint">${t('weightsNoRight')}</p>`}
          ${problem(page, weights.failure)}
          ${weights.saved ? html`<p class="told good" role="status">${t('weightsSaved', { from: weights.saved.from })}</p>` : nothing}
          <div class="buttons"><button type="button" data-do="close-weights" @click=${(event) => event.target.closest('dialog').close()}>${t('close')}</button>
            ${weights.allowed ? html`<button form="weights" class="primary" data-do="save-weights" ?disabled=${weights.busy}>${weights.busy ? t('working') : t('weightsSave')}</button>` : nothing}</div>`
      : nothing}
  </dialog>`;
}

function dated(page) {
  const { weights, figures, t } = page;
  return html`<div class="scroll"><table class="dated">
    <thead><tr><th scope="col">${t('validFrom')}</th>${TERMS.map((term) => html`<th scope="col">${termOf(page, term)}</th>`)}</tr></thead>
    <tbody>${weights.all.map(
      (each) => html`<tr data-from=${each.from} class=${each.from === figures.period?.weights.from ? 'here' : ''}><th scope="row">${each.from}${each.from === figures.period?.weights.from ? html` <small>${t('weightsHere')}</small>` : nothing}</th>
        ${TERMS.map((term) => html`<td data-label=${termOf(page, term)}>${each[term.name]}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}

function form(page) {
  const { weights, t } = page;
  const invalid = weights.wrong.length > 0;
  return html`<form id="weights" novalidate @submit=${(event) => {
    event.preventDefault();
    weights.save();
  }}>
    <h3>${t('weightsNew')}</h3>
    <div class="fields">
      <label>${t('validFrom')}<input type="date" name="from" min=${weights.earliest} .value=${weights.entered.from} aria-invalid=${invalid} aria-describedby="weights-wrong" @input=${(event) => weights.enter('from', event.target.value)} /></label>
      ${TERMS.map(
        (term) => html`<label>${termOf(page, term)}<input type="number" name=${term.name} min="0" max=${ALL} step="1" inputmode="numeric" .value=${String(Number.isNaN(weights.entered[term.name]) ? '' : weights.entered[term.name])}
          aria-invalid=${invalid} aria-describedby="weights-wrong" @input=${(event) => weights.enter(term.name, event.target.value)} /></label>`,
      )}
      <p class="sum ${weights.sum === ALL ? '' : 'wrong'}">${t('weightsTogether')} <output name="sum">${weights.sum}</output></p>
    </div>
    <ul id="weights-wrong" class="wrong" role="alert">${weights.wrong.map(({ text, values }) => html`<li>${t(text, values)}</li>`)}</ul>
    ${preview(page)}
  </form>`;
}

/** The points of the period that is shown, as they are and as they would be. */
function preview(page) {
  const { weights, figures, t, context } = page;
  const groups = figures.groups.filter(({ score }) => score !== null).toSorted((a, b) => b.score - a.score).slice(0, PREVIEWED);
  const points = (value) => (value === null ? '–' : context.format.decimal(value, 1));
  return groups.length === 0
    ? nothing
    : html`<table class="preview"><caption>${t('weightsPreview')}</caption>
        <thead><tr><th scope="col">${t('group')}</th><th scope="col">${t('scoreNow')}</th><th scope="col">${t('scoreThen')}</th></tr></thead>
        <tbody>${groups.map((group) => html`<tr data-preview=${group.key}><th scope="row">${page.nameOf(group)}</th><td>${points(group.score)}</td><td><b>${points(weights.wouldBe(group))}</b></td></tr>`)}</tbody></table>`;
}
