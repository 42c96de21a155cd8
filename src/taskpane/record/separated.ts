/**
 * What a spreadsheet takes for a formula, also in its full-width forms and behind white space; a cell of ours never is
 * one (design.md §2, 19).
 */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const safe = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** RFC 4180: a cell with quotes, line ends or separators stands in quotes, its own doubled. */
const quoted = (cell: string): string => (/[",\t\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** Rows for a file (`,`) or for the clipboard (tabs, which a spreadsheet puts into cells). */
export const separated = (rows: readonly (readonly string[])[], separator: "," | "\t"): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(safe(cell))).join(separator)}\r\n`).join("");
