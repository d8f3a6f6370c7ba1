import { html, nothing } from 'lit';

const { light, limitWords, placeOf, problem } = await import(`./bits.js${new URL(import.meta.url).search}`);

const YEAR = 365;
const DAY = 24 * 3_600_000;

/** What the chosen action needs, and the button that does it. */
export function actionForm(desk) {
  const { file, t, context } = desk;
  const { id, needs, title, into } = file.doing;
  const has = (need) => needs.includes(need);
  return html`<form class="doing" data-form=${id} @submit=${(event) => submit(desk, event)} @keydown=${(event) => desk.sendByKey(event)}>
    ${has('CONDITION') ? conditions(desk) : nothing}
    ${has('UNIT') ? units(desk) : nothing}
    ${has('HANDLER') ? person(desk, 'chooseHandler', true) : nothing}
    ${id.startsWith('send-to-') ? person(desk, 'chooseInspector', false) : nothing}
    ${has('OTHER_CASE') ? others(desk, into) : nothing}
    ${has('UNTIL')
      ? html`<label>${t('until')}<input type="date" name="until" required min=${day(1)} max=${day(YEAR)} /></label>`
      : nothing}
    ${has('REASON')
      ? html`<label>${t('reason')}<textarea name="reason" rows="3" maxlength="2000" required placeholder=${t('reasonHint')}></textarea></label>`
      : nothing}
    ${problem(desk, file.refusal)}
    <div class="buttons">
      <button type="button" data-do="cancel" @click=${() => file.leave()}>${t('cancel')}</button>
      <button class=${desk.risky(id) ? 'risky' : 'primary'} data-do="confirm" ?disabled=${file.busy || (has('CONDITION') && file.offers.length === 0)}>
        ${file.busy ? t('working') : t('confirmAction', { action: context.t(title) })}
      </button>
    </div>
  </form>`;
}

function conditions(desk) {
  const { file, t, context } = desk;
  if (file.offers.length === 0) {
    return html`<p class="note">${file.busy ? t('loading') : t('noConditions')}</p>`;
  }
  return html`<fieldset><legend>${t('condition')}</legend>
    ${file.offers.map(
      ({ number, text, limit, closing }, index) => html`<label class="choice"><input type="radio" name="condition" value=${number} required ?checked=${index === 0} />
        <span>${desk.words.named(text)} <b>${limitWords(desk, limit)}</b><small>${t('closesWhen', { text: context.t(closing) })}</small></span></label>`,
    )}
  </fieldset>`;
}

function units(desk) {
  const { t, words, context, file } = desk;
  const handling = words.handling();
  const routed = file.routing?.unit;
  return html`<label>${t('chooseUnit')}${handling.length > 0
    ? html`<select name="unit" ?required=${!routed}>
        <option value="">${routed ? t('byRoutesTo', { unit: words.unit(routed) }) : t('choose')}</option>
        ${handling.map((unit) => html`<option value=${unit.id}>${context.t(unit.title)}</option>`)}
      </select>`
    : html`<input name="unit" ?required=${!routed} maxlength="64" placeholder=${routed ? t('byRoutesTo', { unit: words.unit(routed) }) : t('unitsRefused')} />`}</label>
    ${routed ? nothing : html`<p class="note">${t('noRoute')}</p>`}`;
}

function person(desk, text, required) {
  const { t, file } = desk;
  return html`<label>${t(text)}<input name="person" list="people" autocomplete="off" maxlength="64" ?required=${required} placeholder=${t('personHint')} />
    <datalist id="people">${file.offers.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}</datalist></label>`;
}

function others(desk, into) {
  const { t, file } = desk;
  return html`<fieldset><legend>${t('into')}</legend>
    ${file.duplicates.map(
      (other) => html`<label class="choice"><input type="radio" name="into" value=${other.number} ?checked=${other.number === into} />
        <span>${light(desk, other)} <b class="num">${other.number}</b> ${desk.words.named(other.state.title)}<small>${placeOf(desk, other)}</small></span></label>`,
    )}
    <label>${t('otherNumber')}<input name="other" inputmode="numeric" maxlength="19" pattern="\\d{19}" ?required=${file.duplicates.length === 0} /></label>
  </fieldset>`;
}

function submit(desk, event) {
  event.preventDefault();
  const entered = new FormData(event.target);
  const given = (name) => entered.get(name)?.trim() || null;
  const until = given('until');
  desk.act({
    reason: given('reason'),
    condition: given('condition') && Number(given('condition')),
    unit: given('unit'),
    person: idOf(desk.file.offers, given('person')),
    until: until && new Date(desk.context.format.startOfDay(Date.parse(`${until}T12:00:00Z`))).toISOString(),
    into: given('other') ?? given('into'),
  });
}

/** Somebody who is offered may be named by the name, too. */
function idOf(people, entered) {
  const named = people.filter(({ name }) => name === entered);
  return named.length === 1 ? named[0].id : entered;
}

const day = (ahead) => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10);
