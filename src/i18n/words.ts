import type { Locale } from "./locale";

const MEGABYTE = 1024 * 1024;
const KILOBYTE = 1024;

/** Digits in groups of three; both languages write 1,204 and 6.8. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

function decimal(value: number): string {
  if (value >= 99.95) return count(value);
  const tenths = Math.round(value * 10);
  return tenths % 10 === 0
    ? String(tenths / 10)
    : `${String(Math.floor(tenths / 10))}.${String(tenths % 10)}`;
}

/** Bytes in the unit that people use: 6.8 MB, 312 kB. Never in bytes (voice.md). */
export function size(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
  return bytes < 0.95 * MEGABYTE
    ? `${count(Math.min(kilobytes, 999))} kB`
    : `${decimal(bytes / MEGABYTE)} MB`;
}

/**
 * A size beside its limit: when one decimal would make both look alike, further decimals tell them apart, so that
 * nobody reads «5 MB; su límite es 5 MB».
 */
export function sizeAgainst(bytes: number, limit: number): string {
  if (size(bytes) !== size(limit) || bytes === limit) return size(bytes);
  const round = bytes > limit ? Math.ceil : Math.floor;
  for (let scale = 100; scale <= 100_000_000; scale *= 10) {
    const shown = round((bytes / MEGABYTE) * scale) / scale;
    if (Math.abs(shown - limit / MEGABYTE) * scale > 0.5) return `${String(shown)} MB`;
  }
  return size(bytes);
}

/** ` (18 MB)` after what weighs so much; nothing where nobody knows. */
export const weight = (bytes: number): string => (bytes > 0 ? ` (${size(bytes)})` : "");

const months: Record<Locale, string> = {
  "es-MX": "enefebmarabrmayjunjulagosepoctnovdic",
  "en-US": "JanFebMarAprMayJunJulAugSepOctNovDec",
};

/** `2 dic` · `Dec 2`, for the number of a day since 1 January 1970. */
export function shortDate(day: number, locale: Locale): string {
  const date = new Date(day * 86_400_000);
  const at = date.getUTCMonth() * 3;
  const words = [String(date.getUTCDate()), months[locale].slice(at, at + 3)];
  return (locale === "es-MX" ? words : words.reverse()).join(" ");
}

const conjunction: Record<Locale, string> = { "es-MX": " y ", "en-US": " and " };

/** `a, b y c`; beyond `most` names the rest are counted. */
export function enumerate(names: readonly string[], locale: Locale, most = 3): string {
  const and = conjunction[locale];
  const rest = names.length - most;
  if (rest > 0) {
    const others = locale === "es-MX" ? `${count(rest)} más` : `${count(rest)} more`;
    return names.slice(0, most).join(", ") + and + others;
  }
  const last = names[names.length - 1];
  if (last === undefined) return "";
  const before = names.slice(0, -1).join(", ");
  if (before === "") return last;
  // «e» before the sound of i.
  const isBeforeI = locale === "es-MX" && /^h?[ií](?![aeou])/i.test(last);
  return before + (isBeforeI ? " e " : and) + last;
}

const ordinals: Record<Locale, readonly string[]> = {
  "es-MX": "primer segundo tercer cuarto quinto".split(" "),
  "en-US": "first second third fourth fifth".split(" "),
};

/** `segundo párrafo`, `párrafo 14`. */
export function paragraph(number: number, locale: Locale): string {
  const noun = locale === "es-MX" ? "párrafo" : "paragraph";
  const ordinal = ordinals[locale][number - 1];
  return ordinal === undefined ? `${noun} ${count(number)}` : `${ordinal} ${noun}`;
}

const small: Record<Locale, readonly string[]> = {
  "es-MX": "cero una dos tres cuatro cinco seis siete ocho nueve diez".split(" "),
  "en-US": "no one two three four five six seven eight nine ten".split(" "),
};

/** A number in words up to ten (feminine in Spanish: «dos cosas»). */
export const inWords = (value: number, locale: Locale): string => small[locale][value] ?? count(value);

/** `numeral 7, inciso a` · `clause 7, letter a` · `definición de SPAM` for the ids of a policy document. */
export function clause(id: string, locale: Locale): string {
  const [number, letter] = id.split(".");
  if (number === "def") return locale === "es-MX" ? "definiciones" : "definitions";
  if (locale === "es-MX")
    return letter === undefined ? `numeral ${id}` : `numeral ${number ?? ""}, inciso ${letter}`;
  return letter === undefined ? `clause ${id}` : `clause ${number ?? ""}, letter ${letter}`;
}

export const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
