import { DestinationError, type Destination } from "./destination";
import { MANIFEST, PARTIAL, PLAN } from "./own-files";
import { partsOf } from "./path-parts";
import { packed } from "./zip-pack";

/** Copies that will leave as downloads. */
export interface ZipDestination extends Destination {
  /**
   * What was written, as zip files of at most 2,000 messages or 200 MB each. Every one has the index and the whole
   * manifest, so that they may be extracted into one folder in any order.
   */
  pack(): Promise<readonly Blob[]>;
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
/** Copied here: whoever wrote the bytes may use them again. */
const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as BlobPart]);

/** Keeps what is written until it is packed; browsers keep blobs outside the page's memory. */
export function zipDestination(): ZipDestination {
  /** In the pieces that were written: ten thousand lines one after the other are no ten thousand copies. */
  const files = new Map<string, Blob[]>();

  /** Paths are refused here as everywhere, and refusing rejects. */
  const at = <T>(path: string, work: () => T | Promise<T>): Promise<T> =>
    Promise.resolve().then(() => {
      partsOf(path);
      return work();
    });

  function append(path: string, bytes: Uint8Array): void {
    const pieces = files.get(path);
    if (pieces) pieces.push(blobOf(bytes));
    else files.set(path, [blobOf(bytes)]);
  }

  return {
    list: () => Promise.resolve([...files.keys()]),
    read: (path) =>
      at(path, async () => {
        const pieces = files.get(path);
        return pieces && bytesOf(new Blob([...pieces]));
      }),
    write: (path, bytes) => at(path, () => void files.set(path, [blobOf(bytes)])),
    append: (path, bytes) => at(path, () => append(path, bytes)),
    rename: (from, to) =>
      at(from, () =>
        at(to, () => {
          const pieces = files.get(from);
          if (!pieces) throw new DestinationError("failed", from);
          files.delete(from);
          files.set(to, pieces);
        }),
      ),
    remove: (path) => at(path, () => void files.delete(path)),
    pack: () => {
      // Neither is of use to whoever has the whole.
      const whole = [...files].filter(([path]) => path !== PARTIAL && path !== PLAN);
      return packed(
        whole.map(([path, pieces]) => [path, new Blob(pieces)] as const),
        MANIFEST,
      );
    },
  };
}
