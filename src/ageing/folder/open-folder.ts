import { writeAside } from "./aside";
import { utf8 } from "./bytes";
import type { FolderWork, IndexLine } from "./folder";
import { putLine, readIndex, writeIndex, writeLine, type ReadIndex } from "./index-lines";
import { readManifest, writeEntry, writeManifest } from "./manifest";
import { INDEX, MANIFEST, PARTIAL } from "./own-files";
import { noteFolders, type Spellings } from "./spelling";
import { pathKey } from "./windows-name";

/** A personal folder while it is worked on. What is in memory is in the folder, but for `pending`. */
export interface OpenFolder {
  readonly lines: Map<string, IndexLine>;
  distrusted: ReadIndex["distrusted"];
  tail: ReadIndex["tail"];
  readonly manifest: Map<string, string>;
  /** Which message a path is taken by, by the key that Windows would compare; `""` where several lines claim it. */
  readonly takenBy: Map<string, string>;
  /** By the same key, the files that were there at the start. */
  readonly files: ReadonlySet<string>;
  /** The folders that stand, and those that were needed since. */
  readonly spellings: Spellings;
  /** How often the path of a content was found taken, by that path: many messages may hold the same. */
  readonly turns: Map<string, number>;
  /** Lines that are true, and not yet in the folder. */
  pending: IndexLine[];
  /** An append failed: what it left may not be added to. */
  isTorn: boolean;
}

function take({ takenBy, lines }: OpenFolder, { path, id }: IndexLine): void {
  const key = pathKey(path);
  const owner = takenBy.get(key);
  const isFree = owner === undefined || owner === id || (owner !== "" && !lines.has(owner));
  takenBy.set(key, isFree ? id : "");
}

/** Whether the line alone claims its path: of two that claim one, neither counts. */
export const isSole = ({ takenBy }: OpenFolder, { path, id }: IndexLine): boolean =>
  takenBy.get(pathKey(path)) === id;

/** Takes note of a line, to be written with the next ones. */
export function note(folder: OpenFolder, line: IndexLine): void {
  putLine(folder.lines, line);
  take(folder, line);
  folder.pending.push(line);
}

/**
 * Whether the manifest has to take over what a line says of its file. Where they differ, either may have been changed by
 * somebody: the line is believed when the file is what it says, and else not, so that a check goes on telling.
 */
export async function isNews(
  { destination, sha256 }: FolderWork,
  manifest: ReadonlyMap<string, string>,
  line: Pick<IndexLine, "path" | "sha256">,
): Promise<boolean> {
  const told = manifest.get(line.path);
  if (told === undefined || told === line.sha256) return told === undefined;
  const bytes = await destination.read(line.path);
  return bytes !== undefined && (await sha256(bytes)) === line.sha256;
}

/**
 * Writes what was noted: first to the manifest, so that whatever has a line is in it. Both may be torn by a stop; the
 * next start cuts them, and what they would have told is fetched again.
 */
export async function writePending(work: FolderWork, folder: OpenFolder): Promise<void> {
  const { destination } = work;
  const { pending, manifest } = folder;
  if (pending.length === 0 || folder.isTorn) return;
  const entries: IndexLine[] = [];
  for (const line of pending) if (await isNews(work, manifest, line)) entries.push(line);
  folder.isTorn = true;
  if (entries.length > 0)
    await destination.append(
      MANIFEST,
      utf8(entries.map(({ path, sha256 }) => writeEntry(path, sha256)).join("")),
    );
  for (const { path, sha256 } of entries) manifest.set(path, sha256);
  // What follows the last line is none of ours, and stays a line by itself.
  const before = folder.tail.length > 0 ? "\n" : "";
  await destination.append(INDEX, utf8(before + pending.map(writeLine).join("")));
  if (before !== "") folder.distrusted = [...folder.distrusted, folder.tail];
  folder.tail = new Uint8Array();
  folder.isTorn = false;
  folder.pending = [];
}

/**
 * Opens the folder, putting right what a stop left: half a file goes, and torn lines are cut. A whole file whose line was
 * not written waits until the message is fetched once more: only its bytes tell whose copy it is.
 */
export async function openFolder({ destination }: FolderWork): Promise<OpenFolder> {
  const files = await destination.list();
  if (files.includes(PARTIAL)) await destination.remove(PARTIAL);

  const index = readIndex(await destination.read(INDEX));
  if (index.isTorn) await writeAside(destination, INDEX, writeIndex(index));
  const { hashes, isBroken, isUnended } = readManifest(await destination.read(MANIFEST));
  if (isBroken || isUnended) await writeAside(destination, MANIFEST, writeManifest(hashes));

  const folder: OpenFolder = {
    lines: new Map(index.lines),
    distrusted: index.distrusted,
    tail: index.tail,
    manifest: new Map(hashes),
    takenBy: new Map(),
    files: new Set(files.map(pathKey)),
    spellings: new Map(),
    turns: new Map(),
    pending: [],
    isTorn: false,
  };
  for (const path of files) noteFolders(folder.spellings, path);
  for (const line of index.lines.values()) take(folder, line);
  return folder;
}
