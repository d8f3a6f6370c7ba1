import { html, nothing } from 'lit';

const version = new URL(import.meta.url).search;
const [{ problem }, { kindName, kinds }, { sourcesOf }] = await Promise.all(['bits', 'photos-view', 'report'].map((part) => import(`./${part}.js${version}`)));

/** The form with which a case is reported; the place is clicked on the map. */
export function reportView(desk) {
  const { report, t, context, words } = desk;
  const allowed = sourcesOf(context.may);
  const sources = words.sources.filter(({ id }) => allowed.includes(id));
  return html`<article class="file" aria-label=${t('report')}>
    <header>
      <button class="back" data-do="close" aria-label=${t('back')} title=${t('back')} @click=${() => desk.closeFile()}><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M14.5 5 8 12l6.5 7" /></svg></button>
      <h2><span>${t('report')}</span></h2>
    </header>
    <form class="scroll report" data-form="report" novalidate @submit=${(event) => send(desk, event)} @keydown=${(event) => desk.sendByKey(event)}>
      <label>${t('source')}<select name="source">${sources.map(({ id, title }) => html`<option value=${id}>${words.named(title)}</option>`)}</select></label>
      ${foundField(desk)} ${placeField(desk)}
      <label>${t('address')}<input name="address" maxlength="256" placeholder=${t('addressHint')} /></label>
      <label>${t('description')}<textarea name="description" rows="4" maxlength="2000" placeholder=${t('descriptionHint')}></textarea></label>
      ${kinds(desk).length > 0 ? pictures(desk) : nothing}
      ${problem(desk, report.failure)}
      <div class="buttons">
        <button type="button" @click=${() => desk.closeFile()}>${t('cancel')}</button>
        <button class="primary" data-do="send" ?disabled=${report.busy}>${report.busy ? t('working') : t('send')}</button>
      </div>
    </form>
  </article>`;
}

/** What was found, or that it is missing. */
export function foundField(desk) {
  const { report, t } = desk;
  return html`<div class="field">${matterField(desk, report)}
    ${report.missing === 'matter' ? html`<p class="problem" role="alert">${t('missingMatter')}</p>` : nothing}</div>`;
}

/** Where it was found, or that it is missing. */
export function placeField(desk) {
  const { report, t } = desk;
  return html`<div class="field"><span class="label">${t('where')}</span>${place(desk)}
    ${report.missing === 'place' ? html`<p class="problem" role="alert">${t(report.outside ? 'outside' : 'clickMap')}</p>` : nothing}</div>`;
}

/** The field with which a matter is looked for in the catalogue, or the one that was chosen. @param {any} desk @param {any} report see MatterAndPlace */
export const matterField = (desk, report) => (report.matter ? chosen(desk, report) : search(desk, report));

function search(desk, report) {
  const { t, context } = desk;
  return html`<label>${t('what')}<input type="search" name="matter" role="combobox" autocomplete="off" aria-autocomplete="list" aria-controls="matters" aria-expanded=${report.matters.length > 0}
      aria-activedescendant=${report.matters.length > 0 ? `matter-${report.at}` : nothing} maxlength="100" placeholder=${t('matterHint')}
      .value=${report.text} @input=${(event) => report.search(event.target.value)} @keydown=${(event) => keys(report, event)} /></label>
    <ul id="matters" class="matters" role="listbox" aria-label=${t('matter')}>
      ${report.matters.map(
        (entry, index) => html`<li role="option" id="matter-${index}" data-matter=${entry.code.number} aria-selected=${index === report.at} @click=${() => report.choose(entry)}>
          <span class="num">${entry.code.number}</span><b>${desk.words.named(entry.title)}</b><small>${context.t(entry.group)}</small></li>`,
      )}
    </ul>
    ${report.searched && report.matters.length === 0 ? html`<p class="note" role="status">${t('noMatter')}</p>` : nothing}`;
}

function chosen(desk, report) {
  const { t } = desk;
  return html`<span class="label">${t('what')}</span><p class="chosen"><span class="num">${report.matter.code.number}</span> <b>${desk.words.named(report.matter.title)}</b>
    <button type="button" aria-label=${t('clear')} title=${t('clear')} @click=${() => report.forget()}>✕</button></p>`;
}

function place(desk) {
  const { report, t, words } = desk;
  const where = report.areas && [words.area(report.areas.district), words.area(report.areas.street)].filter(Boolean).join(' ');
  return html`<p class="chosen ${report.position ? '' : 'open'}" data-place=${report.areas ? 'known' : 'open'}>
    ${report.position
      ? html`<b>${report.outside ? t('outside') : where}</b> <span class="num">${report.position.latitude}, ${report.position.longitude}</span>`
      : html`<span>${t('clickMap')}</span>`}
    <button type="button" data-do="middle" @click=${() => desk.placeInMiddle()}>${t('middle')}</button></p>`;
}

function pictures(desk) {
  const { report, t } = desk;
  const change = (photo) => (event) => (photo.kind = event.target.value);
  return html`<div class="field"><span class="label">${t('photos')}</span><p class="chosen open"><span>${t('photoHint')}</span>
      <label class="pick">${t('pickPhotos')}<input type="file" name="photos" multiple accept="image/jpeg,image/png,image/heic,image/heif" @change=${(event) => report.add(event.target.files)} /></label></p>
    ${report.photos.map(
      (photo) => html`<p class="photo"><span>${photo.file.name}</span><select aria-label=${t('photoKind')} @change=${change(photo)}>
        ${kinds(desk).map((kind) => html`<option value=${kind} ?selected=${kind === photo.kind}>${kindName(desk, kind)}</option>`)}</select></p>`,
    )}</div>`;
}

function keys(report, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    report.move(step);
    event.preventDefault();
  } else if (event.key === 'Enter' && !event.ctrlKey && !event.isComposing && report.text.trim()) {
    report.take();
    event.preventDefault();
  }
}

function send(desk, event) {
  event.preventDefault();
  const entered = new FormData(event.target);
  desk.report.send({ source: entered.get('source'), address: entered.get('address').trim(), description: entered.get('description').trim() });
}
