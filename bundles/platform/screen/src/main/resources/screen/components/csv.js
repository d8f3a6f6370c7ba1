const KEPT_MILLISECONDS = 60_000;
const FORMULA = /^[=+\-@#]/;

/** A cell as spreadsheets take it; what would be a formula begins with an apostrophe. @param {string | number | null | undefined} value */
function cell(value) {
  const text = value === null || value === undefined ? '' : String(value);
  const harmless = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A file that begins with a byte order mark, without which Chinese is misread. @param {(string | number | null)[][]} rows */
export const csv = (rows) => `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** Has the browser keep lines as they are; for programs, and never for what people wrote. @param {string} name @param {string[]} lines */
export const saveExactly = (name, lines) => save(name, lines.map((line) => `${line}\r\n`).join(''));

/** Has the browser keep rows as a file. @param {string} name @param {(string | number | null)[][]} rows the first are the headings */
export const saveCsv = (name, rows) => save(name, csv(rows));

function save(name, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS);
}
