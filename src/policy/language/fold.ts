/**
 * What a UTF-16 unit means to the matcher. Letters are folded to 1 (a) … 26 (z) and 27 (ñ): no case, no accent, no
 * width, but ñ stays ñ, since año is not ano.
 */
export const symbols = {
  boundary: 0,
  n: 14,
  enye: 27,
  /** A letter, digit or underscore that no term holds: it belongs to the word and ends every match. */
  otherInWord: 28,
  /** Invisible inside a word: soft hyphens, zero-width characters, combining accents (Unicode Default_Ignorable). */
  ignorable: 29,
  space: 30,
} as const;

export const combiningTilde = 0x303;
export const combiningAcute = 0x301;

/** By symbol; `_` stands for every other letter or digit. */
const alphabet = " abcdefghijklmnopqrstuvwxyzñ_";

/** What U+00C0 … U+017F fold to, 32 to a line: À, à, Ā, Ġ, ŀ and Š begin one. */
const latin =
  "aaaaaa_ceeeeiiii_ñooooo ouuuuy__" +
  "aaaaaa_ceeeeiiii_ñooooo ouuuuy_y" +
  "aaaaaaccccccccddddeeeeeeeeeegggg" +
  "gggg____iiiiiiiiii_______llllll_" +
  "_llnnnnnnn__oooooo__rrrrrrssssss" +
  "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

const tableSize = 0x180;

function buildTable(): Uint8Array {
  const table = new Uint8Array(tableSize);
  const set = (symbol: number, ...codes: readonly number[]) => {
    for (const code of codes) table[code] = symbol;
  };
  for (let at = 0; at < latin.length; at++) table[0xc0 + at] = alphabet.indexOf(latin.charAt(at));
  for (let digit = 0x30; digit <= 0x39; digit++) table[digit] = symbols.otherInWord;
  set(symbols.otherInWord, 0x5f, 0xaa, 0xb5, 0xba); // _ ª µ º
  set(symbols.space, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0);
  table[0xad] = symbols.ignorable;
  for (let letter = 1; letter <= 26; letter++) table[0x40 + letter] = table[0x60 + letter] = letter;
  return table;
}

const table = buildTable();

function wideSymbol(code: number): number {
  if (code < 0x300) return symbols.otherInWord;
  if (code < 0x370) return symbols.ignorable; // combining marks
  if (code === 0x180e || code === 0x3164) return symbols.ignorable; // blank letters
  if (code === 0x2800) return symbols.space; // the Braille blank is seen as one
  if (code < 0x2000) return code === 0x1680 ? symbols.space : symbols.otherInWord;
  if (code < 0x2070) {
    if (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)
      return symbols.space;
    const invisible = code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060;
    return invisible ? symbols.ignorable : symbols.boundary;
  }
  if (code < 0x2c00) return symbols.boundary; // currency, arrows, signs
  if (code < 0x3040) return code === 0x3000 ? symbols.space : symbols.boundary;
  if (code < 0xd800) return symbols.otherInWord;
  if (code < 0xf900) return symbols.boundary; // emoji (surrogates) and private use stand beside words, not in them
  if (code >= 0xfe00 && code <= 0xfe0f) return symbols.ignorable; // variation selectors
  if (code === 0xfeff) return symbols.ignorable;
  if (code > 0xff00 && code < 0xff5f) return table[code - 0xfee0] ?? symbols.boundary; // full width
  return code < 0xff00 ? symbols.otherInWord : symbols.boundary;
}

export const symbolOf = (code: number): number =>
  code < tableSize ? (table[code] as number) : wideSymbol(code);

/** Tag characters (U+E0000 …), which nobody sees, as invisible characters of one unit: offsets stay. */
export const withoutTags = (text: string): string => text.replace(/\udb40[\udc00-\udfff]/g, "\u200b\u200b");

const isIgnorable = (code: number): boolean => symbolOf(code) === symbols.ignorable;

/** Whether a text is folded words already, as nearly every form of a lexicon is. */
export const isFolded = (text: string): boolean => /^[a-zñ]+(?: [a-zñ]+)*$/.test(text);

/**
 * Lower case, accents and invisible characters gone, ñ kept, white space as single spaces; other characters stay.
 * For lists of words and short headings: offsets are not kept.
 */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const symbol = symbolOf(text.charCodeAt(at));
    if (symbol === symbols.ignorable) continue;
    if (symbol === symbols.space) {
      if (!out.endsWith(" ")) out += " ";
    } else if (symbol === symbols.n && text.charCodeAt(at + 1) === combiningTilde) out += "ñ";
    else if (symbol > 0 && symbol <= symbols.enye) out += alphabet.charAt(symbol);
    else out += text.charAt(at).toLowerCase();
  }
  return out;
}

const acute: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú" };

/** As `fold`, but an acute accent stays: what tells «adjuntó» from «adjunto». */
export function foldCase(text: string): string {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const lower = text.charAt(at).toLowerCase();
    const isAcute = "áéíóú".indexOf(lower) >= 0;
    // A combining mark belongs to the letter before it, so both are folded together.
    const letter = isAcute ? lower : fold(text.slice(at, at + 2)).charAt(0);
    if (isIgnorable(text.charCodeAt(at)) || (letter === " " && out.endsWith(" "))) continue;
    out += text.charCodeAt(at + 1) === combiningAcute ? (acute[letter] ?? letter) : letter;
  }
  return out;
}
