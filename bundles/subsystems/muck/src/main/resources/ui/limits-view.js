import { html, nothing } from 'lit';

const { texts } = await import(`./texts.js${new URL(import.meta.url).search}`);

const cells = new CSSStyleSheet();
cells.replaceSync('td[data-column="remove"]::before { content: none; }'); // a button says what it does
const SHEETS = [cells];
const byArea = ({ area }) => area;

/** What the table of the limits shows, in the reader's language. @param {any} panel */
export const columnsOf = ({ limits, t, context }) => [
  { id: 'area', title: texts.area, value: ({ area, name }) => (name ? t(name) : area || t('otherwise')) },
  { id: 'limit', title: texts.limitColumn, value: ({ limit }) => limit, numeric: true },
  { id: 'changed', title: texts.changed, value: ({ changedAt }) => changedAt, text: ({ changedAt, changedBy }) => (changedAt ? `${context.format.minute(changedAt)} ${changedBy}` : null) },
  ...(limits.editable ? [{ id: 'remove', title: texts.remove, fixed: true, value: () => null, text: ({ area }) => (area ? html`<button @click=${() => limits.remove(area)}>${t('remove')}</button>` : ''), file: [] }] : []),
];

/** The speed limits of areas, for those who may also to be changed. @param {any} panel */
export function limitsView(panel) {
  const { limits, t } = panel;
  return html`<div class="body limits">
    <p class="note">${t('limitsHint')}</p>
    ${limits.failure ? html`<p class="failure" role="alert">${t('failed', { reason: limits.failure })}</p>` : nothing}
    ${limits.editable ? form(panel) : nothing}
    <city-table label=${t('limits')} file="muck-limits" ?loading=${limits.busy} .columns=${panel.limitColumns} .rows=${limits.rows} .key=${byArea} .sheets=${SHEETS}></city-table>
  </div>`;
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
