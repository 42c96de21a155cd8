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

/** Takes a text unit by unit and tells what it weighs in the encoding that a mailer would choose for it. */
export interface TextCounter {
  add(unit: number): void;
  weight(): TextWeight;
}

export function textCounter(): TextCounter {
  /** UTF-8 bytes with every line end as CRLF. */
  let plain = 0;
  /** The same in quoted-printable. */
  let quoted = 0;
  let letters = 0;
  let foreign = 0;
  let column = 0;
  let quotedColumn = 0;
  let longestLine = 0;
  let last = LF;

  const quote = (width: number) => {
    // The last column of a line is for the `=` of a soft line break.
    if (quotedColumn + width > COLUMNS - 1) {
      quoted += 3;
      quotedColumn = 0;
    }
    quoted += width;
    quotedColumn += width;
  };
  const endLine = () => {
    // White space may not end a line: it is written `=20`.
    if (last === SPACE || last === TAB) quoted += 2;
    plain += 2;
    quoted += 2;
    if (column > longestLine) longestLine = column;
    column = 0;
    quotedColumn = 0;
  };

  return {
    add(unit) {
      if (unit === LF || unit === CR) {
        if (unit === CR || last !== CR) endLine();
      } else {
        const width = utf8Width(unit);
        plain += width;
        column++;
        if (width > 1 || (unit < SPACE && unit !== TAB) || unit === 0x7f) {
          foreign++;
          for (let byte = 0; byte < width; byte++) quote(3);
        } else {
          if ((unit | 32) >= 97 && (unit | 32) <= 122) letters++;
          quote(unit === 61 ? 3 : 1);
        }
      }
      last = unit;
    },
    weight() {
      if (last !== LF && last !== CR) endLine();
      last = LF;
      if (foreign === 0 && longestLine <= COLUMNS) return { encoding: "7bit", bytes: plain };
      if (foreign < letters || foreign === 0) return { encoding: "quoted-printable", bytes: quoted };
      return { encoding: "base64", bytes: base64Length(plain) };
    },
  };
}

export function weighText(text: string): TextWeight {
  const counter = textCounter();
  for (let index = 0; index < text.length; index++) counter.add(text.charCodeAt(index));
  return counter.weight();
}
