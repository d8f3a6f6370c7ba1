import { html, nothing } from 'lit';

const HOUR = 3_600_000;
const DAYS = 7;

/**
 * Choosing an hour, and playing it.
 *
 * @param {any} panel
 */
export function replayView(panel) {
  const { replay, t } = panel;
  return html`<div class="body plain">
    <p class="note">${t('replayHint')}</p>
    <form class="choose" @submit=${(event) => load(panel, event)}>
      <label>${t('day')}<select name="day">${days(panel).map((day, index) => html`<option value=${index}>${day}</option>`)}</select></label>
      <label>${t('hour')}<select name="hour">
        <option value="last">${t('lastHour')}</option>
        ${Array.from({ length: 24 }, (_, hour) => html`<option value=${hour}>${`${two(hour)}:00 – ${two(hour + 1)}:00`}</option>`)}
      </select></label>
      <button class="primary load" ?disabled=${replay.loading}>${replay.loading ? t('loading') : t('loadHour')}</button>
    </form>
    ${replay.failure ? html`<p class="failure" role="alert">${t('failed', { reason: replay.failure })}</p>` : nothing}
    ${replay.active ? player(panel) : nothing}
  </div>`;
}

function player(panel) {
  const { replay, t, context } = panel;
  return html`<section @keydown=${(event) => keys(panel, event)}>
    <div class="time">${context.format.time(replay.at)}</div>
    <input type="range" class="slider" min="0" max="3600" step="10" aria-label=${t('position')}
      aria-valuetext=${context.format.time(replay.at)}
      .value=${String(Math.round((replay.at - replay.from) / 1000))}
      @input=${(event) => panel.seek(replay.from + Number(event.target.value) * 1000)} />
    <div class="ends"><span>${context.format.minute(replay.from)}</span><span>${context.format.minute(replay.from + HOUR)}</span></div>
    <div class="player">
      <button class="primary play" @click=${() => replay.toggle()}>${replay.playing ? `❚❚ ${t('pause')}` : `▶ ${t('play')}`}</button>
      <label class="muted">${t('pace')} <select class="pace" @change=${(event) => panel.setPace(Number(event.target.value))}>
        ${panel.paces.map((pace) => html`<option value=${pace} ?selected=${pace === replay.pace}>${pace}×</option>`)}
      </select></label>
      <button class="leave" @click=${() => replay.leave()}>${t('leave')}</button>
    </div>
    <p class="note">${replay.tracks.length === 0 ? t('noFixes') : t('replayCount', { count: replay.tracks.length })}</p>
  </section>`;
}

function keys(panel, event) {
  if (event.key === ' ' && event.target.matches('.slider')) {
    panel.replay.toggle();
    event.preventDefault();
  }
}

function load(panel, event) {
  event.preventDefault();
  const chosen = new FormData(event.target);
  const now = Date.now();
  if (chosen.get('hour') === 'last') {
    panel.replay.load(now - HOUR - Number(chosen.get('day')) * 24 * HOUR);
    return;
  }
  const midnight = panel.context.format.startOfDay(now - Number(chosen.get('day')) * 24 * HOUR);
  panel.replay.load(midnight + Number(chosen.get('hour')) * HOUR);
}

function days(panel) {
  const now = Date.now();
  return Array.from({ length: DAYS }, (_, ago) => panel.context.format.shortDay(now - ago * 24 * HOUR));
}

const two = (number) => String(number).padStart(2, '0');
