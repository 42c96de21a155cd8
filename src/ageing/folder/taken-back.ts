import { writeChanged } from "./aside";
import { DestinationError, type Destination } from "./destination";
import { homeIn } from "./home";
import { joinedHashes, joinedIndex } from "./joined-notes";
import { writeManifest } from "./manifest";
import { INDEX, isOwnFile, MANIFEST } from "./own-files";

const isPresent = (bytes: Uint8Array | undefined): bytes is Uint8Array => bytes !== undefined;

/** Puts into the notes what the index and the manifest that arrived tell beyond them: they may be of an earlier session. */
async function learn(arrived: Destination, notes: Destination): Promise<void> {
  const both = async (path: string): Promise<readonly Uint8Array[]> =>
    [await arrived.read(path), await notes.read(path)].filter(isPresent);
  const indexes = await both(INDEX);
  if (indexes.length > 0) await writeChanged(notes, INDEX, joinedIndex(indexes));
  const files = new Set(await arrived.list());
  const [sums, noted] = [await arrived.read(MANIFEST), await notes.read(MANIFEST)];
  const manifests = [
    ...(noted === undefined ? [] : [{ bytes: noted, holds: () => false }]),
    ...(sums === undefined ? [] : [{ bytes: sums, holds: (path: string) => files.has(path) }]),
  ];
  if (manifests.length > 0) await writeChanged(notes, MANIFEST, writeManifest(joinedHashes(manifests)));
}

/**
 * A folder that was handed over, as the person showed it again: messages are read there and nowhere else, so that only
 * what truly arrived counts as a copy. What the tool notes beside them is kept in `notes`, from what arrived onwards.
 */
export async function takenBack(shown: Destination, notes: Destination): Promise<Destination> {
  const arrived = await homeIn(shown);
  await learn(arrived, notes);
  const noted = (path: string): Destination => {
    if (!isOwnFile(path)) throw new DestinationError("denied", path);
    return notes;
  };
  return {
    list: async () => [
      ...(await arrived.list()).filter((path) => !isOwnFile(path)),
      ...(await notes.list()).filter(isOwnFile),
    ],
    read: (path) => (isOwnFile(path) ? notes : arrived).read(path),
    write: async (path, bytes) => noted(path).write(path, bytes),
    append: async (path, bytes) => noted(path).append(path, bytes),
    rename: async (from, to) => {
      noted(to);
      return noted(from).rename(from, to);
    },
    remove: async (path) => noted(path).remove(path),
  };
}
