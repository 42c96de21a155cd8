import type { Budget } from "../../budget";

/** A string of a PDF, one character for each byte. */
export interface PdfText {
  readonly text: string;
}
/** `12 0 R`: an object elsewhere in the file. */
export interface PdfRef {
  readonly ref: number;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
/** Names are plain strings, without the solidus. */
export type PdfValue =
  null | boolean | number | string | PdfText | PdfRef | readonly PdfValue[] | PdfDictionary;

/** Where reading stands in a window of the file, as Latin-1. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** ISO 32000-1 §7.2.2: white space and comments, delimiters, and what is neither. */
const SKIPPED = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /<([\0\t\n\f\r 0-9A-Fa-f]*)>/y;

function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text) ?? undefined;
  if (match) cursor.at += match[0].length;
  return match;
}

export const skip = (cursor: Cursor): void => void take(cursor, SKIPPED);

const fromHex = (digits: string): string => String.fromCharCode(parseInt(digits, 16));
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** §7.3.4.2: parentheses in it are balanced or escaped. */
function literal(cursor: Cursor): PdfText | undefined {
  const { text } = cursor;
  let depth = 0;
  let raw = "";
  for (; cursor.at < text.length; cursor.at++) {
    const letter = text.charAt(cursor.at);
    if (letter === "\\") raw += letter + text.charAt(++cursor.at);
    else {
      if (letter === "(" && depth++ === 0) continue;
      if (letter === ")" && --depth === 0) {
        cursor.at++;
        return { text: unescaped(raw) };
      }
      raw += letter;
    }
  }
  return undefined;
}

const unescaped = (raw: string): string =>
  raw.replace(/\\([0-7]{1,3}|\r\n|[^])|\r\n?/g, (_, escaped?: string) => {
    if (escaped === undefined || /^[\r\n]/.test(escaped)) return escaped === undefined ? "\n" : "";
    return /^[0-7]/.test(escaped)
      ? String.fromCharCode(parseInt(escaped, 8) & 255)
      : (escapes[escaped] ?? escaped);
  });

const hexadecimal = (digits: string): PdfText => {
  const even = digits.replace(/[^0-9A-Fa-f]/g, "").replace(/^(?:..)*.$/, "$&0");
  return { text: even.replace(/../g, fromHex) };
};

/** Deeper than any file nests what a trailer names; arrays within arrays without end are an attack. */
const DEEPEST = 24;

/** The members of an array or dictionary up to its closing mark. */
function members(cursor: Cursor, close: string, budget: Budget, depth: number): PdfValue[] | undefined {
  const found: PdfValue[] = [];
  for (;;) {
    skip(cursor);
    if (cursor.text.startsWith(close, cursor.at)) {
      cursor.at += close.length;
      return found;
    }
    const value = parse(cursor, budget, depth);
    if (value === undefined) return undefined;
    found.push(value);
  }
}

function dictionary(pairs: readonly PdfValue[]): PdfDictionary {
  const map = new Map<string, PdfValue>();
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const key = pairs[index];
    if (typeof key === "string") map.set(key, pairs[index + 1] ?? null);
  }
  return map;
}

/**
 * The object that begins at the cursor (ISO 32000-1 §7.3), which is left after it.
 * @returns undefined where none does, or where the window ends before the object
 */
export function parse(cursor: Cursor, budget: Budget, depth = 0): PdfValue | undefined {
  skip(cursor);
  if (depth > DEEPEST || !budget.step()) return undefined;
  const { text, at } = cursor;
  if (text.startsWith("<<", at)) {
    cursor.at += 2;
    const pairs = members(cursor, ">>", budget, depth + 1);
    return pairs && dictionary(pairs);
  }
  if (text.charAt(at) === "[") {
    cursor.at++;
    return members(cursor, "]", budget, depth + 1);
  }
  if (text.charAt(at) === "(") return literal(cursor);
  const hex = take(cursor, HEX);
  if (hex) return hexadecimal(hex[1] ?? "");
  const name = take(cursor, NAME);
  if (name) return (name[1] ?? "").replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => fromHex(digits));
  const reference = take(cursor, REFERENCE);
  if (reference) return { ref: Number(reference[1]) };
  const number = take(cursor, NUMBER);
  if (number) return Number(number[0]);
  const word = take(cursor, WORD)?.[0];
  return word === undefined || word === "endobj" || word === "stream"
    ? undefined
    : word === "null"
      ? null
      : word === "true";
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const isText = (value: PdfValue | undefined): value is PdfText =>
  typeof value === "object" && value !== null && "text" in value;
export const isRef = (value: PdfValue | undefined): value is PdfRef =>
  typeof value === "object" && value !== null && "ref" in value;
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);
export const numberOr = (value: PdfValue | undefined, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;
