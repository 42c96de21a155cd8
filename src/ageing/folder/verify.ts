import type { Destination, Sha256 } from "./destination";
import type { Difference, IndexLine, SaveManner, Verified } from "./folder";
import { homeIn } from "./home";
import { disputedPaths, readIndex } from "./index-lines";
import { readManifest } from "./manifest";
import { INDEX, isOwnFile, MANIFEST } from "./own-files";
import { isPath } from "./path-parts";
import { pathKey } from "./windows-name";

const isMessage = (path: string): boolean => /\.eml$/i.test(path);

/** What the notes tell of themselves: a manifest that names nothing, or a broken line, must not pass for «all match». */
async function notesOf(destination: Destination, files: readonly string[]) {
  const bytes = await destination.read(MANIFEST);
  const { hashes, disputed: contradicted, isBroken } = readManifest(bytes);
  const index = readIndex(await destination.read(INDEX));
  const lines = [...index.lines.values()];
  const disputed = disputedPaths(lines);
  const differs = ({ path, sha256 }: IndexLine): boolean =>
    disputed.has(pathKey(path)) || (hashes.has(path) && hashes.get(path) !== sha256);
  const doubted = new Set(lines.filter(differs).map(({ path }) => path));

  const differences: Difference[] = [];
  if (bytes === undefined) {
    if (files.some((path) => path === INDEX || isMessage(path)))
      differences.push({ path: MANIFEST, state: "missing" });
  } else if (isBroken || hashes.size === 0) differences.push({ path: MANIFEST, state: "changed" });
  if (index.distrusted.length > 0 || index.tail.length > 0 || index.isTorn || doubted.size > 0)
    differences.push({ path: INDEX, state: "changed" });
  return { hashes, lines, doubted: new Set([...doubted, ...contradicted]), differences };
}

/**
 * Reads every file that the manifest names and compares it; writes nothing. What the tool keeps beside the messages,
 * and what systems leave in folders, is no stranger. Rejects with a `DestinationError` where the place fails, and with
 * the signal's reason when that is given up: half a check would say nothing.
 */
export async function verifyFolder(
  chosen: Destination,
  sha256: Sha256,
  onProgress?: SaveManner["onProgress"],
  signal?: AbortSignal,
): Promise<Verified> {
  const destination = await homeIn(chosen);
  const files = await destination.list();
  const { hashes, lines, doubted, differences } = await notesOf(destination, files);
  const whole = new Set<string>();
  let [done, bytes, matching] = [0, 0, 0];

  for (const [path, hash] of hashes) {
    signal?.throwIfAborted();
    // A manifest may come from anywhere: a path that leads out of the folder is not followed, and is not there.
    const content = isPath(path) ? await destination.read(path) : undefined;
    if (content === undefined) differences.push({ path, state: "missing" });
    else if ((await sha256(content)) === hash) {
      matching++;
      if (!doubted.has(path)) whole.add(path);
    } else differences.push({ path, state: "changed" });
    bytes += content?.length ?? 0;
    await onProgress?.({ done: ++done, of: hashes.size, bytes, path });
  }

  // Some systems hand names back taken apart into letters and marks, or with the folders in capitals of their own.
  const there = new Set(files.map(pathKey));
  const unnamed = new Set(lines.map(({ path }) => path).filter((path) => !hashes.has(path)));
  for (const path of [...unnamed].sort())
    if (!there.has(pathKey(path))) differences.push({ path, state: "missing" });

  const exact = new Set(files);
  const known = new Map([...hashes.keys()].map((path) => [pathKey(path), path]));
  /** The file of a line, though its name came back otherwise; a second one beside it is somebody else's. */
  const isNamed = (path: string): boolean => {
    const name = known.get(pathKey(path));
    return hashes.has(path) || (name !== undefined && !exact.has(name));
  };
  for (const path of [...files].sort())
    if (!isNamed(path) && !isOwnFile(path)) differences.push({ path, state: "extra" });
  return { matching, bytes, differences, whole };
}
