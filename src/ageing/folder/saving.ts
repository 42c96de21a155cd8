import type { ListedMessage } from "../mail";
import type { StoreFailure } from "../store";
import { copyMessage, isWhole } from "./copy";
import { endsAll, isGivenUp } from "./ending";
import type { FolderWork, IndexLine, MessageFailure, SaveManner } from "./folder";
import { soleClaims } from "./index-lines";
import { isDamaged } from "./mime-head";
import { isSole, note, writePending, type OpenFolder } from "./open-folder";
import { isChanged, type Planned } from "./plan";

/** So many lines are written at once. A stop before costs nothing but a look at these files. */
const BATCH = 64;

/** One run of saving. */
export interface Saving {
  readonly work: FolderWork;
  readonly manner: SaveManner;
  readonly wanted: ReadonlyMap<string, ListedMessage>;
  readonly plannedOf: (message: ListedMessage) => Planned;
  readonly saved: Map<string, IndexLine>;
  readonly notDone: Map<string, MessageFailure>;
  readonly told: { done: number; bytes: number };
}

async function tell({ manner, wanted, told }: Saving, id: string, path?: string): Promise<void> {
  const { done, bytes } = { ...told, done: ++told.done };
  await manner.onProgress?.({ done, of: wanted.size, bytes, id, ...(path === undefined ? {} : { path }) });
}

/**
 * Finds the line of a message as it now is, also by the id that it got in the deleted items: what is listed of it has to
 * be the same, since another's line, or that of what it was before, would pass for a copy that nobody made.
 */
function lineFinder({ plannedOf }: Saving, { lines }: OpenFolder) {
  const moved = soleClaims(lines.values(), "movedId");
  return (message: ListedMessage): IndexLine | undefined => {
    const line = lines.get(message.id) ?? moved.get(message.id);
    return line && !isChanged(line, plannedOf(message), message.size) ? line : undefined;
  };
}

/** Looks at the files of those that have a line; gives those whose file is missing, changed or was never made. */
export async function lacking(
  saving: Saving,
  folder: OpenFolder,
): Promise<readonly ListedMessage[] | "stopped"> {
  const lineOf = lineFinder(saving, folder);
  const lacking: ListedMessage[] = [];
  for (const message of saving.wanted.values()) {
    if (isGivenUp(saving.manner)) return "stopped";
    const line = lineOf(message);
    if (line && isSole(folder, line) && (await isWhole(saving.work, line))) {
      saving.saved.set(message.id, line);
      saving.told.bytes += line.size;
      await tell(saving, message.id, line.path);
    } else lacking.push(message);
  }
  return lacking;
}

/** Copies messages as they come; gives why it stopped, where it did. */
export async function fetchAll(
  saving: Saving,
  folder: OpenFolder,
  messages: readonly ListedMessage[],
): Promise<StoreFailure | undefined> {
  const { work, manner, notDone, saved } = saving;
  for await (const { message, mime } of work.store.fetch(messages, manner)) {
    const { id } = message;
    if (mime.state === "failed") {
      if (endsAll(mime.why)) return mime.why;
      notDone.set(id, mime.why);
    } else if (isDamaged(mime.value, message.messageId)) notDone.set(id, "damaged");
    else {
      const copied = await copyMessage(
        work,
        folder,
        { ...saving.plannedOf(message), listedSize: message.size },
        mime.value,
      );
      if (copied.state === "mismatch") notDone.set(id, "mismatch");
      else {
        saving.told.bytes += copied.line.size;
        saved.set(id, copied.line);
        // A file that was put right just as it had been has its line.
        if (folder.lines.get(copied.line.id) !== copied.line) note(folder, copied.line);
        if (folder.pending.length >= BATCH) await writePending(work, folder);
      }
    }
    await tell(saving, id, saved.get(id)?.path);
    if (isGivenUp(manner)) return "stopped";
  }
  for (const { id } of messages) if (!saved.has(id) && !notDone.has(id)) notDone.set(id, "failed");
  return undefined;
}
