import { Zip, ZipPassThrough } from "fflate";
import { isOwnFile } from "./own-files";

/** A file and what is in it. */
export type Packable = readonly [path: string, content: Blob];

const MESSAGES = 2_000;
const BYTES = 200_000_000;

/**
 * As if by a Unix, to be read and written by its owner. Of entries that come from DOS, Info-ZIP's unzip takes names for those
 * of an old code page even where they are marked as UTF-8, and «Pérez» comes out as «P+®rez».
 */
const MADE_BY = { os: 3, attrs: 0o100644 * 65_536 };

/** Messages in files, in their order, within the limits; one that is larger than they allow goes alone. */
export function inParts<T extends readonly [path: string, content: { readonly size: number }]>(
  messages: readonly T[],
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const [, { size }] = message;
    const part = parts.at(-1);
    if (part && part.length < MESSAGES && bytes + size <= BYTES) {
      part.push(message);
      bytes += size;
    } else {
      parts.push([message]);
      bytes = size;
    }
  }
  return parts.length === 0 ? [[]] : parts;
}

/** One zip file: entries are stored, since messages in base64 hardly shrink and anybody can take out what is stored. */
async function zipOf(files: readonly Packable[]): Promise<Blob> {
  // Flat, and blobs: what is written leaves the memory of the page, and no blob holds another.
  const written: Blob[] = [];
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const flush = (): void => {
    written.push(new Blob(chunks as BlobPart[]));
    chunks = [];
  };
  for (const [path, content] of files) {
    const entry = Object.assign(new ZipPassThrough(path), MADE_BY);
    zip.add(entry);
    entry.push(new Uint8Array(await content.arrayBuffer()), true);
    flush();
  }
  zip.end();
  flush();
  return new Blob(written, { type: "application/zip" });
}

/** Zip files of these; what is not a message is in each of them, and `last` after everything that it speaks of. */
export async function packed(files: readonly Packable[], last: string): Promise<readonly Blob[]> {
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const beside = inOrder.filter(([path]) => isOwnFile(path) && path !== last);
  const ending = inOrder.filter(([path]) => path === last);
  const zips: Blob[] = [];
  for (const part of inParts(inOrder.filter(([path]) => !isOwnFile(path)))) {
    zips.push(await zipOf([...part, ...beside, ...ending]));
  }
  return zips;
}
