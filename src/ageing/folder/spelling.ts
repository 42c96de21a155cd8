import { pathKey } from "./windows-name";

/** The folders that stand, each with its spellings, by the key that Windows would compare. */
export type Spellings = Map<string, Set<string>>;

const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** Takes note of a file's folders. */
export function noteFolders(spellings: Spellings, path: string): void {
  for (let folder = above(path); folder !== ""; folder = above(folder)) {
    const key = pathKey(folder);
    const known = spellings.get(key);
    if (known?.has(folder)) return;
    spellings.set(key, (known ?? new Set()).add(folder));
  }
}

/**
 * The path with its folders as they stand. A disk that ignores case keeps the first spelling of `Visas` and `visas`, and
 * the notes must say the same, or the copy of this folder on another disk would not be found by them.
 */
export function spelled(spellings: Spellings, path: string): string {
  for (let folder = above(path); folder !== ""; folder = above(folder)) {
    const known = spellings.get(pathKey(folder));
    if (!known) continue;
    const [first = folder] = known;
    return (known.has(folder) ? folder : first) + path.slice(folder.length);
  }
  return path;
}
