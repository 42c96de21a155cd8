/**
 * The character references of `references.ts` that mail is written with: every numeric one; by name, with its semicolon, letters
 * of Latin-1 and what else programs write. Others stay as written.
 */

/** The names of U+00E0 … U+00FD; with a capital they are those of U+00C0 … U+00DD. */
const letters = (
  "agrave aacute acirc atilde auml aring _ ccedil egrave eacute ecirc euml igrave iacute icirc iuml _ ntilde ograve oacute " +
  "ocirc otilde ouml _ oslash ugrave uacute ucirc uuml yacute"
).split(" ");

/** Other names, each with the character it stands for. */
const others = new Map(
  (
    "amp& lt< gt> quot\" apos' nbsp\xa0 iexcl\xa1 ordf\xaa laquo\xab shy\xad ordm\xba " +
    "raquo\xbb iquest\xbf AElig\xc6 szlig\xdf aelig\xe6 zwnj\u200c zwj\u200d ndash\u2013 mdash\u2014 lsquo\u2018 rsquo\u2019 sbquo\u201a ldquo\u201c " +
    "rdquo\u201d bdquo\u201e bull\u2022 hellip\u2026 euro\u20ac"
  )
    .split(" ")
    .map((word): [string, string] => [word.slice(0, -1), word.slice(-1)]),
);

/** Quotation marks and dashes of Windows-1252, from 0x91 on: what mail programs write by number (HTML §13.2.5.84). */
const windows1252 = "\u2018\u2019\u201c\u201d\u2022\u2013\u2014";

const numeric = (value: number): string =>
  windows1252.charAt(value - 0x91) ||
  String.fromCodePoint(
    value > 0 && value < 0x110000 ? (value === 0x80 ? 0x20ac : value === 0x85 ? 0x2026 : value) : 0xfffd,
  );

export interface Reference {
  readonly text: string;
  readonly end: number;
}

/** No name here is longer. Sticky: it matches where it is put, and looks at each character once. */
const shape = /&(?:#(?:x([0-9a-f]+)|([0-9]+));?|([a-z]{2,8});)/iy;

/** The reference that begins at the `&` at `at`, or undefined where none does, as in `references.ts`. */
export function referenceAt(
  source: string,
  at: number,
  _inAttribute: boolean,
  looked: (characters: number) => void,
): Reference | undefined {
  shape.lastIndex = at;
  const [whole, hex, decimal, name] = shape.exec(source) ?? [];
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  looked(whole.length);
  if (name === undefined)
    return { text: numeric(parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16)), end };
  const first = name.charAt(0);
  const letter = letters.indexOf(first.toLowerCase() + name.slice(1));
  const text = letter < 0 ? others.get(name) : String.fromCharCode((first < "a" ? 0xc0 : 0xe0) + letter);
  return text === undefined ? undefined : { text, end };
}
