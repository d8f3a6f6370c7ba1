import { html } from 'lit';
import { t } from '../core/language.js';
import { indented } from './looks.js';

/** Choice of a role within a unit; what is not in one's hands can be read but not chosen. @param {import('./organisation.js').Organisation} organisation */
export function grantFields(organisation, { role, unit }, choose) {
  const { reach } = organisation;
  const units = organisation.inOrder();
  return html`<label>${t('grant.unit')}<select name="unit" required @change=${(event) => choose({ role, unit: event.target.value })}>
      <option value="" ?selected=${unit === ''}>${t('grant.choose')}</option>
      ${units.map((each) => html`<option value=${each.unit.id} ?disabled=${!reach.unit(each.unit.id)} ?selected=${each.unit.id === unit}>${indented(each)}</option>`)}
    </select></label>
    <label>${t('grant.role')}<select name="role" required ?disabled=${unit === ''} @change=${(event) => choose({ unit, role: event.target.value })}>
      <option value="" ?selected=${role === ''}>${t('grant.choose')}</option>
      ${organisation.roles.map(({ id, title }) => {
        const objection = unit === '' ? null : reach.objection(id, unit);
        return html`<option value=${id} ?disabled=${objection !== null} ?selected=${id === role}>${t(title)}${objection ? ` – ${t(objection)}` : ''}</option>`;
      })}
    </select></label>`;
}
