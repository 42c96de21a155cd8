import { DestinationError, type Destination } from "./destination";
import { partsOf } from "./path-parts";

/** A personal folder that is nowhere: for tests, and to show the pane where nothing may be written. */
export function memoryDestination(files = new Map<string, Uint8Array>()): Destination {
  /** Paths are checked as a disk would, and answers come later, as they do there. */
  const at = async (...paths: readonly string[]): Promise<void> => {
    await Promise.resolve();
    paths.forEach(partsOf);
  };

  return {
    async list() {
      await at();
      return [...files.keys()];
    },
    async read(path) {
      await at(path);
      return files.get(path)?.slice();
    },
    async write(path, bytes) {
      await at(path);
      files.set(path, bytes.slice());
    },
    async append(path, bytes) {
      await at(path);
      const old = files.get(path) ?? new Uint8Array();
      const all = new Uint8Array(old.length + bytes.length);
      all.set(old);
      all.set(bytes, old.length);
      files.set(path, all);
    },
    async rename(from, to) {
      await at(from, to);
      const bytes = files.get(from);
      if (!bytes) throw new DestinationError("failed", from);
      files.delete(from);
      files.set(to, bytes);
    },
    async remove(path) {
      await at(path);
      files.delete(path);
    },
  };
}
