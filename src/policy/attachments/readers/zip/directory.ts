import type { Budget } from "../../budget";
import { findLast, holds, u16le, u32le, u64le, type ByteSource } from "../../bytes";
import { nameOf } from "../../names";
import { LOCAL_LENGTH } from "./content";

/** Where the central directory lies (APPNOTE.TXT §4.3.16, §4.3.14). */
interface Place {
  readonly start: number;
  readonly end: number;
  /** Bytes before the archive: offsets in it count from here. */
  readonly prepended: number;
}

/** A file header of the central directory (APPNOTE.TXT §4.3.12). */
export interface FileHeader {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  /** Of the local header, counted from the beginning of the file. */
  readonly offset: number;
  /** Extra fields say that the entry is encrypted (AES, strong encryption). */
  readonly isSealed: boolean;
}

const END = "PK\x05\x06";
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;

/** The end record: the last one whose comment does not reach beyond the file. */
function endRecord(source: ByteSource): { readonly at: number; readonly record: Uint8Array } | undefined {
  for (const window of [1024, END_LENGTH + LONGEST_COMMENT]) {
    const from = Math.max(0, source.length - window);
    const tail = source.read(from, source.length);
    for (let end = tail.length; end > 0;) {
      const at = findLast(tail.subarray(0, end), END);
      if (at < 0) break;
      if (at + END_LENGTH + u16le(tail, at + 20) <= tail.length)
        return { at: from + at, record: tail.subarray(at) };
      end = at + 3;
    }
    if (from === 0) break;
  }
  return undefined;
}

/** Whether an archive ends here, whatever stands before it. */
export const endsAsZip = (source: ByteSource): boolean => endRecord(source) !== undefined;

/** Where the directory is, as the end record says, or the zip64 one before it (§4.3.14, §4.3.15). */
export function placeOf(source: ByteSource): Place | undefined {
  const end = endRecord(source);
  if (!end) return undefined;
  let at = end.at;
  let size = u32le(end.record, 12);
  let offset = u32le(end.record, 16);
  const locator = source.read(end.at - 20, end.at);
  if (holds(locator, 0, "PK\x06\x07")) {
    // Bytes before the archive move the record: it ends where its locator begins.
    for (const place of [u64le(locator, 8), end.at - 20 - 56]) {
      const record = source.read(place, place + 56);
      if (!holds(record, 0, "PK\x06\x06")) continue;
      at = place;
      if (size === UNKNOWN_32 || offset === UNKNOWN_32) {
        size = u64le(record, 40);
        offset = u64le(record, 48);
      }
      break;
    }
  }
  const start = at - size;
  return start < 0 ? undefined : { start, end: at, prepended: Math.max(0, start - offset) };
}

const AES = 0x9901;
const STRONG_ENCRYPTION = 0x0017;
const ZIP64 = 0x0001;
const UNICODE_PATH = 0x7075;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Takes over what the extra fields between `at` and `end` add (§4.5): 64-bit numbers, a name in UTF-8, encryption. */
function addExtras(header: Mutable<FileHeader>, bytes: Uint8Array, start: number, end: number): void {
  for (let at = start; at + 4 <= end;) {
    const id = u16le(bytes, at);
    const next = at + 4 + u16le(bytes, at + 2);
    let value = at + 4;
    if (id === AES || id === STRONG_ENCRYPTION) header.isSealed = true;
    else if (id === UNICODE_PATH) header.name = nameOf(bytes.subarray(value + 5, next));
    else if (id === ZIP64) {
      for (const key of ["size", "compressed", "offset"] as const) {
        if (header[key] !== UNKNOWN_32 || value + 8 > next) continue;
        header[key] = u64le(bytes, value);
        value += 8;
      }
    }
    at = next;
  }
}

export interface Directory {
  /** Without folders. */
  readonly headers: readonly FileHeader[];
  /** An entry, or a folder, begins where the file begins. */
  readonly hasFirst?: boolean;
  /** Bytes before the directory that no entry of it accounts for, local extra fields left out. */
  readonly unaccounted?: number;
  readonly why?: "too-many" | "too-large" | "damaged";
}

/** Entries for folders end in a slash; some programs turn it. */
export const isFolder = (name: string): boolean => {
  const last = name.charAt(name.length - 1);
  return last === "/" || last === "\\";
};

/** Directories are read in windows of this size: whole, but not all at once. */
const WINDOW = 64 * 1024;
const HEADER_LENGTH = 46;

/** The file headers of a central directory, in its order; undefined where there stands something else. */
export function readDirectory(source: ByteSource, place: Place, budget: Budget): Directory | undefined {
  const headers: FileHeader[] = [];
  let hasFirst = false;
  let unaccounted = place.start - place.prepended;
  let window = source.read(place.start, Math.min(place.end, place.start + WINDOW));
  let from = place.start;
  let at = place.start;
  while (at + HEADER_LENGTH <= place.end) {
    if (!budget.step()) return { headers, why: "too-large" };
    if (headers.length >= budget.limits.names) return { headers, why: "too-many" };
    let local = at - from;
    const room = window.length - local;
    if (
      room < HEADER_LENGTH ||
      room < HEADER_LENGTH + u16le(window, local + 28) + u16le(window, local + 30)
    ) {
      window = source.read(at, Math.min(place.end, at + 2 * WINDOW + WINDOW));
      from = at;
      local = 0;
    }
    // A digital signature or padding may follow the headers (§4.3.13).
    if (!holds(window, local, "PK\x01\x02"))
      return at === place.start ? undefined : { headers, hasFirst, unaccounted };
    const nameEnd = local + HEADER_LENGTH + u16le(window, local + 28);
    const extraEnd = nameEnd + u16le(window, local + 30);
    const header: Mutable<FileHeader> = {
      name: nameOf(window.subarray(local + HEADER_LENGTH, nameEnd)),
      flags: u16le(window, local + 8),
      method: u16le(window, local + 10),
      compressed: u32le(window, local + 20),
      size: u32le(window, local + 24),
      offset: u32le(window, local + 42),
      isSealed: false,
    };
    addExtras(header, window, nameEnd, extraEnd);
    header.offset += place.prepended;
    hasFirst = hasFirst || header.offset === 0;
    unaccounted -= LOCAL_LENGTH + nameEnd - local - HEADER_LENGTH + header.compressed;
    if (header.size > 0 || !isFolder(header.name)) headers.push(header);
    at += extraEnd - local + u16le(window, local + 32);
  }
  return { headers, hasFirst, unaccounted };
}
