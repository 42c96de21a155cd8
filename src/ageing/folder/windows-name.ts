/** Names that every system takes, Windows above all: it has the most rules, and is where the folder will lie. */

/** Enough of any text for a name; what a subject holds beyond is never looked at. */
const READ = 400;

/** Format characters (bidirectional, zero-width, tags, byte order marks), halves of pairs, and letters without a shape. */
const unseen =
  /[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0]/gu;
const forbidden = /[<>:"/\\|?*]/g;
/** A leading dot hides a file, a tilde marks a temporary one, and a combining mark would sit on what comes before. */
const notFirst = /^[\s.~\p{M}]+/u;
const notLast = /[\s.]+$/;

/** Devices of Windows, with whatever extension, and the files that the tool writes beside. */
const reserved =
  /^(?:(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?|manifiesto\.sha256|indice.*\.(?:jsonl|csv|html)|leeme\.txt|plan\.jsonl|.*\.parcial)$/i;

/** A text without what no name may hold; may be empty, may be long. */
export const cleaned = (text: string): string =>
  text
    .slice(0, READ)
    .replace(/\p{Cc}/gu, " ")
    .replace(unseen, "")
    .normalize("NFC")
    .replace(forbidden, "-")
    .replace(/\s+/g, " ")
    .replace(notFirst, "")
    .replace(notLast, "");

/** Whether a cut at `end` would part a pair of surrogates, or a letter from its marks. */
const isInside = (text: string, end: number): boolean =>
  /^(?:[\udc00-\udfff]|\p{M})/u.test(String.fromCodePoint(text.codePointAt(end) ?? 0)) ||
  /[\ud800-\udbff]/.test(text.charAt(end - 1));

/** At most `max` UTF-16 units, which is what Windows counts. */
export function cut(text: string, max: number): string {
  let end = Math.min(Math.max(0, max), text.length);
  while (end > 0 && end < text.length && isInside(text, end)) end--;
  return text.slice(0, end).replace(notLast, "");
}

/** One name of a path, at most `max` units long. */
export function nameFrom(text: string, max: number, otherwise: string): string {
  const name = cut(cleaned(text), max) || otherwise;
  return reserved.test(name) ? `_${cut(name, max - 1)}` : name;
}

/** By this key two paths that Windows or a Mac takes for the same are the same. */
export const pathKey = (path: string): string => path.normalize("NFC").toUpperCase().toLowerCase();
