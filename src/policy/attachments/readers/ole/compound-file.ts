import type { Budget } from "../../budget";
import { holds, latin1, u16le, u32le, u64le, type ByteSource } from "../../bytes";
import { utf16le } from "../../names";
import { chained } from "./chain";

/** A storage (a folder) or a stream (a file) of a compound file. */
export interface Stored {
  /** As it is written; compare in lower case (MS-CFB §2.6.4). */
  readonly name: string;
  readonly isStorage: boolean;
  /** Position in `CompoundFile.stored` of the storage it is in; -1 for the root. */
  readonly parent: number;
  /** Number of the first directory entry in it, in a tree of its own. */
  readonly child: number;
  readonly size: number;
  readonly bytes: ByteSource;
}

export interface CompoundFile {
  /** The root first. Only what can be reached from it: programs see nothing else. */
  readonly stored: readonly Stored[];
  /** Class of the root, as the bytes stand in the file: one character for each. */
  readonly classId: string;
  readonly why?: "damaged" | "too-large" | "too-many";
  /** The same file with the content of one storage in place of the root's: an embedded file, in the way of a file. */
  readonly rootedAt: (storage: Stored) => ByteSource;
}

export const MAGIC = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const HEADER = 512;
const IN_HEADER = 109;
const ENTRY = 128;
const NONE = 0xffffffff;
const MINI_SECTOR = 64;

/** MS-CFB §2.2: the header. */
function headerOf(source: ByteSource) {
  const header = source.read(0, HEADER);
  const shift = u16le(header, 30);
  if (header.length < HEADER || !holds(header, 0, MAGIC) || shift < 7 || shift > 16) return undefined;
  return {
    header,
    shift,
    directory: u32le(header, 48),
    cutoff: u32le(header, 56),
    miniTable: u32le(header, 60),
  };
}

/** §2.3, §2.5: which sector follows a sector. The table is read by sectors, each once. */
function allocation(source: ByteSource, budget: Budget, header: Uint8Array, shift: number) {
  const sectors = Math.ceil(source.length / (1 << shift));
  const each = 1 << (shift - 2);
  const sector = (number: number): Uint8Array => {
    const at = (number + 1) * (1 << shift);
    return source.read(at, at + (1 << shift));
  };
  const places: number[] = [];
  for (let index = 0; index < IN_HEADER; index++) places.push(u32le(header, 76 + 4 * index));
  let nextList = u32le(header, 68);
  /** Where the table's own sector stands: 109 in the header, the others in a chain of lists. */
  const placeOf = (index: number): number => {
    while (index >= places.length && nextList < sectors && places.length < sectors && budget.step()) {
      const list = sector(nextList);
      for (let entry = 0; entry < each - 1; entry++) places.push(u32le(list, 4 * entry));
      nextList = u32le(list, 4 * (each - 1));
    }
    return places[index] ?? NONE;
  };
  const tables = new Map<number, Uint8Array>();
  const next = (number: number): number => {
    const index = Math.floor(number / each);
    let table = tables.get(index);
    if (!table) {
      const place = placeOf(index);
      table = place < sectors ? sector(place) : new Uint8Array(0);
      tables.set(index, table);
    }
    const at = 4 * (number % each);
    return at + 4 <= table.length ? u32le(table, at) : NONE;
  };
  return { sectors, next };
}

/** `source` with other bytes in one place. */
const patched = (source: ByteSource, at: number, patch: Uint8Array): ByteSource => ({
  length: source.length,
  read: (start, end) => {
    const bytes = source.read(start, end);
    const from = Math.max(0, Math.floor(start));
    if (at + patch.length <= from || at >= from + bytes.length) return bytes;
    return bytes.map((byte, index) => patch[from + index - at] ?? byte);
  },
});

/** @returns undefined where the header is not one of a compound file */
export function openCompoundFile(source: ByteSource, budget: Budget): CompoundFile | undefined {
  const head = headerOf(source);
  if (!head) return undefined;
  const { header, shift, cutoff } = head;
  const { sectors, next } = allocation(source, budget, header, shift);
  const whole = (start: number, length: number): ByteSource =>
    chained({ source, size: 1 << shift, skipped: 1, count: sectors, next, budget }, start, length);

  const directory = whole(head.directory, source.length);
  const miniTable = whole(head.miniTable, source.length);
  const nextMini = (number: number): number => {
    const bytes = miniTable.read(4 * number, 4 * number + 4);
    return bytes.length === 4 ? u32le(bytes, 0) : NONE;
  };
  const root = directory.read(0, ENTRY);
  const miniStream = whole(u32le(root, 116), u32le(root, 120));
  const mini = {
    source: miniStream,
    size: MINI_SECTOR,
    skipped: 0,
    count: sectors << (shift - 6),
    next: nextMini,
    budget,
  };

  const stored: Stored[] = [];
  const seen = new Set<number>();
  const waiting: (readonly [number, number])[] = [[0, -1]];
  const found = (why?: "damaged" | "too-large" | "too-many"): CompoundFile => ({
    stored,
    classId: latin1(root, 80, 96),
    ...(why ? { why } : {}),
    rootedAt: ({ child }) => {
      const link = new Uint8Array(4).map((_, byte) => child >>> (8 * byte));
      return patched(source, (head.directory + 1) * (1 << shift) + 76, link);
    },
  });
  let isSound = root.length === ENTRY && root[66] === 5;
  // §2.6.4: siblings are a tree, whose balance and order many writers do not keep; it is walked, not searched.
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const [id, parent] = place;
    if (id === NONE || seen.has(id)) continue;
    seen.add(id);
    if (!budget.step()) return found("too-large");
    if (stored.length >= budget.limits.names) return found("too-many");
    const entry = directory.read(id * ENTRY, id * ENTRY + ENTRY);
    const type = entry[66];
    if (entry.length < ENTRY || !type) {
      isSound = false;
      continue;
    }
    const isStorage = type !== 2;
    // The high half is garbage in files of version 3.
    const size = shift === 9 ? u32le(entry, 120) : u64le(entry, 120);
    const start = u32le(entry, 116);
    stored.push({
      name: utf16le(entry.subarray(0, Math.max(0, Math.min(64, u16le(entry, 64)) - 2))),
      isStorage,
      parent,
      child: isStorage ? u32le(entry, 76) : NONE,
      size: isStorage ? 0 : size,
      bytes: !isStorage && size < cutoff ? chained(mini, start, size) : whole(start, isStorage ? 0 : size),
    });
    if (id !== 0) waiting.push([u32le(entry, 72), parent], [u32le(entry, 68), parent]);
    if (isStorage) waiting.push([u32le(entry, 76), stored.length - 1]);
  }
  return found(isSound ? undefined : budget.isSpent ? "too-large" : "damaged");
}
