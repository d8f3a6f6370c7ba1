import { html, nothing } from 'lit';

/** The newest picture of every camera, and whether it is alive. @param {any} desk */
export function camerasView(desk) {
  const { t, cameras } = desk;
  if (cameras === null) {
    return html`<p class="note" role="status">${t('loading')}</p>`;
  }
  return html`<div class="cameras">
    ${desk.context.may('parks:manage') ? html`<div class="tools"><button data-do="new-camera" @click=${() => desk.openForm('camera')}>${t('new_camera')}</button></div>` : nothing}
    ${cameras.length === 0 ? html`<p class="note">${t('noCameras')}</p>` : html`<div class="wall scroll">${cameras.map((camera) => picture(desk, camera))}</div>`}
  </div>`;
}

function picture(desk, camera) {
  const { t, context } = desk;
  const state = camera.alive === null ? 'unasked' : camera.alive ? 'alive' : 'silent';
  return html`<figure class=${state} data-camera=${camera.id}>
    ${camera.seenAt && camera.pictures
      ? html`<img src=${`/api/parks/cameras/${camera.id}/snapshot?at=${encodeURIComponent(camera.seenAt)}`} alt=${t('snapshotOf', { name: camera.name })} loading="lazy" />`
      : html`<span class="none">${t(camera.alive && !camera.pictures ? 'streamOnly' : state)}</span>`}
    <figcaption><b>${camera.name}</b><span class="now ${state}">${t(state)}</span>
      ${camera.seenAt ? html`<small>${t(camera.pictures ? 'seen' : 'streamSeen', { time: context.format.moment(camera.seenAt) })}</small>` : nothing}
      ${camera.why ? html`<small data-failure=${camera.failure}>${context.t(camera.why)}</small>` : nothing}
      ${camera.snapshotUrl || camera.streamUrl ? html`<button data-do="change-camera" aria-label=${t('change_camera', { name: camera.name })} @click=${() => desk.openForm('camera', camera)}>${t('change')}</button>` : nothing}</figcaption>
  </figure>`;
}
