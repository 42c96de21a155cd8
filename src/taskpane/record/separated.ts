/**
 * What a spreadsheet takes for a formula, also in its full-width forms and behind white space; a cell of ours never is
 * one (design.md §2, 19).
 */
const formula = /^[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** What nobody sees at the beginning of a cell. */
const unseen = /^[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/;

const safe = (cell: string): string =>
  formula.test(cell) || formula.test(cell.replace(unseen, "")) ? `'${cell}` : cell;

const inQuotes = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;

/** RFC 4180. In a file every cell stands in quotes: some spreadsheets part them at semicolons as well. */
const quoted = (cell: string, separator: "," | "\t"): string =>
  separator === "," || /["\t\r\n]/.test(cell) ? inQuotes(cell) : cell;

/** Rows for a file (`,`) or for the clipboard (tabs, which a spreadsheet puts into cells). */
export const separated = (rows: readonly (readonly string[])[], separator: "," | "\t"): string =>
  rows.map((cells) => `${cells.map((cell) => quoted(safe(cell), separator)).join(separator)}\r\n`).join("");
