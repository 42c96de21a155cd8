import { DestinationError } from "./destination";
import { isPath } from "./path-parts";

/** Bytes that are read in ranges: a file on the disk, or one that was given to the page. */
export interface Ranges {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A file in a zip. */
export interface ZipEntry {
  readonly path: string;
  /** 0: stored; 8: deflated. */
  readonly method: number;
  /** Bytes in the zip, and once taken out. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record without its comment, which may have 65,535 bytes. */
const END_SIZE = 22;
/** Of one listed file, without its name. */
const LISTED_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
/** A directory of 65,535 files whose paths are as long as ours may be takes some 20 MB. */
const LONGEST_LIST = 64_000_000;
/** This number of files, and what is above it, is told in a form that we do not read. */
const TOO_MANY = 65_535;
/** Ours hold 200 MB, and one message more. */
const MOST = 1_000_000_000;

export const damaged = (path?: string): DestinationError => new DestinationError("failed", path);
const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Names are UTF-8 in what we write, and read so whatever the flag says: a wrong letter shows as a missing file. */
const decoder = new TextDecoder();

async function endOf(zip: Ranges): Promise<DataView> {
  const tail = await zip.read(Math.max(0, zip.size - END_SIZE - 65_535), zip.size);
  const view = viewOf(tail);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === tail.length) return viewOf(tail.subarray(at));
  }
  throw damaged();
}

/** A small zip must not give more than any folder holds, nor the same bytes as many files. */
function refuseAbsurd(entries: readonly (ZipEntry & { readonly end: number })[], listStart: number): void {
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST) throw damaged();
  const inOrder = [...entries].sort((a, b) => a.at - b.at);
  for (const [number, { end, path }] of inOrder.entries())
    if (end > (inOrder[number + 1]?.at ?? listStart)) throw damaged(path);
}

/** What a zip says that it holds. Folders have no entry; paths that lead elsewhere, and locked files, are refused. */
export async function entriesOf(zip: Ranges): Promise<ReadonlyMap<string, ZipEntry>> {
  const end = await endOf(zip);
  const length = end.getUint32(12, true);
  const start = end.getUint32(16, true);
  const count = end.getUint16(10, true);
  if (count === TOO_MANY || length > LONGEST_LIST || start + length > zip.size) throw damaged();
  const list = await zip.read(start, start + length);
  const view = viewOf(list);
  const entries = new Map<string, ZipEntry & { readonly end: number }>();
  let at = 0;
  for (let left = count; left > 0; left--) {
    if (at + LISTED_SIZE > list.length || view.getUint32(at, true) !== LISTED) throw damaged();
    const name = view.getUint16(at + 28, true);
    const beyond = at + LISTED_SIZE + name;
    const path = decoder.decode(list.subarray(at + LISTED_SIZE, beyond));
    const [packed, lies] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const entry = {
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size: view.getUint32(at + 24, true),
      at: lies,
      end: lies + LOCAL_SIZE + name + packed,
    };
    const isLocked = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
    at = beyond + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (path.endsWith("/") && entry.size === 0) continue;
    // Two entries of one path: programs do not agree which of them counts.
    if (isLocked || !isPath(path) || entries.has(path)) throw damaged(path);
    entries.set(path, entry);
  }
  refuseAbsurd([...entries.values()], start);
  return entries;
}

/** An entry's bytes as they lie in the zip. */
export async function rawContent(zip: Ranges, { at, packed, path }: ZipEntry): Promise<Uint8Array> {
  const head = await zip.read(Math.min(zip.size, at), Math.min(zip.size, at + LOCAL_SIZE));
  if (head.length < LOCAL_SIZE || viewOf(head).getUint32(0, true) !== LOCAL) throw damaged(path);
  const start = at + LOCAL_SIZE + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true);
  if (start + packed > zip.size) throw damaged(path);
  return zip.read(start, start + packed);
}
