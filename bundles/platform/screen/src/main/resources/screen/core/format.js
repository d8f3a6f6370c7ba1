import { locale, t } from './language.js';

let zone = 'Asia/Shanghai';

/** To make a formatter takes longer than to use it a hundred times; there are as many as ways to write, times languages. */
const formatters = new Map();

function formatter(Type, options) {
  const key = `${Type.name} ${locale()} ${JSON.stringify(options)}`;
  if (!formatters.has(key)) {
    formatters.set(key, new Type(locale(), options));
  }
  return formatters.get(key);
}

/** @param {string} name zone of the city, from the platform's settings */
export function setZone(name) {
  zone = name;
}

/** @param {number | null | undefined} value */
export const count = (value) => (Number.isFinite(value) ? formatter(Intl.NumberFormat, {}).format(value) : '–');

/**
 * @param {number} value
 * @param {number} digits after the point
 */
export const decimal = (value, digits = 1) =>
  Number.isFinite(value)
    ? formatter(Intl.NumberFormat, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
    : '–';

/** Hours, minutes and seconds in the city's zone. @param {number | string | Date} at */
export const time = (at) => formatted(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Hours and minutes in the city's zone. @param {number | string | Date} at */
export const minute = (at) => formatted(at, { hour: '2-digit', minute: '2-digit' });

/** Day, hours and minutes in the city's zone. @param {number | string | Date} at */
export const moment = (at) => formatted(at, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** Day with weekday in the city's zone. @param {number | string | Date} at */
export const day = (at) => formatted(at, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });

/** Day in few letters. @param {number | string | Date} at */
export const shortDay = (at) => formatted(at, { month: 'short', day: 'numeric', weekday: 'short' });

/**
 * The first instant of the day that the city has at the given instant.
 *
 * @param {number} at epoch milliseconds
 * @returns {number} epoch milliseconds
 */
export function startOfDay(at) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const value = (type) => Number(parts.find((part) => part.type === type).value);
  return at - ((value('hour') * 60 + value('minute')) * 60 + value('second')) * 1000 - (at % 1000);
}

/** How long ago, in words. @param {number | string | Date} at */
export function ago(at) {
  const minutes = Math.floor((Date.now() - new Date(at).getTime()) / 60_000);
  if (minutes < 1) {
    return t('ago.now');
  }
  if (minutes < 60) {
    return t('ago.minutes', { count: minutes });
  }
  return minutes < 1440
    ? t('ago.hours', { count: Math.floor(minutes / 60) })
    : t('ago.days', { count: Math.floor(minutes / 1440) });
}

/** How long something took or takes, in words. @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = Math.max(0, milliseconds) / 1000;
  if (seconds < 60) {
    return t('duration.seconds', { seconds: decimal(seconds, seconds < 10 ? 2 : 1) });
  }
  return t('duration.minutes', { minutes: Math.floor(seconds / 60), seconds: Math.floor(seconds % 60) });
}

function formatted(at, options) {
  const date = new Date(at);
  return Number.isNaN(date.getTime())
    ? '–'
    : formatter(Intl.DateTimeFormat, { timeZone: zone, hourCycle: 'h23', ...options }).format(date);
}
