const HOLD_MILLISECONDS = 600;
const STILL_PIXELS = 8;

/**
 * Notices where somebody presses the other button, or holds a finger still. Not every browser tells of a held finger by itself.
 *
 * @param {HTMLElement} target
 * @param {(event: MouseEvent) => boolean} held tells whether anybody does something with it; if not, the browser shows its menu
 */
export function onHold(target, held) {
  let timer = 0;
  let from = null;
  const leave = () => {
    clearTimeout(timer);
    from = null;
  };
  target.addEventListener('contextmenu', (event) => {
    leave();
    if (held(event)) {
      event.preventDefault();
    }
  });
  target.addEventListener('pointerdown', (event) => {
    leave();
    if (event.pointerType === 'touch' && event.isPrimary) {
      from = event;
      timer = setTimeout(() => held(event), HOLD_MILLISECONDS);
    }
  });
  target.addEventListener('pointermove', (event) => {
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL_PIXELS) {
      leave();
    }
  });
  ['pointerup', 'pointercancel'].forEach((name) => target.addEventListener(name, leave));
}
