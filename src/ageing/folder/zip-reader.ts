import { inflateSync } from "fflate";
import { DestinationError, type Destination } from "./destination";
import { partsOf } from "./path-parts";
import { damaged, entriesOf, rawContent, type Ranges, type ZipEntry } from "./zip-entries";

/** No message that a policy lets through is near this; what says it is larger is not taken out. */
const LARGEST = 256_000_000;
const STORED = 0;
const DEFLATED = 8;

/** What is damaged reads as it lies in the zip, which is never what was put in: whoever compares hashes is told so. */
async function contentOf(zip: Ranges, entry: ZipEntry): Promise<Uint8Array> {
  const { method, size, packed, path } = entry;
  if (size > LARGEST || packed > LARGEST || (method !== STORED && method !== DEFLATED)) throw damaged(path);
  const raw = await rawContent(zip, entry);
  if (method === STORED) return raw;
  try {
    // No more is taken out than the list says, whatever the data would give.
    const content = inflateSync(raw, { out: new Uint8Array(size) });
    return content.length === size ? content : raw;
  } catch {
    return raw;
  }
}

/** A blob that was given to the page, in ranges. */
export const rangesOf = (blob: Blob): Ranges => ({
  size: blob.size,
  read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});

/**
 * Zip files of a saved folder as the folder they make when they are extracted into one place, to be read and not written.
 * Rejects with a `DestinationError` where one of them is no zip, or holds what must not be extracted.
 */
export async function zipReader(zips: readonly Ranges[]): Promise<Destination> {
  const files = new Map<string, { readonly zip: Ranges; readonly entry: ZipEntry }>();
  for (const zip of zips) for (const [path, entry] of await entriesOf(zip)) files.set(path, { zip, entry });
  const readOnly = (path: string): Promise<never> => Promise.reject(new DestinationError("denied", path));
  return {
    list: () => Promise.resolve([...files.keys()]),
    read: async (path) => {
      partsOf(path);
      const file = files.get(path);
      return file && contentOf(file.zip, file.entry);
    },
    write: readOnly,
    append: readOnly,
    rename: readOnly,
    remove: readOnly,
  };
}
