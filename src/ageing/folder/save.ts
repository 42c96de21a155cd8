import type { ListedMessage } from "../mail";
import { whyStopped } from "./ending";
import type { FolderWork, Outcome, SaveManner } from "./folder";
import { workAtHome } from "./home";
import { openFolder, type OpenFolder } from "./open-folder";
import { outcomeOf } from "./outcome";
import { plannerFor, type Planned } from "./plan";
import { fetchAll, lacking, type Saving } from "./saving";
import { endWork, settlePlan, tidy } from "./settle";

/**
 * Copies messages into the personal folder, each read back and compared, in the order of ageing-mail.md §7. It can be
 * stopped at any moment and asked again with the same or other messages: what is there and whole is not fetched again,
 * and with nothing to do not a byte of the folder changes. Nothing is removed from the mailbox.
 */
export async function saveMessages(
  asked: FolderWork,
  messages: readonly ListedMessage[],
  manner: SaveManner,
): Promise<Outcome> {
  const work = await workAtHome(asked);
  if (typeof work === "string") return outcomeOf(work, undefined, [], new Map());
  const saving: Saving = {
    work,
    manner,
    wanted: new Map(messages.map((message) => [message.id, message])),
    plannedOf: plannerFor(work.folders),
    saved: new Map(),
    notDone: new Map(),
    told: { done: 0, bytes: 0 },
  };
  const { saved, notDone } = saving;
  /** How far it came. */
  const begun: { folder?: OpenFolder; plan: readonly Planned[] } = { plan: [] };

  const why = await whyStopped(async () => {
    const folder = (begun.folder = await openFolder(work));
    const missing = await lacking(saving, folder);
    if (missing === "stopped") return missing;
    begun.plan = missing.map(saving.plannedOf);
    await settlePlan(work, begun.plan);
    return missing.length > 0 ? fetchAll(saving, folder, missing) : undefined;
  });

  const { folder, plan } = begun;
  const whyNotSettled = folder && (await endWork(work, folder));
  const left = plan.filter(({ id }) => !saved.has(id) && notDone.get(id) !== "gone");
  const reason = why ?? whyNotSettled ?? (await whyStopped(() => settlePlan(work, left)));
  if (reason !== undefined) await tidy(work);

  return outcomeOf(reason, folder, saved.values(), notDone);
}
