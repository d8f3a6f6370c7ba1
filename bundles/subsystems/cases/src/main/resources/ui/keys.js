import { html } from 'lit';

const KEYS = [
  ['j k ↓ ↑', 'keyNext'],
  ['Enter', 'keyOpen'],
  ['Space', 'keySelect'],
  ['/', 'keySearch'],
  ['1 – 9', 'keyAct'],
  ['Ctrl + Enter', 'keySend'],
  ['n', 'keyReport'],
  ['Esc', 'keyClose'],
  ['?', 'keyHelp'],
];

/** What the keys do, as a dialog. */
export const keysView = (desk) => html`<dialog class="keys" aria-label=${desk.t('keys')}>
  <form method="dialog">
    <h2>${desk.t('keys')}</h2>
    <dl>${KEYS.map(([keys, text]) => html`<div><dt>${keys.split(' ').map((key) => (key === '–' || key === '+' ? key : html`<kbd>${key}</kbd>`))}</dt><dd>${desk.t(text)}</dd></div>`)}</dl>
    <div class="buttons"><button class="primary" autofocus>${desk.t('close')}</button></div>
  </form>
</dialog>`;

/** Does what a key stands for. Whoever types into a field only leaves it by Escape. @param {any} desk @param {KeyboardEvent} event */
export function press(desk, event) {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || target.closest?.('dialog')) {
    return;
  }
  const typing = target.matches?.('input:not([type=checkbox], [type=radio]), textarea, select');
  const onPage = target === document.body; // the table has keys of its own
  const act = typing ? whileTyping(desk, event.key, target) : whileReading(desk, event.key, onPage);
  if (act) {
    act();
    event.preventDefault();
  }
}

function whileTyping(desk, key, target) {
  if (key !== 'Escape') {
    return null;
  }
  return target.form?.matches('.doing') ? () => desk.escape() : () => target.blur();
}

function whileReading(desk, key, onPage) {
  const keys = {
    j: () => desk.move(1),
    k: () => desk.move(-1),
    '/': () => desk.focusSearch(),
    '?': () => desk.showKeys(),
    n: () => desk.startReport(),
    Escape: () => desk.escape(),
    ...(onPage ? { ArrowDown: () => desk.move(1), ArrowUp: () => desk.move(-1), ' ': () => desk.list.toggleAt(), Enter: () => desk.openAt() } : {}),
  };
  const index = '123456789'.indexOf(key);
  return keys[key] ?? (key.length === 1 && index >= 0 ? () => desk.actNumber(index) : null);
}
