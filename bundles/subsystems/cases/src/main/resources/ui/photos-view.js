import { html, nothing } from 'lit';

const { problem } = await import(`./bits.js${new URL(import.meta.url).search}`);

const EARLIER = ['near', 'far', 'reference', 'before'];
const FINDERS = ['cases:report', 'cases:verify', 'cases:check'];

/** What the place looked like before and after, side by side, and the way to add to it. */
export function photos(desk) {
  const { file, t } = desk;
  const before = file.photos.filter(({ kind }) => EARLIER.includes(kind));
  const after = file.photos.filter(({ kind }) => kind === 'after');
  return html`<section class="photos">
    <h3>${t('photos')}</h3>
    ${problem(desk, file.photosFailure)}
    ${file.photos.length > 0
      ? html`<div class="compare">${side(desk, 'before', before)}${side(desk, 'after', after)}</div>`
      : file.photosFailure ? nothing : html`<p class="note">${t('noPhotos')}</p>`}
    ${kinds(desk).length > 0 && !file.photosFailure ? add(desk) : nothing}
  </section>`;
}

function side(desk, name, all) {
  const { t } = desk;
  const shown = all.find(({ id }) => id === desk.shownPhotos[name]) ?? all.at(-1);
  if (!shown) {
    return html`<div class="none"><h4>${t(name)}</h4><p>${t(name === 'before' ? 'noneBefore' : 'noneAfter')}</p></div>`;
  }
  return html`<div data-side=${name}><h4>${t(name)}</h4>
    <figure>
      ${shown.thumbnail ? html`<img src=${shown.thumbnail} alt=${label(desk, shown)} />` : html`<p class="none">${t('noThumbnail')}</p>`}
      <figcaption>${label(desk, shown)} <a href=${shown.original} download>${t('original')}</a>
        ${shown.findings.map((finding) => html`<span class="finding">${desk.context.t(finding.text)}</span>`)}
      </figcaption>
    </figure>
    ${all.length > 1
      ? html`<div class="strip">${all.map(
          (photo) => html`<button aria-pressed=${photo === shown} aria-label=${label(desk, photo)} title=${label(desk, photo)} @click=${() => desk.showPhoto(name, photo.id)}>
            ${photo.thumbnail ? html`<img src=${photo.thumbnail} alt="" />` : desk.context.t(photo.title)}</button>`,
        )}</div>`
      : nothing}
  </div>`;
}

const label = (desk, { title, takenAt, at }) => `${desk.context.t(title)} ${desk.context.format.moment(takenAt ?? at)}`;

/** The kinds of photos that this person may add. */
export function kinds(desk) {
  const { may } = desk.context;
  return [...(FINDERS.some(may) ? EARLIER : []), ...(may('cases:work') ? ['after'] : [])];
}

/** The name of a kind. @param {string} kind */
export const kindName = (desk, kind) => desk.t({ before: 'beforeKind', after: 'afterKind' }[kind] ?? kind);

function add(desk) {
  const { t, file } = desk;
  const all = kinds(desk);
  const chosen = all.includes('after') ? 'after' : all[0];
  return html`<form class="add" @submit=${(event) => event.preventDefault()}>
    <select name="kind" aria-label=${t('photoKind')}>${all.map((kind) => html`<option value=${kind} ?selected=${kind === chosen}>${kindName(desk, kind)}</option>`)}</select>
    <label class="pick">${file.busy ? t('sending') : t('addPhoto')}<input type="file" name="photo" ?disabled=${file.busy} accept="image/jpeg,image/png,image/heic,image/heif" @change=${(event) => send(desk, event)} /></label>
    <span class="muted">${t('photoHint')}</span>
    ${file.doing ? nothing : problem(desk, file.refusal)}
  </form>`;
}

/** Sends a photo as soon as it is chosen. */
async function send(desk, event) {
  const { form, files } = event.target;
  if (files.length > 0) {
    await desk.file.addPhoto(files[0], form.elements.kind.value);
    form.reset();
  }
}
