import { html, nothing } from 'lit';

/**
 * The speed limits of areas, for those who may also to be changed.
 *
 * @param {any} panel
 */
export function limitsView(panel) {
  const { limits, t } = panel;
  return html`<div class="body plain">
    <p class="note">${t('limitsHint')}</p>
    ${limits.failure ? html`<p class="failure" role="alert">${t('failed', { reason: limits.failure })}</p>` : nothing}
    ${limits.table ? table(panel) : html`<p class="note">${t('loading')}</p>`}
    ${limits.editable ? form(panel) : nothing}
  </div>`;
}

function table(panel) {
  const { limits, t, context } = panel;
  return html`<table>
    <thead><tr><th>${t('area')}</th><th>${t('limit')}</th><th>${t('changed')}</th>${limits.editable ? html`<th></th>` : nothing}</tr></thead>
    <tbody>
      ${limits.table.areas.map(
        (area) => html`<tr data-area=${area.area}>
          <td>${area.name ? t(area.name) : area.area}</td>
          <td class="figure">${area.limit} <small>${t('kmh')}</small></td>
          <td><small>${context.format.minute(area.changedAt)} ${area.changedBy}</small></td>
          ${limits.editable
            ? html`<td class="act"><button ?disabled=${limits.busy} @click=${() => limits.remove(area.area)}>${t('remove')}</button></td>`
            : nothing}
        </tr>`,
      )}
      <tr><td>${t('otherwise')}</td><td class="figure">${limits.table.otherwise} <small>${t('kmh')}</small></td><td></td>${limits.editable ? html`<td></td>` : nothing}</tr>
    </tbody>
  </table>`;
}

function form(panel) {
  const { limits, t } = panel;
  return html`<form class="limit" @submit=${(event) => save(panel, event)}>
    <label>${t('area')}<select name="area" required>
      <option value="">${t('choose')}</option>
      ${['DISTRICT', 'STREET'].map(
        (level) => html`<optgroup label=${t(level.toLowerCase())}>
          ${limits.areas.filter((area) => area.level === level).map((area) => html`<option value=${area.code}>${t(area.name)}</option>`)}
        </optgroup>`,
      )}
    </select></label>
    <label>${t('limit')}<input name="limit" type="number" min="5" max="120" step="5" value="40" required title=${t('range')} /></label>
    <button class="primary" ?disabled=${limits.busy}>${t('set')}</button>
  </form>`;
}

function save(panel, event) {
  event.preventDefault();
  const entered = new FormData(event.target);
  panel.limits.set(entered.get('area'), Number(entered.get('limit')));
}
