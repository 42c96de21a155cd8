import { lstat, mkdir, open, readdir, realpath, rename, rmdir, unlink } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { DestinationError, type Destination } from "../ageing/folder/destination";
import { partsOf } from "../ageing/folder/path-parts";
import { codeOf, isAbsence, nodeFailure } from "./node-failure";

/** The paths of the files below a folder. Links are no files of this folder: they may lead anywhere. */
async function pathsIn(folder: string, before = ""): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = before + entry.name;
    if (entry.isFile()) paths.push(path);
    if (!entry.isDirectory()) continue;
    for (const below of await pathsIn(join(folder, entry.name), `${path}/`)) paths.push(below);
  }
  return paths;
}

/** Done when it is on the disk, so that a line which says so is never older than what it speaks of. */
async function put(file: string, bytes: Uint8Array, flags: "w" | "a"): Promise<void> {
  const handle = await open(file, flags);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder of this computer. */
export function nodeDestination(root: string): Destination {
  /** The root as it is: without it nothing may be made, least of all the root itself. */
  async function realRoot(): Promise<string> {
    try {
      return await realpath(root);
    } catch (error) {
      throw codeOf(error) === "ENOENT" ? new DestinationError("gone", undefined, { cause: error }) : error;
    }
  }

  /** The file's place below the root; undefined where a link on the way leads out of it, or to nothing. */
  async function placeOf(path: string): Promise<string | undefined> {
    const names = partsOf(path);
    let place = await realRoot();
    for (const name of names) {
      place = join(place, name);
      const stat = await lstat(place).catch((error: unknown) => {
        if (isAbsence(error)) return undefined;
        throw error;
      });
      if (stat?.isSymbolicLink()) return undefined;
    }
    return place;
  }

  async function placeToWrite(path: string): Promise<string> {
    const place = await placeOf(path);
    if (place === undefined) throw new DestinationError("denied", path);
    await mkdir(dirname(place), { recursive: true });
    return place;
  }

  /** Folders go with their last file: removing one that is not empty fails. */
  async function prune(file: string): Promise<void> {
    const top = await realRoot();
    for (let folder = dirname(file); folder.startsWith(top + sep); folder = dirname(folder)) {
      try {
        await rmdir(folder);
      } catch {
        return;
      }
    }
  }

  async function read(path: string): Promise<Uint8Array | undefined> {
    const place = await placeOf(path);
    if (place === undefined || !(await lstat(place)).isFile()) return undefined;
    const handle = await open(place, "r");
    try {
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  }

  async function remove(path: string): Promise<void> {
    const place = await placeOf(path);
    if (place === undefined || !(await lstat(place)).isFile()) return;
    await unlink(place);
    await prune(place);
  }

  async function move(from: string, to: string): Promise<void> {
    const source = await placeOf(from);
    if (source === undefined) throw new DestinationError("failed", from);
    await rename(source, await placeToWrite(to));
    if (from !== to) await prune(source);
  }

  /** Whatever the system throws is told as a failure of the destination; `absent` is for what is not there. */
  async function told<T, A = never>(
    path: string | undefined,
    work: () => Promise<T>,
    absent?: () => A,
  ): Promise<T | A> {
    try {
      return await work();
    } catch (error) {
      if (absent && isAbsence(error)) return absent();
      throw nodeFailure(error, path);
    }
  }

  return {
    list: () => told(undefined, async () => pathsIn(await realRoot())),
    read: (path) =>
      told(
        path,
        () => read(path),
        () => undefined,
      ),
    write: (path, bytes) => told(path, async () => put(await placeToWrite(path), bytes, "w")),
    append: (path, bytes) => told(path, async () => put(await placeToWrite(path), bytes, "a")),
    rename: (from, to) => told(from, () => move(from, to)),
    remove: (path) =>
      told(
        path,
        () => remove(path),
        () => undefined,
      ),
  };
}
