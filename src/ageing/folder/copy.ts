import { writeInstant } from "../instant";
import { writeAside } from "./aside";
import type { FolderWork, IndexLine } from "./folder";
import { isOfMailbox, partsOfName, pathAt, stemOf, turnOf } from "./names";
import { isSole, type OpenFolder } from "./open-folder";
import { isChanged, nameableOf, type Planned } from "./plan";
import { noteFolders, spelled } from "./spelling";
import { pathKey } from "./windows-name";

/** What a copy became: a line, or nothing where what was read back is not what was written. */
export type Copied = { readonly state: "copied"; readonly line: IndexLine } | { readonly state: "mismatch" };

/** Whether the file holds just what the line says. */
export async function isWhole(work: FolderWork, line: Pick<IndexLine, "path" | "sha256">): Promise<boolean> {
  const bytes = await work.destination.read(line.path);
  return bytes !== undefined && (await work.sha256(bytes)) === line.sha256;
}

/** Whether there stands a file that its own name says is whole: another's copy, not to be touched. */
async function isAnothers({ destination, sha256 }: FolderWork, path: string): Promise<boolean> {
  const bytes = await destination.read(path);
  const hex = partsOfName(path)?.hex;
  return bytes !== undefined && hex !== undefined && turnOf(hex, await sha256(bytes)) !== undefined;
}

interface Place {
  readonly path: string;
  readonly isThere: boolean;
}

/** The place that a message has, unless the index led to a file that cannot be known for its copy. */
async function oldPlace(
  work: FolderWork,
  folder: OpenFolder,
  old: IndexLine,
  sha256: string,
): Promise<Place | undefined> {
  const { path } = old;
  if (await isWhole(work, { path, sha256 })) return { path, isThere: true };
  const isOurs = isSole(folder, old) && isOfMailbox(work.mailbox, path) && !(await isAnothers(work, path));
  return isOurs ? { path, isThere: false } : undefined;
}

/** Where a content belongs, and whether it is there already. */
async function freePlace(
  work: FolderWork,
  { takenBy, files, spellings, turns }: OpenFolder,
  planned: Planned,
  sha256: string,
): Promise<Place> {
  const stem = spelled(spellings, stemOf(work, nameableOf(planned)));
  noteFolders(spellings, stem);
  const first = pathAt(stem, sha256);
  for (let turn = turns.get(first) ?? 0; ; turn++) {
    const path = pathAt(stem, sha256, turn);
    const owner = takenBy.get(pathKey(path));
    if (owner !== undefined && owner !== "" && owner !== planned.id) continue;
    turns.set(first, turn);
    if (!files.has(pathKey(path))) return { path, isThere: false };
    if (await isWhole(work, { path, sha256 })) return { path, isThere: true };
    if (owner === undefined && !(await isAnothers(work, path))) return { path, isThere: false };
  }
}

/** Once the bytes have told whose a path is, whoever else claimed it has to be fetched as well. */
function settleClaims({ lines, takenBy }: OpenFolder, id: string, path: string): void {
  const key = pathKey(path);
  if (takenBy.get(key) !== "") return;
  for (const line of [...lines.values()])
    if (line.id !== id && pathKey(line.path) === key) lines.delete(line.id);
  takenBy.set(key, id);
}

/** A path that was given up is watched over no longer, unless what lies there is what was once saved. */
async function leavePath(work: FolderWork, { manifest }: OpenFolder, path: string): Promise<void> {
  const sha256 = manifest.get(path);
  if (sha256 !== undefined && !(await isWhole(work, { path, sha256 }))) manifest.delete(path);
}

/** Writes one message as it came, reads it back and compares. */
export async function copyMessage(
  work: FolderWork,
  folder: OpenFolder,
  planned: Planned & { readonly listedSize: number | undefined },
  bytes: Uint8Array,
): Promise<Copied> {
  const { destination } = work;
  const sha256 = await work.sha256(bytes);
  const old = folder.lines.get(planned.id);
  const { path, isThere } =
    (old && (await oldPlace(work, folder, old, sha256))) ?? (await freePlace(work, folder, planned, sha256));
  if (!isThere) {
    await writeAside(destination, path, bytes);
    if (!(await isWhole(work, { path, sha256 }))) {
      await destination.remove(path);
      return { state: "mismatch" };
    }
  }
  settleClaims(folder, planned.id, path);
  if (old && old.path !== path) {
    settleClaims(folder, planned.id, old.path);
    await leavePath(work, folder, old.path);
  }
  const { messageId: _, listedSize, ...told } = planned;
  const isSame = old?.path === path && old.sha256 === sha256;
  if (isSame && !isChanged(old, planned, listedSize)) return { state: "copied", line: old };
  const { movedAt, movedId, returnedAt } = old ?? {};
  const line: IndexLine = {
    ...told,
    size: bytes.length,
    ...(listedSize === undefined ? {} : { listedSize }),
    sha256,
    path,
    savedAt: isSame ? old.savedAt : writeInstant(work.now()),
    ...(movedAt === undefined ? {} : { movedAt }),
    ...(movedId === undefined ? {} : { movedId }),
    ...(returnedAt === undefined ? {} : { returnedAt }),
  };
  return { state: "copied", line };
}
