import { latin1, section, u8, type ByteSource } from "../bytes";
import type { Entry, LayerReader } from "../layer";
import { nameOf } from "../names";

/** POSIX.1-1988 ustar: records of 512 bytes; a header, then the content filled up to whole records. */
const RECORD = 512;
/** Names longer than this are nobody's. */
const LONGEST_NAME = 64 * 1024;

/** An octal number, or base 256 where the highest bit is set (GNU, star). */
function numberAt(header: Uint8Array, at: number, width: number): number {
  if (u8(header, at) & 0x80) {
    let value = u8(header, at) & 0x7f;
    for (let index = 1; index < width; index++) value = value * 256 + u8(header, at + index);
    return value;
  }
  const digits = /[0-7]+/.exec(latin1(header, at, at + width));
  return digits ? parseInt(digits[0], 8) : 0;
}

/** The sum of the header's bytes, its own field counted as spaces; historic programs added signed bytes. */
export function isTarHeader(header: Uint8Array): boolean {
  if (header.length < RECORD) return false;
  let sum = 0;
  let signed = 0;
  for (let at = 0; at < RECORD; at++) {
    const byte = at >= 148 && at < 156 ? 32 : u8(header, at);
    sum += byte;
    signed += byte < 128 ? byte : byte - 256;
  }
  const stated = numberAt(header, 148, 8);
  return sum > 256 && (stated === sum || stated === signed);
}

const field = (header: Uint8Array, at: number, width: number): string => {
  const bytes = header.subarray(at, at + width);
  const end = bytes.indexOf(0);
  return nameOf(end < 0 ? bytes : bytes.subarray(0, end));
};

function ownName(header: Uint8Array): string {
  const name = field(header, 0, 100);
  const isUstar = latin1(header, 257, 263) === "ustar\0";
  const prefix = isUstar ? field(header, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** `length key=value\n` records of a pax header (POSIX.1-2001), and those that GNU tar adds for files with holes. */
function paxRecords(content: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (const line of nameOf(content).split("\n")) {
    const [, key, value] = /^\d+ ([^=]+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) records.set(key, value);
  }
  return records;
}

/** Where content begins after the map of its holes, which stands before it as decimal lines (GNU tar, sparse format 1.0). */
function afterMap(source: ByteSource, start: number, end: number): number {
  const text = latin1(source.read(start, Math.min(end, start + LONGEST_NAME)));
  const count = parseInt(text, 10);
  let at = 0;
  for (let line = 0; line <= 2 * count && at >= 0; line++) at = text.indexOf("\n", at) + 1 || -1;
  return at < 0 ? end : start + Math.ceil(at / RECORD) * RECORD;
}

/** Links, devices, directories and pipes have no content; the others describe, or are volumes. What is none of these is a file. */
const NO_CONTENT = "123456";
const isFile = (type: string): boolean => (NO_CONTENT + "gxXLKVMND").indexOf(type) < 0;

/** Entries of a tar archive, each a stretch of it. */
export const readTar: LayerReader = (source: ByteSource, budget) => {
  const entries: Entry[] = [];
  let longName: string | undefined;
  let pax: ReadonlyMap<string, string> = new Map();
  let at = 0;
  while (at < source.length) {
    if (!budget.step()) return { format: "tar", entries, why: "too-large" };
    if (entries.length >= budget.limits.names) return { format: "tar", entries, why: "too-many" };
    const header = source.read(at, at + RECORD);
    // Two records of zeros end it; what follows is filling.
    if (header.length === RECORD && u8(header, 0) === 0 && !isTarHeader(header))
      return { format: "tar", entries };
    if (!isTarHeader(header)) return at === 0 ? undefined : { format: "tar", entries, why: "damaged" };
    const type = latin1(header, 156, 157);
    const stated = parseInt(pax.get("size") ?? "", 10);
    const size = NO_CONTENT.indexOf(type) >= 0 ? 0 : stated >= 0 ? stated : numberAt(header, 124, 12);
    const start = at + RECORD;
    const end = start + size;
    if (type === "L" || type === "x" || type === "X") {
      const content = source.read(start, Math.min(end, start + LONGEST_NAME));
      const zero = content.indexOf(0);
      if (type !== "L") pax = paxRecords(content);
      else longName = nameOf(zero < 0 ? content : content.subarray(0, zero));
    } else if (type !== "g" && type !== "K") {
      const name = pax.get("GNU.sparse.name") ?? pax.get("path") ?? longName ?? ownName(header);
      const first = pax.get("GNU.sparse.major") === "1" ? afterMap(source, start, end) : start;
      longName = undefined;
      pax = new Map();
      if (isFile(type) && !/\/$/.test(name)) {
        const isWhole = end <= source.length;
        entries.push({
          name,
          size: end - first,
          open: () => ({ source: section(source, first, end), isWhole }),
        });
      }
    }
    at = start + Math.ceil(size / RECORD) * RECORD;
  }
  return { format: "tar", entries, ...(at > source.length + RECORD ? { why: "damaged" as const } : {}) };
};
