import type { Budget } from "../budget";
import { holds, latin1, section, u32le, u8, type ByteSource } from "../bytes";
import type { Entry, Layer, LayerReader } from "../layer";
import { nameOf, utf16le } from "../names";

const SECTOR = 2048;
const FIRST_DESCRIPTOR = 16;
const PRIMARY = 1;
const SUPPLEMENTARY = 2;
const TERMINATOR = 255;
const DIRECTORY = 2;
/** A directory is no longer than this; longer ones lie. */
const LONGEST = 4 * 1024 * 1024;

interface Volume {
  readonly isJoliet: boolean;
  /** The root directory's record (ECMA-119 §9.1). */
  readonly root: Uint8Array;
}

/** Volume descriptors (ECMA-119 §8): Joliet's, which has the names as they were, before the primary one. */
function volumeOf(source: ByteSource, budget: Budget): Volume | undefined {
  let found: Volume | undefined;
  for (let sector = FIRST_DESCRIPTOR; sector < FIRST_DESCRIPTOR + 32 && budget.step(); sector++) {
    const descriptor = source.read(sector * SECTOR, (sector + 1) * SECTOR);
    const type = u8(descriptor, 0);
    if (!holds(descriptor, 1, "CD001") || type === TERMINATOR) break;
    // Escape sequences of the three levels of UCS-2 (Joliet specification §2).
    const isJoliet = type === SUPPLEMENTARY && /^%\/[@CE]/.test(latin1(descriptor, 88, 91));
    if ((type === PRIMARY && !found) || isJoliet) found = { isJoliet, root: descriptor.subarray(156, 190) };
  }
  return found;
}

/** Big endian, unlike all the rest. */
function ucs2(bytes: Uint8Array): string {
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2)).map((_, at) => u8(bytes, at ^ 1));
  return utf16le(swapped);
}

/** The name that Rock Ridge adds to a record (`NM`, RRIP §4.1.4), in its pieces. */
function rockRidge(record: Uint8Array, from: number): string {
  let name = "";
  for (let at = from; at + 5 <= record.length;) {
    const length = u8(record, at + 2);
    if (length < 4) break;
    if (holds(record, at, "NM")) name += nameOf(record.subarray(at + 5, at + length));
    at += length;
  }
  return name;
}

function nameIn(record: Uint8Array, isJoliet: boolean): string {
  const length = u8(record, 32);
  const own = record.subarray(33, 33 + length);
  const long = isJoliet ? "" : rockRidge(record, 33 + length + ((length + 1) % 2));
  return (long === "" ? (isJoliet ? ucs2(own) : nameOf(own)) : long).replace(/\.?;\d+$/, "");
}

/** Files of an image by ISO 9660 (ECMA-119), each a stretch of it; with UDF alone there is nothing to read here. */
export const readIso9660: LayerReader = (source, budget): Layer => {
  const volume = volumeOf(source, budget);
  if (!volume) return { why: "unsupported" };
  const entries: Entry[] = [];
  const seen = new Set<number>();
  const open: { readonly path: string; readonly record: Uint8Array }[] = [{ path: "", record: volume.root }];
  for (let directory = open.shift(); directory; directory = open.shift()) {
    const start = u32le(directory.record, 2) * SECTOR;
    // Extents that lead back to themselves would be read for ever.
    if (seen.has(start)) continue;
    seen.add(start);
    const content = source.read(start, start + Math.min(u32le(directory.record, 10), LONGEST));
    for (let at = 0; at < content.length;) {
      if (!budget.step()) return { entries, why: "too-large" };
      if (entries.length >= budget.limits.names) return { entries, why: "too-many" };
      const length = u8(content, at);
      // Records do not cross sectors: the rest of one is zeros.
      if (length < 34) {
        at = (Math.floor(at / SECTOR) + 1) * SECTOR;
        continue;
      }
      const record = content.subarray(at, at + length);
      at += length;
      // The first two are the directory itself and the one above it.
      if (u8(record, 32) === 1 && u8(record, 33) <= 1) continue;
      const path = directory.path + nameIn(record, volume.isJoliet);
      if (u8(record, 25) & DIRECTORY) {
        open.push({ path: `${path}/`, record });
        continue;
      }
      const from = u32le(record, 2) * SECTOR;
      const size = u32le(record, 10);
      entries.push({
        name: path,
        size,
        open: () => ({ source: section(source, from, from + size), isWhole: from + size <= source.length }),
      });
    }
  }
  return { entries };
};
