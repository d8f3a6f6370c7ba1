import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ limitWords, problem }, { matterField }] = await Promise.all(['bits', 'report-view'].map((part) => import(`./${part}.js${version}`)));

/** What is asked of the list of routes. */
export function benchView(page) {
  const { bench, t, words, context } = page;
  const { more } = bench;
  const text = (name, hint) => html`<label>${t(name)}<input name=${name} maxlength="100" placeholder=${hint} .value=${more[name]} @change=${(event) => bench.ask({ [name]: event.target.value })} /></label>`;
  return html`<form class="ask" data-form="bench" novalidate @submit=${(event) => {
    event.preventDefault();
    bench.run();
  }}>
    <div class="field"><span class="label">${t('where')}</span>${place(page)}</div>
    <div class="field">${matterField(page, bench)}
      ${bench.missing === 'matter' ? html`<p class="problem" role="alert">${t('missingMatter')}</p>` : nothing}</div>
    <label>${t('condition')}<select name="condition" ?disabled=${bench.conditions.length === 0} @change=${(event) => bench.ask({ condition: event.target.value })}>
      <option value="" ?selected=${more.condition === ''}>${t('anyCondition')}</option>
      ${bench.conditions.map((condition) => html`<option value=${condition.number} ?selected=${String(condition.number) === more.condition}>${condition.number} ${context.t(condition.text)} · ${limitWords(page, { amount: condition.amount, clock: condition.clock.toUpperCase().replaceAll('-', '_') })}</option>`)}
    </select></label>
    <label>${t('moment')}<input type="datetime-local" name="at" .value=${more.at} @change=${(event) => bench.ask({ at: event.target.value })} /></label>
    <details><summary>${t('moreConditions')}</summary><div class="more-fields">
      ${text('owner', t('ownerHint'))}${text('maintainer', t('ownerHint'))}
      <label>${t('reportedBy')}<select name="district" @change=${(event) => bench.ask({ district: event.target.value })}>
        <option value="">${t('sameDistrict')}</option>
        ${words.areas.filter(({ level }) => level === 'DISTRICT').map(({ code, name }) => html`<option value=${code} ?selected=${code === more.district}>${context.t(name)}</option>`)}
      </select></label>
      <label class="check"><input type="checkbox" name="unowned" .checked=${more.unowned} @change=${(event) => bench.ask({ unowned: event.target.checked })} /> ${t('unowned')}</label>
    </div></details>
    <div class="buttons"><button class="primary" data-do="run" ?disabled=${bench.busy}>${bench.busy ? t('working') : t('run')}</button></div>
  </form>`;
}

function place(page) {
  const { bench, t, context } = page;
  const { position } = bench;
  const typed = (event) => page.placeTyped(event.target.value);
  return html`<div class="where">
      <input name="position" inputmode="decimal" autocomplete="off" placeholder=${t('positionHint')} aria-label=${t('position')} aria-invalid=${bench.unreadable}
        .value=${position ? `${position.latitude}, ${position.longitude}` : ''} @change=${typed} />
      <button type="button" data-do="middle" @click=${() => page.placeInMiddle()}>${t('middle')}</button></div>
    ${bench.unreadable ? html`<p class="problem" role="alert">${t('positionUnreadable')}</p>` : nothing}
    ${bench.outside ? html`<p class="problem" role="alert">${t('outside')}</p>` : bench.missing === 'place' ? html`<p class="problem" role="alert">${t('pickPlace')}</p>` : nothing}
    ${bench.chain.length > 0
      ? html`<ol class="chain" aria-label=${t('chain')}>${bench.chain.map(
          ({ level, code, name }) => html`<li data-level=${level}><small>${t(level)}</small><b>${level === 'grid' ? code : context.t(name)}</b>${level === 'grid' ? nothing : html`<span class="num">${code}</span>`}</li>`,
        )}</ol>`
      : nothing}`;
}

/** Where it goes, and why. */
export function answerView(page) {
  const { bench, t, words, context } = page;
  const { routing } = bench;
  if (bench.failure) {
    return bench.failure.status === 403 ? html`<p class="problem" role="alert">${t('areaForeign')}</p>` : problem(page, bench.failure);
  }
  if (!routing) {
    return bench.busy ? html`<p class="note" role="status">${t('working')}</p>` : nothing;
  }
  const unit = (id) => html`<b>${words.unit(id)}</b>${words.unit(id) === id ? nothing : html` <span class="num">${id}</span>`}`;
  return html`<section class="answer" role="status" aria-label=${t('answer')} data-by=${routing.by} data-unit=${routing.unit ?? ''}>
    <dl>
      <div class="unit"><dt>${t('proposed')}</dt><dd>${routing.unit ? unit(routing.unit) : html`<b>${t('aDispatcher')}</b>`}</dd></div>
      <div><dt>${t('backup')}</dt><dd>${routing.backup ? unit(routing.backup) : t('noBackup')}</dd></div>
      <div><dt>${t('decidedBy')}</dt><dd>${t(`by_${routing.by}`, { route: routing.route, version: routing.version })}</dd></div>
    </dl>
    <h3>${t('whyHere')}</h3>
    <ol class="steps">${routing.steps.map(({ outcome, route, text }) => html`<li class=${outcome} data-route=${route ?? ''}>${context.t(text)}</li>`)}</ol>
  </section>`;
}
