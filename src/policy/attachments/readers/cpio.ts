import { holds, latin1, section, u16be, u16le, u8 } from "../bytes";
import type { Entry, LayerReader } from "../layer";
import { nameOf } from "../names";

/** What a header says, whichever way it is written. */
interface Header {
  readonly length: number;
  readonly mode: number;
  readonly nameLength: number;
  readonly size: number;
  /** Name and content are filled up to a multiple of this. */
  readonly filling: number;
}

const number = (bytes: Uint8Array, at: number, digits: number, base: number): number =>
  parseInt(latin1(bytes, at, at + digits), base) || 0;

/** The three ways of cpio(5): hexadecimal (newc, crc), octal (odc), and 16-bit words of either order. */
function headerOf(bytes: Uint8Array): Header | undefined {
  if (holds(bytes, 0, "07070") && u8(bytes, 5) !== 55) {
    const [mode, size, nameLength] = [14, 54, 94].map((at) => number(bytes, at, 8, 16));
    return { length: 110, mode: mode ?? 0, size: size ?? 0, nameLength: nameLength ?? 0, filling: 4 };
  }
  if (holds(bytes, 0, "070707")) {
    const fields = { mode: number(bytes, 18, 6, 8), nameLength: number(bytes, 59, 6, 8) };
    return { length: 76, ...fields, size: number(bytes, 65, 11, 8), filling: 1 };
  }
  const u16 = u8(bytes, 0) === 0xc7 ? u16le : u16be;
  if (u16(bytes, 0) !== 0x71c7) return undefined;
  // A long is two words, the higher one first.
  const size = u16(bytes, 22) * 0x10000 + u16(bytes, 24);
  return { length: 26, mode: u16(bytes, 6), nameLength: u16(bytes, 20), size, filling: 2 };
}

const filled = (at: number, multiple: number): number => Math.ceil(at / multiple) * multiple;
const LONGEST_NAME = 4096;
/** Kind of a file within its mode (POSIX `S_IFMT`, `S_IFREG`). */
const KIND = 0o170000;
const REGULAR = 0o100000;

/** Entries of a cpio archive, each a stretch of it. */
export const readCpio: LayerReader = (source, budget) => {
  const entries: Entry[] = [];
  for (let at = 0; at < source.length;) {
    if (!budget.step()) return { entries, why: "too-large" };
    if (entries.length >= budget.limits.names) return { entries, why: "too-many" };
    const header = headerOf(source.read(at, at + 110));
    if (!header) return at === 0 ? undefined : { entries, why: "damaged" };
    const { length, mode, nameLength, size, filling } = header;
    const bytes = source.read(at + length, at + length + Math.min(nameLength, LONGEST_NAME));
    const name = nameOf(bytes).replace(/\0.*$/, "");
    if (name === "TRAILER!!!") return { entries };
    const start = at + filled(length + nameLength, filling);
    const end = start + size;
    if ((mode & KIND) === REGULAR) {
      entries.push({
        name,
        size,
        open: () => ({ source: section(source, start, end), isWhole: end <= source.length }),
      });
    }
    at = Math.max(at + length, start + filled(size, filling));
  }
  return { entries, why: "damaged" };
};
