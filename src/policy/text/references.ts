/**
 * Character references (HTML Living Standard §13.2.5.72 and following): every numeric one, and the named ones that
 * stand in Spanish and English mail. Others stay as written, as text that nobody reads wrongly.
 */

/** The names of U+00A0 … U+00FF, in order. */
const latin1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
  "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil " +
  "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave " +
  "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
  "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
  "thorn yuml";

/** Names that count without their semicolon too. */
const bare = new Map<string, string>(
  latin1.split(" ").map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
);
for (const [name, text] of [
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
] as const) {
  bare.set(name, text).set(name.toUpperCase(), text);
}
bare.set("COPY", "©").set("REG", "®");

/** Names that need their semicolon. */
const closed = new Map<string, string>([
  ["apos", "'"],
  ["Tab", "\t"],
  ["NewLine", "\n"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["thinsp", "\u2009"],
  ["hairsp", "\u200a"],
  ["ZeroWidthSpace", "\u200b"],
  ["zwnj", "\u200c"],
  ["zwj", "\u200d"],
  ["lrm", "\u200e"],
  ["rlm", "\u200f"],
  ["NoBreak", "\u2060"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["sbquo", "‚"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["bdquo", "„"],
  ["lsaquo", "‹"],
  ["rsaquo", "›"],
  ["hellip", "…"],
  ["bull", "•"],
  ["dagger", "†"],
  ["permil", "‰"],
  ["euro", "€"],
  ["trade", "™"],
  ["imath", "ı"],
  ["inodot", "ı"],
  ["OElig", "Œ"],
  ["oelig", "œ"],
  ["Scaron", "Š"],
  ["scaron", "š"],
  ["colon", ":"],
  ["period", "."],
  ["comma", ","],
  ["excl", "!"],
  ["lowbar", "_"],
  ["hyphen", "‐"],
]);

/** Numbers 0x80 … 0x9F mean Windows-1252, as browsers read them. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function numeric(value: number): string {
  if (value >= 0x80 && value <= 0x9f) return windows1252.charAt(value - 0x80);
  if (value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return "\ufffd";
  return String.fromCodePoint(value);
}

const digitOf = (code: number, base: 10 | 16): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return base === 16 && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);

export interface Reference {
  readonly text: string;
  readonly end: number;
}

const longestName = 32;

/**
 * The reference that begins at the `&` at `at`, or undefined where none does. `looked` is told how many characters
 * it looked at.
 */
export function referenceAt(
  source: string,
  at: number,
  limit: number,
  inAttribute: boolean,
  looked: (characters: number) => void,
): Reference | undefined {
  let end = at + 1;
  if (source.charAt(end) === "#") {
    end++;
    const base = (source.charCodeAt(end) | 0x20) === 0x78 ? 16 : 10;
    if (base === 16) end++;
    const first = end;
    let value = 0;
    for (; end < limit; end++) {
      const digit = digitOf(source.charCodeAt(end), base);
      if (digit < 0) break;
      value = Math.min(value * base + digit, 0x110000);
    }
    looked(end - at);
    if (end === first) return undefined;
    return { text: numeric(value), end: end < limit && source.charAt(end) === ";" ? end + 1 : end };
  }
  const stop = Math.min(limit, at + 1 + longestName);
  while (end < stop && isAlphanumeric(source.charCodeAt(end))) end++;
  looked(end - at);
  const name = source.slice(at + 1, end);
  if (end < limit && source.charAt(end) === ";") {
    const text = bare.get(name) ?? closed.get(name);
    if (text !== undefined) return { text, end: end + 1 };
  }
  for (let length = Math.min(name.length, 6); length >= 2; length--) {
    const text = bare.get(name.slice(0, length));
    if (text === undefined) continue;
    const after = at + 1 + length;
    // In an attribute `&copy=1` is part of an address, not ©.
    if (inAttribute && (after < end || source.charAt(after) === "=")) return undefined;
    return { text, end: after };
  }
  return undefined;
}
