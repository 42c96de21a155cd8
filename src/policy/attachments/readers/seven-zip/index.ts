import type { NotLookedInto } from "../../../inspection";
import type { Budget } from "../../budget";
import { holds, section, u64le, type ByteSource } from "../../bytes";
import type { Entry, Layer, LayerReader } from "../../layer";
import { unpackLzma, unpackLzma2 } from "../lzma";
import { openCursor, type Cursor } from "./cursor";
import { readFiles, type Listed } from "./files";
import { needsKey, readStreams, type Folder } from "./streams";

/** Igor Pavlov, 7zFormat.txt (LZMA SDK, public domain). */
const SIGNATURE = "7z\xbc\xaf\x27\x1c";
const SIGNATURE_LENGTH = 32;
const HEADER = 1;
const ARCHIVE_PROPERTIES = 2;
const ADDITIONAL_STREAMS = 3;
const MAIN_STREAMS = 4;
const FILES = 5;
const PACKED_HEADER = 0x17;

const COPY = "\0";
const LZMA = "\x03\x01\x01";
const LZMA2 = "\x21";

/** 20,000 names of 60 letters are 2.4 MB; packed they are a tenth of that. */
const LONGEST_HEADER = 4 << 20;
const LONGEST_PACKED = 1 << 20;
/** Headers packed in packed headers: nobody writes more than one. */
const MOST_WRAPS = 4;

/** A header once unpacked, or why there is none. */
type Unpacked = Uint8Array | Layer;

function unpack(source: ByteSource, folder: Folder | undefined, budget: Budget): Unpacked {
  if (!folder) return { why: budget.isSpent ? "too-large" : "damaged" };
  if (needsKey(folder)) return { encryption: "7z" };
  if (folder.size > LONGEST_HEADER || folder.packed > LONGEST_PACKED) return { why: "too-large" };
  const start = SIGNATURE_LENGTH + folder.start;
  const packed = source.read(start, start + folder.packed);
  const [{ method, properties } = { method: "", properties: packed }, ...others] = folder.coders;
  if (others.length > 0) return { why: "unsupported" };
  if (method === COPY) return packed;
  if (method !== LZMA && method !== LZMA2) return { why: "unsupported" };
  const header =
    method === LZMA
      ? unpackLzma(properties, packed, folder.size, budget)
      : unpackLzma2(packed, folder.size, budget);
  return header ?? { why: budget.isSpent ? "too-large" : "damaged" };
}

function openFile(source: ByteSource, folder: Folder, offset: number, size: number): Entry["open"] {
  const [first, ...others] = folder.coders;
  if (first?.method !== COPY || others.length > 0) return undefined;
  const start = SIGNATURE_LENGTH + folder.start + offset;
  const end = start + size;
  return () => ({ source: section(source, start, end), isWhole: end <= source.length });
}

function entriesOf(
  source: ByteSource,
  listed: readonly Listed[],
  folders: readonly Folder[],
): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  let inFolder = 0;
  let offset = 0;
  for (const { name, hasContent, isDirectory } of listed) {
    if (!hasContent) {
      if (!isDirectory)
        entries.push({ name, size: 0, open: () => ({ source: section(source, 0, 0), isWhole: true }) });
      continue;
    }
    while (at < folders.length && inFolder >= (folders[at]?.files.length ?? 0)) {
      at++;
      inFolder = 0;
      offset = 0;
    }
    const folder = folders[at];
    const size = folder?.files[inFolder++];
    if (!folder || size === undefined) {
      entries.push({ name });
      continue;
    }
    const open = openFile(source, folder, offset, size);
    offset += size;
    entries.push({ name, size, ...(needsKey(folder) ? { encrypted: true } : open ? { open } : {}) });
  }
  return entries;
}

/** Goes past properties of the whole archive, which nobody writes. */
function skipProperties(cursor: Cursor, budget: Budget): void {
  while (cursor.number() !== 0 && !cursor.isBroken() && budget.step()) cursor.take(cursor.number());
}

function readHeader(source: ByteSource, cursor: Cursor, budget: Budget): Layer {
  let folders: readonly Folder[] | undefined = [];
  let listed: readonly Listed[] | undefined = [];
  const { names } = budget.limits;
  for (let id = cursor.byte(); id !== 0; id = cursor.byte()) {
    if (id === ARCHIVE_PROPERTIES) skipProperties(cursor, budget);
    else if (id === ADDITIONAL_STREAMS) readStreams(cursor, budget);
    else if (id === MAIN_STREAMS) folders = readStreams(cursor, budget);
    else listed = id === FILES ? readFiles(cursor, names + 1, budget) : undefined;
    if (!folders || !listed || cursor.isBroken()) {
      return {
        ...(folders?.some(needsKey) ? { encryption: "7z" as const } : {}),
        why: budget.isSpent ? "too-large" : "damaged",
      };
    }
  }
  const why: NotLookedInto | undefined = listed.length > names ? "too-many" : undefined;
  return {
    entries: entriesOf(source, listed.slice(0, names), folders),
    ...(folders.some(needsKey) ? { encryption: "7z" as const } : {}),
    ...(why ? { why } : {}),
  };
}

/**
 * A 7z archive: the names in it, and whether its content or its header needs a key. The header stands at the end, mostly packed
 * with LZMA; a first part of several, or a file cut short, has none.
 */
export const readSevenZip: LayerReader = (source, budget) => {
  const start = source.read(0, SIGNATURE_LENGTH);
  if (!holds(start, 0, SIGNATURE)) return undefined;
  const at = SIGNATURE_LENGTH + u64le(start, 12);
  const length = u64le(start, 20);
  if (length === 0) return { entries: [], ...(start.length < SIGNATURE_LENGTH ? { why: "damaged" } : {}) };
  if (at + length > source.length) return { why: "damaged" };
  if (length > LONGEST_HEADER) return { why: "too-large" };
  let header: Uint8Array = source.read(at, at + length);
  for (let wraps = 0; wraps <= MOST_WRAPS; wraps++) {
    const cursor = openCursor(header);
    const id = cursor.byte();
    if (id === HEADER) return readHeader(source, cursor, budget);
    if (id !== PACKED_HEADER) break;
    const unpacked = unpack(source, readStreams(cursor, budget)?.[0], budget);
    if (!(unpacked instanceof Uint8Array)) return unpacked;
    header = unpacked;
  }
  return { why: budget.isSpent ? "too-large" : "damaged" };
};
