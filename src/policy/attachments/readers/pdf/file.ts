import type { Budget } from "../../budget";
import { bytesOf, latin1, type ByteSource } from "../../bytes";
import { inflate } from "../../inflate";
import type { Inflated } from "../../unpack";
import {
  isArray,
  isDictionary,
  numberOr,
  parse,
  type Cursor,
  type PdfDictionary,
  type PdfValue,
} from "./tokens";

/** A PDF being read; everything that reads it takes steps of one budget. */
export interface PdfFile {
  readonly source: ByteSource;
  readonly budget: Budget;
}

export interface PdfObject {
  readonly number: number;
  readonly value: PdfValue;
  /** Where the bytes of its stream begin, if it is one. */
  readonly streamAt: number | undefined;
}

/** Most objects are short; few are longer than the last window, and none of those is a trailer. */
const WINDOWS = [512, 8 * 1024, 128 * 1024];

/** What `read` makes of a window at `at`, the window growing until it does. */
export function inWindow<T>(
  file: PdfFile,
  at: number,
  read: (cursor: Cursor) => T | undefined,
): T | undefined {
  for (const size of WINDOWS) {
    if (!file.budget.step()) return undefined;
    const bytes = file.source.read(at, at + size);
    const found = read({ text: latin1(bytes), at: 0 });
    if (found !== undefined || bytes.length < size) return found;
  }
  return undefined;
}

const OBJECT = /^[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/;
const STREAM = /^[\0\t\n\f\r ]*stream(?:\r?\n|\r)/;

/** The indirect object that begins at `at` (ISO 32000-1 §7.3.10). */
export const objectAt = (file: PdfFile, at: number): PdfObject | undefined =>
  inWindow(file, at, (cursor) => {
    const head = OBJECT.exec(cursor.text);
    if (!head) return undefined;
    cursor.at = head[0].length;
    const value = parse(cursor, file.budget);
    if (value === undefined) return undefined;
    const stream = isDictionary(value) ? STREAM.exec(cursor.text.slice(cursor.at, cursor.at + 64)) : null;
    const streamAt = stream ? at + cursor.at + stream[0].length : undefined;
    return { number: Number(head[1]), value, streamAt };
  });

/** Undoes the PNG predictors that writers of cross-reference streams use (§7.4.4.4): none, sub and up. */
function unpredicted(bytes: Uint8Array, columns: number): Uint8Array | undefined {
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const to = row * columns;
    const predictor = bytes[from];
    if (predictor !== 0 && predictor !== 1 && predictor !== 2) return undefined;
    for (let column = 0; column < columns; column++) {
      const left = column > 0 ? (out[to + column - 1] ?? 0) : 0;
      const above = row > 0 ? (out[to + column - columns] ?? 0) : 0;
      const base = predictor === 0 ? 0 : predictor === 1 ? left : above;
      out[to + column] = (bytes[from + 1 + column] ?? 0) + base;
    }
  }
  return out;
}

const only = (value: PdfValue | undefined): PdfValue | undefined =>
  isArray(value) && value.length === 1 ? value[0] : value;

/**
 * At most `most` bytes of a stream that is stored or deflated (§7.4.4).
 * @param length as the dictionary says, once resolved; it may lie
 */
export function streamBytes(
  { source, budget }: PdfFile,
  dictionary: PdfDictionary,
  at: number,
  length: number,
  most: number,
): Inflated | undefined {
  const end = Math.min(source.length, at + length);
  const filter = only(dictionary.get("Filter"));
  if (filter === undefined || filter === null || (isArray(filter) && filter.length === 0)) {
    const bytes = source.read(at, Math.min(end, at + most));
    return { source: bytesOf(bytes), isWhole: bytes.length >= length };
  }
  if (filter !== "FlateDecode" && filter !== "Fl") return undefined;
  // Two bytes of zlib's header (RFC 1950 §2.2) go before the deflated data.
  const inflated = inflate("deflate", source, at + 2, end, most, budget);
  const parameters = only(dictionary.get("DecodeParms"));
  if (!isDictionary(parameters) || numberOr(parameters.get("Predictor"), 1) < 2) return inflated;
  const columns = Math.max(1, numberOr(parameters.get("Columns"), 1));
  const plain = unpredicted(inflated.source.read(0, inflated.source.length), columns);
  return plain && { source: bytesOf(plain), isWhole: inflated.isWhole };
}
