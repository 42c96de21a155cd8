import { base64Source } from "../../base64";
import type { Budget } from "../../budget";
import { bytesOf, latin1, section, u8, type ByteSource } from "../../bytes";

/** One byte for each letter (Latin-1). */
export function bytesFrom(letters: string): Uint8Array {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}

/** `=E9` (RFC 2045 §6.7, RFC 2047 §4.2) or `%E9` (RFC 2231 §4) as the byte it stands for, by their sign. */
export const unescaped = (text: string, sign: string): string =>
  text.replace(new RegExp(`${sign}([\\dA-F]{2})`, "gi"), (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );

/** Whatever is not of the alphabet is passed over (RFC 2045 §6.8): line ends first of all. */
const lettersIn = (text: string): string => text.replace(/[^A-Za-z0-9+/]+/g, "");

/** The bytes behind base64; a letter too many is dropped. */
export function fromBase64(text: string): Uint8Array {
  const letters = lettersIn(text);
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  return base64Source(whole)?.read(0, Infinity) ?? new Uint8Array(0);
}

const fromQuoted = (text: string): Uint8Array => bytesFrom(unescaped(text.replace(/=\r?\n/g, ""), "="));

const CHUNK = 48 * 1024;
/** Steps for a chunk: some tenths of a millisecond. */
const PRICE = 32;

/** The content of a part in base64, or quoted-printable, as far as `most` bytes of it. */
function decoded(content: ByteSource, isBase64: boolean, most: number, budget: Budget) {
  const bytes = new Uint8Array(Math.min(most, content.length));
  let length = 0;
  let missing = 0;
  let at = 0;
  let rest = "";
  while (at < content.length && length < bytes.length) {
    // Base64 with line ends is 1.37 times its content.
    const window = content.read(at, at + Math.min(CHUNK, 4 + Math.ceil((bytes.length - length) * 1.5)));
    if (window.length === 0 || !budget.step(PRICE)) break;
    at += window.length;
    rest += latin1(window);
    if (isBase64) rest = lettersIn(rest);
    const escape = rest.lastIndexOf("=");
    // What a chunk cuts waits for the next: four letters, or an escape.
    let cut = isBase64 ? rest.length & ~3 : escape < rest.length - 2 ? rest.length : Math.max(0, escape);
    if (at >= content.length) cut = rest.length;
    const piece = (isBase64 ? fromBase64 : fromQuoted)(rest.slice(0, cut));
    const fitting = piece.subarray(0, bytes.length - length);
    bytes.set(fitting, length);
    length += fitting.length;
    missing = piece.length - fitting.length;
    rest = rest.slice(cut);
  }
  return { source: bytesOf(bytes.subarray(0, length)), isWhole: at >= content.length && missing === 0 };
}

const COLUMN = 32;
/** Bytes of a line in uuencode by its first letter (POSIX, uuencode), which then has four letters for every three. */
export const lineLength = (first: number): number => (first - COLUMN) & 63;

/** The content of a block in uuencode, as far as `most` bytes of it. */
function uudecoded(content: ByteSource, most: number, budget: Budget) {
  const bytes = new Uint8Array(Math.min(most, content.length));
  let length = 0;
  let at = 0;
  let isMissing = false;
  while (at < content.length && !isMissing && budget.step(PRICE)) {
    const window = content.read(at, at + CHUNK);
    const last = window.lastIndexOf(10) + 1;
    const end = last > 0 ? last : window.length;
    for (const line of latin1(window, 0, end).split("\n")) {
      const letters = bytesFrom(line);
      const stated = /^end\s*$/.test(line) ? 0 : lineLength(u8(letters, 0) || COLUMN);
      const wanted = Math.min(stated, bytes.length - length);
      if (wanted < stated) isMissing = true;
      for (let index = 0; index < wanted; index++) {
        const from = 1 + Math.floor(index / 3) * 4 + (index % 3);
        const [a, b] = [lineLength(u8(letters, from) || COLUMN), lineLength(u8(letters, from + 1) || COLUMN)];
        const shift = 2 * (index % 3);
        bytes[length++] = (a << (2 + shift)) | (b >> (4 - shift));
      }
    }
    if (window.length === 0) break;
    at += end;
  }
  return { source: bytesOf(bytes.subarray(0, length)), isWhole: at >= content.length && !isMissing };
}

/** How a part is opened (`Entry.open`), by its Content-Transfer-Encoding; undefined where the encoding is not known. */
export function opener(content: ByteSource, encoding: string, budget: Budget) {
  if (/^([78]bit|binary|)$/.test(encoding)) return () => ({ source: content, isWhole: true });
  if (/^(x-)?uu/.test(encoding)) {
    const [first = ""] = /^\s*begin [^\n]*\n/.exec(latin1(content.read(0, 1024))) ?? [];
    const lines = section(content, first.length, content.length);
    return (most: number) => uudecoded(lines, most, budget);
  }
  const isBase64 = encoding === "base64";
  if (!isBase64 && encoding !== "quoted-printable") return undefined;
  return (most: number) => decoded(content, isBase64, most, budget);
}
