import { writeInstant } from "../instant";
import { writeAside } from "./aside";
import type { FolderWork, IndexLine } from "./folder";
import { partsOfName, pathAt, stemOf, turnOf } from "./names";
import type { OpenFolder } from "./open-folder";
import { nameableOf, type Planned } from "./plan";
import { pathKey } from "./windows-name";

/** What a copy became: a line, or nothing where what was read back is not what was written. */
export type Copied = { readonly state: "copied"; readonly line: IndexLine } | { readonly state: "mismatch" };

/** Whether the file holds just what the line says. */
export async function isWhole(work: FolderWork, line: Pick<IndexLine, "path" | "sha256">): Promise<boolean> {
  const bytes = await work.destination.read(line.path);
  return bytes !== undefined && (await work.sha256(bytes)) === line.sha256;
}

/** Whether there stands a file that no line names and that its own name says is whole: another message's, not to be touched. */
async function isAnothers({ destination, sha256 }: FolderWork, path: string): Promise<boolean> {
  const bytes = await destination.read(path);
  const hex = partsOfName(path)?.hex;
  return bytes !== undefined && hex !== undefined && turnOf(hex, await sha256(bytes)) !== undefined;
}

/** Where a content belongs, and whether it is there already. A message keeps the path that it has, whatever its content. */
async function placeFor(
  work: FolderWork,
  folder: OpenFolder,
  planned: Planned,
  sha256: string,
): Promise<{ readonly path: string; readonly isThere: boolean }> {
  const old = folder.lines.get(planned.id)?.path;
  if (old !== undefined && folder.takenBy.get(pathKey(old)) === planned.id)
    return { path: old, isThere: false };
  const stem = stemOf(work, nameableOf(planned));
  for (let turn = 0; ; turn++) {
    const path = pathAt(stem, sha256, turn);
    if (folder.takenBy.has(pathKey(path))) continue;
    if (!folder.files.has(pathKey(path))) return { path, isThere: false };
    if (await isWhole(work, { path, sha256 })) return { path, isThere: true };
    if (!(await isAnothers(work, path))) return { path, isThere: false };
  }
}

/** Writes one message as it came, reads it back and compares. */
export async function copyMessage(
  work: FolderWork,
  folder: OpenFolder,
  planned: Planned,
  bytes: Uint8Array,
): Promise<Copied> {
  const { destination } = work;
  const sha256 = await work.sha256(bytes);
  const { path, isThere } = await placeFor(work, folder, planned, sha256);
  if (!isThere) {
    await writeAside(destination, path, bytes);
    if (!(await isWhole(work, { path, sha256 }))) {
      await destination.remove(path);
      return { state: "mismatch" };
    }
  }
  const old = folder.lines.get(planned.id);
  if (old?.path === path && old.sha256 === sha256) return { state: "copied", line: old };
  const { messageId: _, ...told } = planned;
  const { movedAt, movedId, returnedAt } = old ?? {};
  const line: IndexLine = {
    ...told,
    size: bytes.length,
    sha256,
    path,
    savedAt: writeInstant(work.now()),
    ...(movedAt === undefined ? {} : { movedAt }),
    ...(movedId === undefined ? {} : { movedId }),
    ...(returnedAt === undefined ? {} : { returnedAt }),
  };
  return { state: "copied", line };
}
