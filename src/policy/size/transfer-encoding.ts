/** How many bytes content takes once it is encoded for transport (RFC 2045 §6), counted without encoding it. */

/** Columns of an encoded line without its CRLF (RFC 2045 §6.7 and §6.8). */
const COLUMNS = 76;
const CR = 13;
const LF = 10;
const SPACE = 32;
const TAB = 9;

/** Base64 in lines of 76 columns, each ended by CRLF. */
export function base64Length(bytes: number): number {
  const characters = 4 * Math.ceil(bytes / 3);
  return characters + 2 * Math.ceil(characters / COLUMNS);
}

/**
 * Bytes of a UTF-16 unit in UTF-8. Half of a surrogate pair is half of four bytes; only a half without its other half,
 * which no keyboard writes, is one byte off.
 */
const utf8Width = (unit: number): number =>
  unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;

/** Bytes of a string in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) bytes += utf8Width(text.charCodeAt(index));
  return bytes;
}

/** Whether a string is printable ASCII and nothing else. */
export const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

export type TransferEncoding = "7bit" | "quoted-printable" | "base64";

export interface TextWeight {
  readonly encoding: TransferEncoding;
  /** Bytes of the encoded text; its last line is ended. */
  readonly bytes: number;
}

/** What a character is to the encodings; `FOREIGN` is what 7bit cannot carry. */
const LETTER = 0;
const LITERAL = 1;
const ESCAPED = 2;
const FOREIGN = 3;
const LINE_END = 4;
const kinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit === LF || unit === CR) return LINE_END;
  if ((unit < SPACE && unit !== TAB) || unit === 0x7f) return FOREIGN;
  if (unit === 61) return ESCAPED;
  return (unit | 32) >= 97 && (unit | 32) <= 122 ? LETTER : LITERAL;
});

/** What a text weighs in the encoding that a mailer would choose for it. */
export function weighText(text: string): TextWeight {
  const { length } = text;
  /** Characters without line ends, and the bytes beyond one for each: in UTF-8, and in quoted-printable. */
  let units = 0;
  let plainExtra = 0;
  let quotedExtra = 0;
  let lineEnds = 0;
  let softBreaks = 0;
  let foreign = 0;
  let letters = 0;
  let longestLine = 0;
  let lineStart = 0;
  let lineExtra = 0;

  const endLine = (end: number) => {
    const lineUnits = end - lineStart;
    const last = lineUnits > 0 ? text.charCodeAt(end - 1) : LF;
    // White space may not end a line: it is written `=20`.
    if (last === SPACE || last === TAB) lineExtra += 2;
    // The last column is for the `=` of a soft line break.
    softBreaks += Math.floor(Math.max(0, lineUnits + lineExtra - 1) / (COLUMNS - 1));
    longestLine = Math.max(longestLine, lineUnits);
    quotedExtra += lineExtra;
    units += lineUnits;
    lineEnds++;
    lineExtra = 0;
  };

  for (let index = 0; index < length; index++) {
    const unit = text.charCodeAt(index);
    const kind = unit < 128 ? kinds[unit] : FOREIGN;
    if (kind === LETTER) letters++;
    else if (kind === LINE_END) {
      if (unit === CR || index === 0 || text.charCodeAt(index - 1) !== CR) endLine(index);
      lineStart = index + 1;
    } else if (kind !== LITERAL) {
      const width = utf8Width(unit);
      plainExtra += width - 1;
      lineExtra += 3 * width - 1;
      if (kind === FOREIGN) foreign++;
    }
  }
  if (lineStart < length) endLine(length);

  const plain = units + plainExtra + 2 * lineEnds;
  if (foreign === 0 && longestLine <= COLUMNS) return { encoding: "7bit", bytes: plain };
  if (foreign === 0 || foreign < letters) {
    return { encoding: "quoted-printable", bytes: units + quotedExtra + 2 * lineEnds + 3 * softBreaks };
  }
  return { encoding: "base64", bytes: base64Length(plain) };
}
