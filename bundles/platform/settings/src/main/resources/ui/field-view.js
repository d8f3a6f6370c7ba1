import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

const { rangeOf, told } = await import(`./words.js${new URL(import.meta.url).search}`);

/** One attribute: name, field, unit, default, range, and what it means. @param {any} page @param {any} attribute */
export function fieldView(page, attribute) {
  const { t, context, draft } = page;
  const id = `field-${attribute.id}`;
  const differs = draft.differs(attribute);
  const problem = draft.problem(attribute);
  const isDefault = JSON.stringify(draft.value(attribute)) === JSON.stringify(attribute.defaultValue);
  const range = rangeOf(page, attribute);
  const named = { name: context.t(attribute.name) };
  return html`<li data-attribute=${attribute.id} class=${differs ? 'edited' : attribute.changed ? 'changed' : ''}>
    <div class="name"><label for=${id}>${named.name}</label>
      ${differs ? html`<span class="mark edited">${t('unsaved')}</span>` : attribute.changed ? html`<span class="mark">${t('isChanged')}</span>` : nothing}</div>
    <div class="entry">${input(page, attribute, id, problem)}${attribute.unit ? html`<span class="unit">${context.t(attribute.unit)}</span>` : nothing}</div>
    <div class="fallback"><span>${attribute.type === 'SECRET' ? t(attribute.changed ? 'secretSet' : 'nothing') : attribute.defaultValue === null ? t('noFallback') : t('fallback', { value: told(page, attribute, attribute.defaultValue) })}</span>
      ${range ? html`<span>${range}</span>` : nothing}
      ${page.mayChange && !isDefault ? html`<button type="button" data-do="reset" aria-label=${t('resetOf', named)} @click=${() => page.reset(attribute)}>${t('reset')}</button>` : nothing}</div>
    ${problem ? html`<p class="wrong" id="${id}-wrong" role="alert">${t(problem, { range })}</p>` : nothing}
    <p class="what" id="${id}-what">${context.t(attribute.description)}</p>
  </li>`;
}

function input(page, attribute, id, problem) {
  const { t, draft, context } = page;
  const disabled = !page.mayChange || page.busy;
  const shown = draft.shown(attribute);
  const described = problem ? `${id}-wrong ${id}-what` : `${id}-what`;
  const enter = (event) => page.enter(attribute, event.target.value);
  if (attribute.type === 'BOOLEAN' && !attribute.many) {
    return html`<input id=${id} type="checkbox" aria-describedby=${described} ?disabled=${disabled} .checked=${live(shown)} @change=${(event) => page.enter(attribute, event.target.checked)} />
      <span class="unit">${t(shown ? 'yes' : 'no')}</span>`;
  }
  if (attribute.many) {
    return html`<textarea id=${id} rows="3" placeholder=${t('onePerLine')} aria-describedby=${described} aria-invalid=${Boolean(problem)} ?disabled=${disabled} .value=${live(shown)} @input=${enter}></textarea>`;
  }
  if (attribute.options.length) {
    return html`<select id=${id} aria-describedby=${described} ?disabled=${disabled} @change=${enter}>
      ${attribute.options.map(({ value, label }) => html`<option value=${value} ?selected=${value === String(shown)}>${context.t(label)}</option>`)}</select>`;
  }
  const numeric = attribute.type === 'WHOLE' || attribute.type === 'DECIMAL';
  return html`<input id=${id} class=${numeric ? 'number' : ''} type=${attribute.type === 'SECRET' ? 'password' : 'text'} inputmode=${numeric ? (attribute.type === 'WHOLE' ? 'numeric' : 'decimal') : 'text'}
    autocomplete=${attribute.type === 'SECRET' ? 'new-password' : 'off'} maxlength="4000" aria-describedby=${described} aria-invalid=${Boolean(problem)} ?disabled=${disabled} .value=${live(shown)} @input=${enter} />`;
}
