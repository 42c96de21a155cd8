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

/** A table written as words, each a name and the character it stands for. */
const table = (words: string): Map<string, string> =>
  new Map(words.split(" ").map((word): [string, string] => [word.slice(0, -1), word.slice(-1)]));

/** Names that count without their semicolon too. */
const bare = table('amp& AMP& lt< LT< gt> GT> quot" QUOT" COPY© REG®');
latin1.split(" ").forEach((name, index) => bare.set(name, String.fromCharCode(0xa0 + index)));

/** Names that need their semicolon. */
const closed = table(
  "apos' Tab\t NewLine\n ensp\u2002 emsp\u2003 thinsp\u2009 hairsp\u200a ZeroWidthSpace\u200b zwnj\u200c zwj\u200d " +
    "lrm\u200e rlm\u200f NoBreak\u2060 ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› hellip… " +
    "bull• dagger† permil‰ euro€ trade™ imathı inodotı OEligŒ oeligœ ScaronŠ scaronš colon: period. comma, excl! lowbar_ hyphen‐",
);

/** Numbers 0x80 … 0x9F mean Windows-1252, as browsers read them. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function numeric(value: number): string {
  if (value >= 0x80 && value <= 0x9f) return windows1252.charAt(value - 0x80);
  if (value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return "\ufffd";
  return String.fromCodePoint(value);
}

export interface Reference {
  readonly text: string;
  readonly end: number;
}

/** No name is longer than 32 characters. Sticky: it matches where it is put, and looks at each character once. */
const shape = /&(?:#(?:x([0-9a-f]+)|([0-9]+));?|([a-z0-9]{1,32})(;?))/iy;

/**
 * The reference that begins at the `&` at `at`, or undefined where none does. `looked` is told how many characters
 * it looked at. The end of the text or of an attribute's value ends it too: no such end is a letter, digit or semicolon.
 */
export function referenceAt(
  source: string,
  at: number,
  inAttribute: boolean,
  looked: (characters: number) => void,
): Reference | undefined {
  shape.lastIndex = at;
  const match = shape.exec(source);
  if (!match) return undefined;
  const [whole, hex, decimal, name, semicolon] = match;
  const end = at + whole.length;
  looked(whole.length);
  if (name === undefined)
    return { text: numeric(parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16)), end };
  const text = semicolon && (bare.get(name) ?? closed.get(name));
  if (text) return { text, end };
  for (let length = 6; length >= 2; length--) {
    const known = bare.get(name.slice(0, length));
    if (known === undefined || length > name.length) continue;
    const after = at + 1 + length;
    // In an attribute `&copy=1` is part of an address, not ©.
    if (inAttribute && (length < name.length || source.charAt(after) === "=")) return undefined;
    return { text: known, end: after };
  }
  return undefined;
}
