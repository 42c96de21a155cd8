/** A file's bytes, read in windows: nobody decodes a whole attachment to look at its head. */
export interface ByteSource {
  /** In bytes. */
  readonly length: number;
  /**
   * The bytes from `start` up to `end`, cut at the ends of the file; fewer where a budget is spent. Never throws, never
   * to be written to.
   */
  read(start: number, end: number): Uint8Array;
}

const nothing = new Uint8Array(0);

/** `value` as a whole number from 0 to `most`: lengths and offsets in files are hostile. */
const within = (value: number, most: number): number => (value > 0 ? Math.min(Math.floor(value), most) : 0);

/** All of an array. */
export const bytesOf = (array: Uint8Array): ByteSource => ({
  length: array.length,
  read: (start, end) => {
    const from = within(start, array.length);
    const to = within(end, array.length);
    return to > from ? array.subarray(from, to) : nothing;
  },
});

/** The bytes of `source` from `start` up to `end` as a file of their own. */
export function section(source: ByteSource, start: number, end: number): ByteSource {
  const from = within(start, source.length);
  const to = Math.max(from, within(end, source.length));
  const length = to - from;
  return {
    length,
    read: (first, last) => {
      const a = within(first, length);
      const b = within(last, length);
      return b > a ? source.read(from + a, from + b) : nothing;
    },
  };
}

/** Unsigned integers; bytes beyond the end count as 0, so that a short file is never an exception. */
export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
export const u16le = (bytes: Uint8Array, at: number): number => u8(bytes, at) | (u8(bytes, at + 1) << 8);
export const u16be = (bytes: Uint8Array, at: number): number => (u8(bytes, at) << 8) | u8(bytes, at + 1);
export const u32le = (bytes: Uint8Array, at: number): number =>
  (u16le(bytes, at) | (u16le(bytes, at + 2) << 16)) >>> 0;
export const u32be = (bytes: Uint8Array, at: number): number =>
  ((u16be(bytes, at) << 16) | u16be(bytes, at + 2)) >>> 0;
/** Exact up to 2^53; more, which no file has, only has to stay too large. */
export const u64le = (bytes: Uint8Array, at: number): number =>
  u32le(bytes, at + 4) * 0x100000000 + u32le(bytes, at);
export const u64be = (bytes: Uint8Array, at: number): number =>
  u32be(bytes, at) * 0x100000000 + u32be(bytes, at + 4);

/** One character for each byte (Latin-1), from `start` up to `end`. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const to = Math.min(end, bytes.length);
  let text = "";
  // In pieces: arguments of one call have their limit.
  for (let at = Math.max(0, start); at < to; at += 8192) {
    text += String.fromCharCode.apply(
      null,
      bytes.subarray(at, Math.min(at + 8192, to)) as unknown as number[],
    );
  }
  return text;
}

/** Whether `text`, all of it Latin-1, stands at `at`. */
export function holds(bytes: Uint8Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Where `text`, all of it Latin-1, begins at or after `from`; -1 where it does not. */
export function find(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (holds(bytes, at, text)) return at;
  }
  return -1;
}

/** Where `text`, all of it Latin-1, begins for the last time; -1 where it does not. */
export function findLast(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at > 0 ? bytes.lastIndexOf(first, at - 1) : -1) {
    if (holds(bytes, at, text)) return at;
  }
  return -1;
}
