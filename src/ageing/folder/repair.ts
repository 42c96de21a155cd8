import type { ListedMessage } from "../mail";
import type { FolderWork, Outcome, SaveManner } from "./folder";
import { idsOf, readFolder } from "./reader";
import { saveMessages } from "./save";
import { whyStopped } from "./ending";
import { outcomeOf } from "./outcome";

/**
 * Fetches anew what the index names and is missing or changed, as far as the mailbox still has it: `messages` is what it
 * lists. A repaired file keeps its path. What the mailbox no longer has stays in the manifest, to be told as missing.
 */
export async function repairFolder(
  work: FolderWork,
  messages: readonly ListedMessage[],
  manner: SaveManner,
): Promise<Outcome> {
  const known = { ids: new Set<string>() as ReadonlySet<string> };
  const why = await whyStopped(async () => {
    known.ids = idsOf(await readFolder(work.destination)).saved;
    return undefined;
  });
  if (why !== undefined) return outcomeOf(why, undefined, [], new Map());
  return saveMessages(
    work,
    messages.filter(({ id }) => known.ids.has(id)),
    manner,
  );
}
