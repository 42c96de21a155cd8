const KB = 1024;
const MB = 1024 * KB;
const months = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"];

/** 12345 as `12,345`, as it is written in Mexico. */
export const count = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** `312 kB` and `6.8 MB`, never bytes (voice.md). */
export const sizeWords = (bytes: number): string =>
  bytes < 0.95 * MB
    ? `${Math.min(999, Math.max(1, Math.round(bytes / KB)))} kB`
    : `${bytes < 99.95 * MB ? (bytes / MB).toFixed(1).replace(/\.0$/, "") : count(Math.round(bytes / MB))} MB`;

/** `25 ago 2026, 09:31`, of a stamp `20260825-0931`. */
export function dateWords(stamp: string): string {
  const [, year = "", month = "", day = "", hour = "", minute = ""] =
    /^(\d+)(\d\d)(\d\d)-(\d\d)(\d\d)$/.exec(stamp) ?? [];
  return `${Number(day)} ${months[Number(month) - 1] ?? ""} ${year}, ${hour}:${minute}`;
}
