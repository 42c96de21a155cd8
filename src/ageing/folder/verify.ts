import type { Destination, Sha256 } from "./destination";
import type { Difference, SaveManner, Verified } from "./folder";
import { readManifest } from "./manifest";
import { isOwnFile, MANIFEST } from "./own-files";
import { isPath } from "./path-parts";

/** Some systems hand names back taken apart into letters and marks. */
const composed = (path: string): string => path.normalize("NFC");

/**
 * Reads every file that the manifest names and compares it; writes nothing. What the tool keeps beside the messages,
 * and what systems leave in folders, is no stranger. Rejects with a `DestinationError` where the place fails, and with
 * the signal's reason when that is given up: half a check would say nothing.
 */
export async function verifyFolder(
  destination: Destination,
  sha256: Sha256,
  onProgress?: SaveManner["onProgress"],
  signal?: AbortSignal,
): Promise<Verified> {
  const { hashes } = readManifest(await destination.read(MANIFEST));
  const files = await destination.list();
  const differences: Difference[] = [];
  let [done, bytes, matching] = [0, 0, 0];

  for (const [path, hash] of hashes) {
    signal?.throwIfAborted();
    // A manifest may come from anywhere: a path that leads out of the folder is not followed, and is not there.
    const content = isPath(path) ? await destination.read(path) : undefined;
    if (content === undefined) differences.push({ path, state: "missing" });
    else if ((await sha256(content)) === hash) matching++;
    else differences.push({ path, state: "changed" });
    bytes += content?.length ?? 0;
    await onProgress?.({ done: ++done, of: hashes.size, bytes, path });
  }

  const known = new Set([...hashes.keys()].map(composed));
  for (const path of [...files].sort())
    if (!known.has(composed(path)) && !isOwnFile(path)) differences.push({ path, state: "extra" });
  return { matching, bytes, differences };
}
