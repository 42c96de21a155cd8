import { Inflate } from "fflate";
import { joined, utf8 } from "./bytes";
import { crc32 } from "./crc32";
import { DestinationError, type Destination } from "./destination";
import { joinedIndex, joinedManifest } from "./joined-notes";
import { INDEX, MANIFEST } from "./own-files";
import { partsOf } from "./path-parts";
import { damaged, entriesOf, rawContent, type Ranges, type ZipEntry } from "./zip-entries";

/** No message that a policy lets through is near this; what says it is larger is not taken out. */
const LARGEST = 256_000_000;
const STORED = 0;
const DEFLATED = 8;
/** So much is put in at once: what comes out is at most some thousand times as much before it is looked at. */
const STEP = 16_384;

/** What the data give, or undefined for data that are none, or that give more than `size`. */
function inflated(raw: Uint8Array, size: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at === 0 || (at < raw.length && length <= size); at += STEP)
      inflate.push(raw.subarray(at, at + STEP), at + STEP >= raw.length);
  } catch {
    return undefined;
  }
  return length === size ? joined(pieces) : undefined;
}

interface Content {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

/** What is damaged reads as something that was never put in: whoever compares hashes is told so. */
async function contentOf(zip: Ranges, entry: ZipEntry): Promise<Content> {
  const { method, size, packed, crc, path } = entry;
  if (size > LARGEST || packed > LARGEST || (method !== STORED && method !== DEFLATED)) throw damaged(path);
  const raw = await rawContent(zip, entry);
  const bytes = method === STORED ? raw : inflated(raw, size);
  if (bytes?.length === size && crc32(bytes) === crc) return { bytes, isWhole: true };
  return { bytes: joined([raw, utf8("\0")]), isWhole: false };
}

/** A blob that was given to the page, in ranges. */
export const rangesOf = (blob: Blob): Ranges => ({
  size: blob.size,
  read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});

interface Packed {
  readonly zip: Ranges;
  readonly entry: ZipEntry;
}

/** The first whole one of the same file in several zips, the last shown first. */
async function bestOf(copies: readonly Packed[]): Promise<Uint8Array | undefined> {
  let best: Content | undefined;
  for (const { zip, entry } of [...copies].reverse()) {
    const content = await contentOf(zip, entry);
    if (content.isWhole) return content.bytes;
    best ??= content;
  }
  return best?.bytes;
}

/** Index and manifest, where several zips bring one of different times; by path. */
async function notesOf(
  files: ReadonlyMap<string, readonly Packed[]>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const notes = new Map<string, Uint8Array>();
  const all = (path: string) =>
    Promise.all(
      (files.get(path) ?? []).map(async ({ zip, entry }) => ({
        bytes: (await contentOf(zip, entry)).bytes,
        holds: (held: string) => files.get(held)?.at(-1)?.zip === zip,
      })),
    );
  const [indexes, manifests] = [await all(INDEX), await all(MANIFEST)];
  if (indexes.length > 1) notes.set(INDEX, joinedIndex(indexes.map(({ bytes }) => bytes)));
  if (manifests.length > 1) notes.set(MANIFEST, joinedManifest(manifests));
  return notes;
}

/**
 * Zip files of a saved folder as the folder they make when they are extracted into one place, to be read and not written.
 * They may be of different times: what their indexes and manifests tell is joined. Rejects with a `DestinationError` where
 * one of them is no zip, or holds what must not be extracted.
 */
export async function zipReader(zips: readonly Ranges[]): Promise<Destination> {
  const files = new Map<string, Packed[]>();
  for (const zip of zips)
    for (const [path, entry] of await entriesOf(zip))
      files.set(path, [...(files.get(path) ?? []), { zip, entry }]);
  const notes = await notesOf(files);
  const readOnly = (path: string): Promise<never> => Promise.reject(new DestinationError("denied", path));
  return {
    list: () => Promise.resolve([...files.keys()]),
    read: async (path) => {
      partsOf(path);
      return notes.get(path)?.slice() ?? bestOf(files.get(path) ?? []);
    },
    write: readOnly,
    append: readOnly,
    rename: readOnly,
    remove: readOnly,
  };
}
