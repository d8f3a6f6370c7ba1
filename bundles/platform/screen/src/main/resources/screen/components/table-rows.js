import { locale, t } from '../core/language.js';

/** What a cell says; a template says nothing that could be searched, so its value speaks for it. */
export function wordsOf(column, row) {
  const text = column.text?.(row);
  const said = typeof text === 'string' || typeof text === 'number' ? text : column.value(row);
  return said === null || said === undefined ? '' : String(said);
}

/** The rows in which every word that is asked for stands somewhere. @param {any[]} columns @param {any[]} rows @param {string} text */
export function filtered(columns, rows, text) {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return rows;
  }
  return rows.filter((row) => {
    const said = columns.map((column) => wordsOf(column, row)).join('\n').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** A copy in the order of a column's values; what has none stands last in either direction. @param {any[]} rows @param {any} column @param {1 | -1} direction */
export function sorted(rows, column, direction) {
  const collator = new Intl.Collator(locale(), { numeric: true });
  const compare = (a, b) => (typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : a < b ? -1 : a > b ? 1 : 0);
  const missing = (value) => value === null || value === undefined || value === '' || Number.isNaN(value);
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => missing(a.value) - missing(b.value) || direction * (missing(a.value) ? 0 : compare(a.value, b.value)))
    .map(({ row }) => row);
}

/** Headings and rows of a file: numbers as numbers, all else as it is read. @param {any[]} shown columns, of which some may be others in a file @param {any[]} rows */
export function asFile(shown, rows) {
  const columns = shown.flatMap((column) => column.file ?? column);
  const cellOf = (column, row) => {
    const value = column.value(row);
    return typeof value === 'number' ? value : wordsOf(column, row);
  };
  return [columns.map(({ title }) => t(title)), ...rows.map((row) => columns.map((column) => cellOf(column, row)))];
}
