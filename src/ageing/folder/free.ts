import { writeInstant } from "../instant";
import type { ListedMessage } from "../mail";
import { isWhole } from "./copy";
import type { FolderWork, IndexLine, Outcome, SaveManner } from "./folder";
import { moveAll, type Mover } from "./moving";
import { isSole, type OpenFolder } from "./open-folder";
import { isChanged, plannerFor } from "./plan";

/** The copy is read at this very moment, and has to be what both the index and the manifest say. */
const isSafe = async (work: FolderWork, folder: OpenFolder, line: IndexLine): Promise<boolean> =>
  isSole(folder, line) && folder.manifest.get(line.path) === line.sha256 && (await isWhole(work, line));

function freeing(work: FolderWork, listed: readonly ListedMessage[]): Mover {
  const plannedOf = plannerFor(work.folders);
  const messages = new Map(listed.map((message) => [message.id, message]));
  return {
    // A person may have put it back by hand, under the same id; moving what is there already harms nobody.
    isDone: ({ id, movedAt, movedId }) => movedAt !== undefined && movedId !== undefined && movedId !== id,
    async moveOf(home, folder, line) {
      const message = messages.get(line.id);
      if (message && isChanged(line, plannedOf(message), message.size)) return undefined;
      if (!(await isSafe(home, folder, line))) return undefined;
      return { id: line.id, to: "deleteditems" };
    },
    noted: ({ returnedAt: _, ...line }, movedId, now) => ({ ...line, movedAt: writeInstant(now), movedId }),
  };
}

/**
 * Moves messages to the deleted items, those only whose copy is in the folder and whole; what was moved is noted as
 * *retirado*. A message whose move was not answered is noted by nobody: it can be moved again, and its copy is there.
 * @param listed what the mailbox tells of them now: one that was changed since it was saved stays
 */
export const freeMessages = (
  work: FolderWork,
  ids: readonly string[],
  manner: SaveManner,
  listed: readonly ListedMessage[] = [],
): Promise<Outcome> => moveAll(work, ids, manner, freeing(work, listed));

const returning: Mover = {
  isDone: ({ movedAt }) => movedAt === undefined,
  moveOf({ folders }, _, line, movedIds) {
    const { id, movedId = id, folderId, folder } = line;
    if (movedId !== id && movedIds.get(movedId)?.id !== id) return Promise.resolve(undefined);
    const to =
      (folderId === "" ? undefined : folderId) ??
      folders.find(({ path }) => path.join(" / ") === folder)?.id ??
      folders.find(({ kind }) => kind === "inbox")?.id;
    return Promise.resolve(to === undefined ? undefined : { id: movedId, to });
  },
  noted({ movedAt: _, movedId: __, ...line }, id, now) {
    const returned = { ...line, returnedAt: writeInstant(now) };
    return id === line.id ? returned : { ...returned, id, formerId: line.id };
  },
};

/** Moves messages back to the folder they came from, by the ids they had there. Some mailboxes give them new ones. */
export const undoFree = (work: FolderWork, ids: readonly string[], manner: SaveManner): Promise<Outcome> =>
  moveAll(work, ids, manner, returning);
