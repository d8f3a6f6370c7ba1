const KEPT_MILLISECONDS = 60_000;
const FORMULA = /^[=+\-@#]/;

/** A cell as spreadsheets take it; what would be a formula begins with an apostrophe. @param {string | number | null} value */
function cell(value) {
  const text = value === null ? '' : String(value);
  const harmless = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A file that begins with a byte order mark, without which Chinese is misread. @param {(string | number | null)[][]} rows */
export const csv = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** Keeps a file. @param {string} name @param {string} text */
export function save(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS);
}
