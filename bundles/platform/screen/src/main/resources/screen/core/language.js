import { Signal } from './signal.js';
import { texts } from './texts.js';

const REMEMBERED = 'cityloom-language';
const changed = new Signal();
let current = remembered() ?? preferred();
apply();

/** The languages on offer, in the order of the switch. */
export const LANGUAGES = [
  { code: 'zh', name: '中文' },
  { code: 'en', name: 'English' },
];

/** @returns {'zh' | 'en'} */
export const language = () => current;

/** The tag that Intl understands. */
export const locale = () => (current === 'zh' ? 'zh-CN' : 'en-GB');

/** @param {'zh' | 'en'} code */
export function setLanguage(code) {
  if (code === current || !texts[code]) {
    return;
  }
  current = code;
  try {
    localStorage.setItem(REMEMBERED, code);
  } catch {
    // private windows may refuse; the choice then lasts as long as the page
  }
  apply();
  changed.emit(code);
}

/**
 * @param {(code: string) => void} listener
 * @returns {() => void} stops listening
 */
export const onLanguage = (listener) => changed.on(listener);

/**
 * A text in the language of the reader.
 *
 * @param {string | {zh: string, en: string}} what key of the shell's dictionary, or the text in both languages
 * @param {Record<string, unknown>} [values] replaces {name} in the text
 */
export function t(what, values = {}) {
  const text = typeof what === 'string' ? (Object.hasOwn(texts[current], what) ? texts[current][what] : what) : (what?.[current] ?? what?.zh ?? '');
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

function remembered() {
  try {
    const code = localStorage.getItem(REMEMBERED);
    return code in texts ? code : null;
  } catch {
    return null;
  }
}

function preferred() {
  for (const tag of navigator.languages ?? [navigator.language]) {
    const code = tag.slice(0, 2).toLowerCase();
    if (code in texts) {
      return code;
    }
  }
  return 'zh';
}

function apply() {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
}
