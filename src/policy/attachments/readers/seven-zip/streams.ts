import type { Budget } from "../../budget";
import type { Cursor } from "./cursor";
import { readFolders, type Packing } from "./folders";
import { digests, numbers } from "./lists";

/** A folder of 7z, and where it lies. */
export interface Folder extends Packing {
  /** Of its first packed stream, counted from the end of the signature header. */
  readonly start: number;
  /** Bytes of its first packed stream. */
  readonly packed: number;
  /** Sizes of the files in it, in their order. */
  readonly files: readonly number[];
}

const AES = "\x06\xf1\x07\x01";

export const needsKey = ({ coders }: Packing): boolean => coders.some(({ method }) => method === AES);

/** Identifiers of properties (7zFormat.txt, "Property IDs"). */
const END = 0;
const PACKED_STREAMS = 6;
const FOLDERS = 7;
const SUBSTREAMS = 8;
const SIZES = 9;
const CHECKSUMS = 10;
const COUNTS = 13;

/** Where packed streams begin and how long each is ("Pack Info"). */
function readPacked(cursor: Cursor, budget: Budget) {
  const start = cursor.number();
  const count = cursor.number();
  let sizes: readonly number[] = [];
  for (let id = cursor.byte(); id !== END; id = cursor.byte()) {
    const found = id === SIZES ? numbers(cursor, count, budget) : undefined;
    if (found) sizes = found;
    else if (id !== CHECKSUMS || !digests(cursor, count, budget)) return undefined;
  }
  return { start, sizes };
}

/** Sizes of the files in each folder ("Substreams Info"): of all but the last one, which has what is left. */
function readFiles(cursor: Cursor, folders: readonly Packing[], budget: Budget) {
  let id = cursor.byte();
  let counts: readonly number[] = folders.map(() => 1);
  if (id === COUNTS) {
    const found = numbers(cursor, folders.length, budget);
    if (!found) return undefined;
    counts = found;
    id = cursor.byte();
  }
  const files: (readonly number[])[] = [];
  let unchecked = 0;
  for (let index = 0; index < folders.length; index++) {
    const { size = 0, hasChecksum = false } = folders[index] ?? {};
    const count = counts[index] ?? 0;
    const sizes = id === SIZES && count > 1 ? numbers(cursor, count - 1, budget) : [];
    if (!sizes) return undefined;
    const rest = sizes.reduce((left, each) => left - each, size);
    files.push(count > 0 ? sizes.concat(Math.max(0, rest)) : []);
    if (count !== 1 || !hasChecksum) unchecked += count;
  }
  if (id === SIZES) id = cursor.byte();
  for (; id !== END; id = cursor.byte()) {
    if (id !== CHECKSUMS || !digests(cursor, unchecked, budget)) return undefined;
  }
  return files;
}

function placed(
  packings: readonly Packing[],
  packed: { readonly start: number; readonly sizes: readonly number[] },
  files: readonly (readonly number[])[] | undefined,
): readonly Folder[] {
  let start = packed.start;
  let stream = 0;
  return packings.map((packing, index) => {
    const folder = {
      ...packing,
      start,
      packed: packed.sizes[stream] ?? 0,
      files: files?.[index] ?? [packing.size],
    };
    for (let count = 0; count < packing.streams; count++) start += packed.sizes[stream++] ?? 0;
    return folder;
  });
}

/** The folders that a "Streams Info" describes; undefined where the header is broken or the budget used up. */
export function readStreams(cursor: Cursor, budget: Budget): readonly Folder[] | undefined {
  let packed: ReturnType<typeof readPacked> = { start: 0, sizes: [] };
  let folders: readonly Packing[] = [];
  let files: ReturnType<typeof readFiles>;
  for (let id = cursor.byte(); id !== END; id = cursor.byte()) {
    if (id === PACKED_STREAMS) {
      packed = readPacked(cursor, budget);
      if (!packed) return undefined;
    } else if (id === FOLDERS) {
      const found = readFolders(cursor, budget);
      if (!found) return undefined;
      folders = found;
    } else if (id === SUBSTREAMS) {
      files = readFiles(cursor, folders, budget);
      if (!files) return undefined;
    } else return undefined;
  }
  return cursor.isBroken() ? undefined : placed(folders, packed, files);
}
