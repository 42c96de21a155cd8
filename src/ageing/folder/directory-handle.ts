import { DestinationError, type Destination } from "./destination";
import { directoryFailure, isAbsence } from "./directory-failure";
import { contentOf, holds, isMoved, pathsIn, put } from "./directory-files";
import { partsOf } from "./path-parts";

/** Where a path lies: the folders above it, from the root down, and the names that lead there. */
interface Place {
  readonly folders: readonly FileSystemDirectoryHandle[];
  readonly parent: FileSystemDirectoryHandle;
  readonly names: readonly string[];
  readonly name: string;
}

/** A folder that the person picked in this window. */
export function directoryDestination(root: FileSystemDirectoryHandle): Destination {
  async function placeOf(path: string, create = false): Promise<Place> {
    const names = [...partsOf(path)];
    const name = names.pop() ?? "";
    let parent = root;
    const folders = [root];
    for (const folder of names) {
      parent = await parent.getDirectoryHandle(folder, { create });
      folders.push(parent);
    }
    return { folders, parent, names, name };
  }

  /** The file and its place, or undefined. Where it is not there, the root may be gone: then looking into that fails too. */
  async function found(path: string): Promise<(Place & { readonly file: FileSystemFileHandle }) | undefined> {
    try {
      const place = await placeOf(path);
      return { ...place, file: await place.parent.getFileHandle(place.name) };
    } catch (error) {
      if (!isAbsence(error)) throw error;
      await root.keys().next();
      return undefined;
    }
  }

  /** Folders go with their last file: removing one that is not empty fails. */
  async function prune({ folders, names }: Place): Promise<void> {
    for (let depth = names.length - 1; depth >= 0; depth--) {
      try {
        await folders[depth]?.removeEntry(names[depth] ?? "");
      } catch {
        return;
      }
    }
  }

  async function take(place: Place): Promise<void> {
    await place.parent.removeEntry(place.name);
    await prune(place);
  }

  /** A file that is made here and cannot be written does not stay behind empty. */
  async function write(path: string, bytes: Uint8Array): Promise<FileSystemFileHandle> {
    const old = await found(path);
    const place = old ?? (await placeOf(path, true));
    const file = old?.file ?? (await place.parent.getFileHandle(place.name, { create: true }));
    try {
      await put(file, bytes);
    } catch (error) {
      if (!old) await take(place).catch(() => undefined);
      throw error;
    }
    return file;
  }

  async function rename(from: string, to: string): Promise<void> {
    const source = await found(from);
    if (!source) throw new DestinationError("failed", from);
    if (from === to) return;
    const target = await placeOf(to, true);
    if (await isMoved(source.file, target.parent, target.name)) return prune(source);
    // The old file goes only when the new one reads back the same.
    const bytes = await contentOf(source.file);
    if (!(await holds(await write(to, bytes), bytes))) throw new DestinationError("failed", to);
    await take(source);
  }

  /** Whatever the browser throws is told as a failure of the destination. */
  async function told<T>(path: string | undefined, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw directoryFailure(error, path);
    }
  }

  return {
    list: () => told(undefined, () => pathsIn(root)),
    read: (path) =>
      told(path, async () => {
        const place = await found(path);
        return place && contentOf(place.file);
      }),
    write: (path, bytes) =>
      told(path, async () => {
        await write(path, bytes);
      }),
    append: (path, bytes) =>
      told(path, async () => {
        const place = await found(path);
        if (place) await put(place.file, bytes, (await place.file.getFile()).size);
        else await write(path, bytes);
      }),
    rename: (from, to) => told(from, () => rename(from, to)),
    remove: (path) =>
      told(path, async () => {
        const place = await found(path);
        if (place) await take(place);
      }),
  };
}
