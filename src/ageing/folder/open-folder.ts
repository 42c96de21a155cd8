import { adopt } from "./adopt";
import { writeAside } from "./aside";
import { utf8 } from "./bytes";
import type { FolderWork, IndexLine } from "./folder";
import { readIndex, writeIndex, writeLine } from "./index-lines";
import { readManifest, writeEntry, writeManifest } from "./manifest";
import { INDEX, isPartial, MANIFEST, PLAN } from "./own-files";
import { readPlan, type Planned } from "./plan";
import { pathKey } from "./windows-name";

/** A personal folder while it is worked on. What is in memory is in the folder, but for `pending`. */
export interface OpenFolder {
  readonly lines: Map<string, IndexLine>;
  readonly distrusted: readonly string[];
  readonly manifest: Map<string, string>;
  /** Which message a path is taken by, by the key that Windows would compare; `""` where several lines claim it. */
  readonly takenBy: Map<string, string>;
  /** By the same key, the files that were there at the start. */
  readonly files: ReadonlySet<string>;
  /** Lines that are true, and not yet in the folder. */
  pending: IndexLine[];
  /** An append failed: what it left may not be added to. */
  isTorn: boolean;
}

function take(takenBy: Map<string, string>, { path, id, formerId }: IndexLine): void {
  const key = pathKey(path);
  const owner = takenBy.get(key) ?? id;
  takenBy.set(key, owner === id || owner === formerId ? id : "");
}

/** Takes note of a line, to be written with the next ones. */
export function note(folder: OpenFolder, line: IndexLine): void {
  if (line.formerId !== undefined) folder.lines.delete(line.formerId);
  folder.lines.set(line.id, line);
  take(folder.takenBy, line);
  folder.pending.push(line);
}

/**
 * Writes what was noted: first to the manifest, so that whatever has a line is in it. Both may be torn by a stop; the
 * next start cuts them, and finds the files again by the plan.
 */
export async function writePending({ destination }: FolderWork, folder: OpenFolder): Promise<void> {
  const { pending, manifest } = folder;
  if (pending.length === 0 || folder.isTorn) return;
  folder.isTorn = true;
  const entries = pending.filter(({ path, sha256 }) => manifest.get(path) !== sha256);
  if (entries.length > 0)
    await destination.append(
      MANIFEST,
      utf8(entries.map(({ path, sha256 }) => writeEntry(path, sha256)).join("")),
    );
  for (const { path, sha256 } of entries) manifest.set(path, sha256);
  await destination.append(INDEX, utf8(pending.map(writeLine).join("")));
  folder.isTorn = false;
  folder.pending = [];
}

/**
 * Opens the folder, putting right what a stop left: files half written go, torn lines are cut, and whole files whose
 * line was not written get one, where the last plan or `wanted` tells whose copies they are.
 */
export async function openFolder(work: FolderWork, wanted: readonly Planned[]): Promise<OpenFolder> {
  const { destination } = work;
  const files = await destination.list();
  for (const path of files) if (isPartial(path)) await destination.remove(path);

  const index = readIndex(await destination.read(INDEX));
  if (index.isTorn) await writeAside(destination, INDEX, writeIndex(index));
  const { hashes, isBroken } = readManifest(await destination.read(MANIFEST));
  if (isBroken) await writeAside(destination, MANIFEST, writeManifest(hashes));

  const folder: OpenFolder = {
    lines: new Map(index.lines),
    distrusted: index.distrusted,
    manifest: new Map(hashes),
    takenBy: new Map(),
    files: new Set(files.map(pathKey)),
    pending: [],
    isTorn: false,
  };
  for (const line of index.lines.values()) take(folder.takenBy, line);
  const plan = readPlan(await destination.read(PLAN));
  for (const line of await adopt(work, folder, files, { plan, wanted })) note(folder, line);
  await writePending(work, folder);
  return folder;
}
