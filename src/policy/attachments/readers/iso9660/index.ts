import type { Budget } from "../../budget";
import { section, u8, type ByteSource } from "../../bytes";
import type { Entry, Layer, LayerReader } from "../../layer";
import { readRecord, type FileRecord } from "./record";
import { dataOf, SECTOR } from "./sectors";
import { volumesOf, type Volume } from "./volumes";

/** A directory is no longer than this; longer ones lie. */
const LONGEST = 4 * 1024 * 1024;
const SHORTEST_RECORD = 34;

interface Walk {
  readonly source: ByteSource;
  readonly budget: Budget;
  readonly entries: Entry[];
  /** Where content begins that is among the entries already, by the name it has in another tree. */
  readonly listed: Set<number>;
}

function addFile({ source, entries, listed }: Walk, path: string, { start, size, goesOn }: FileRecord): void {
  const end = start + size;
  // Where an empty file lies is left open: some programs write numbers beyond the image.
  const isWhole = size === 0 || (end <= source.length && !goesOn);
  entries.push({ name: path, size, open: () => ({ source: section(source, start, end), isWhole }) });
  if (size > 0) listed.add(start);
}

/** Lists the files of one tree that no tree before it has. @returns why it came to an early end */
function walk(scan: Walk, volume: Volume, isFirst: boolean): "too-large" | "too-many" | undefined {
  const { source, budget, entries, listed } = scan;
  const before = new Set(listed);
  const seen = new Set<number>();
  const waiting = [{ path: "", ...readRecord(volume.root, volume.isJoliet, source) }];
  for (let directory = waiting.shift(); directory; directory = waiting.shift()) {
    const { start, size, path } = directory;
    // Extents that lead back to themselves would be read for ever.
    if (seen.has(start)) continue;
    seen.add(start);
    const content = source.read(start, start + Math.min(size, LONGEST));
    let isRest = false;
    for (let at = 0; at < content.length;) {
      if (!budget.step()) return "too-large";
      if (entries.length >= budget.limits.names) return "too-many";
      const length = u8(content, at);
      // Records do not cross sectors: the rest of one is zeros.
      if (length < SHORTEST_RECORD) {
        at = (Math.floor(at / SECTOR) + 1) * SECTOR;
        continue;
      }
      const bytes = content.subarray(at, at + length);
      at += length;
      // The first two are the directory itself and the one above it.
      if (u8(bytes, 32) === 1 && u8(bytes, 33) <= 1) continue;
      const record = readRecord(bytes, volume.isJoliet, source);
      const isNew = isFirst || (record.size > 0 && !before.has(record.start));
      if (record.isDirectory) waiting.push({ ...record, path: `${path}${record.name}/` });
      else if (!record.isElsewhere && !isRest && isNew) addFile(scan, path + record.name, record);
      isRest = record.goesOn;
    }
  }
  return undefined;
}

/**
 * Files of an image by ISO 9660 (ECMA-119) with the names of Rock Ridge or Joliet, each a stretch of the image; those that one
 * tree hides and another has are listed, too. Where UDF has a tree of its own, that one is not looked into.
 */
export const readIso9660: LayerReader = (image, budget): Layer => {
  const source = dataOf(image);
  const { volumes, hasUdf, length } = volumesOf(source, budget);
  const scan: Walk = { source, budget, entries: [], listed: new Set() };
  for (const volume of volumes) {
    const why = walk(scan, volume, volume === volumes[0]);
    if (why) return { entries: scan.entries, why };
  }
  const isUnseen = hasUdf || volumes.length === 0;
  const why = isUnseen ? "unsupported" : length > source.length ? "damaged" : undefined;
  return { entries: scan.entries, ...(why ? { why } : {}) };
};
