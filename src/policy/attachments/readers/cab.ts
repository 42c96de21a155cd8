import { u16le, u32le, u8, type ByteSource } from "../bytes";
import type { Entry, Layer, LayerReader } from "../layer";
import { nameOf } from "../names";

const HEADER = 36;
/** Flags of CFHEADER (MS-CAB §2.1): reserved areas, and names of the cabinets before and after this one. */
const HAS_PREVIOUS = 1;
const HAS_NEXT = 2;
/** An attribute of CFFILE (§2.3): the name is UTF-8; else a code page's. */
const FILE = 16;
const WINDOW = 32 * 1024;
const LONGEST_NAME = 256;

/** A name ends with a zero byte. */
function nameAt(source: ByteSource, window: Uint8Array, from: number, at: number) {
  const local = at - from;
  const bytes =
    local + LONGEST_NAME <= window.length
      ? window.subarray(local, local + LONGEST_NAME)
      : source.read(at, at + LONGEST_NAME);
  const end = bytes.indexOf(0);
  return { name: nameOf(end < 0 ? bytes : bytes.subarray(0, end)), length: end < 0 ? bytes.length : end + 1 };
}

/** The names in a cabinet (MS-CAB). Its folders are compressed as a whole, by methods that are not ours. */
export const readCab: LayerReader = (source, budget): Layer | undefined => {
  const header = source.read(0, HEADER);
  const count = u16le(header, 28);
  const entries: Entry[] = [];
  let at = u32le(header, 16);
  if (header.length < HEADER || at < HEADER || at > source.length) return undefined;
  let from = at;
  let window = source.read(at, at + WINDOW);
  for (let index = 0; index < count; index++) {
    if (!budget.step()) return { entries, why: "too-large" };
    if (entries.length >= budget.limits.names) return { entries, why: "too-many" };
    if (at + FILE > from + window.length) {
      from = at;
      window = source.read(at, at + WINDOW);
      if (window.length < FILE) return { entries, why: "damaged" };
    }
    const { name, length } = nameAt(source, window, from, at + FILE);
    entries.push({ name: name.replace(/\\/g, "/"), size: u32le(window, at - from) });
    at += FILE + length;
  }
  // What the file is continued from or in cannot be had here.
  const isPart = (u8(header, 30) & (HAS_PREVIOUS | HAS_NEXT)) !== 0;
  const isCut = u32le(header, 8) > source.length;
  return { entries, ...(isPart || isCut ? { why: "damaged" as const } : {}) };
};
