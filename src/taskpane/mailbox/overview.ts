import type { ListedMessage } from "../../ageing/mail";
import type { FolderRule, MailboxState } from "../../ageing/mailbox-desk";
import { ruleByKind } from "../../ageing/nudge";
import { fullOn, usedOf, type Forecast, type Used } from "../../ageing/quota";
import { daysLeftBy, NEAR_DAYS, timelineOf, type Timeline } from "../../ageing/timeline";

/** What the view reckons from the mailbox once, for all its parts. */
export interface Overview {
  readonly today: number;
  readonly daysLeft: (received: number | undefined) => number | undefined;
  readonly ruleOf: (folderId: string) => FolderRule;
  /** What would be lost within the near days: nobody saved it, and nobody lets it go. Oldest first. */
  readonly pending: readonly ListedMessage[];
  /** Saved, and still where it takes room until somebody frees it. */
  readonly savedHere: readonly ListedMessage[];
  /** How many of these would be lost within the near days, were it not for their copies. */
  readonly savedNear: number;
  /** How many of the saved ones lie among the deleted items, where nobody moved them from here. */
  readonly savedDeleted: number;
  /** Of what would be lost, near and far. */
  readonly timeline: Timeline;
  readonly used: Used;
  readonly forecast: Forecast;
}

export type OverviewOf = Pick<
  MailboxState,
  "messages" | "folders" | "reckoning" | "rules" | "saved" | "freed" | "quota" | "listing"
>;

export const isNear = (left: number | undefined): left is number => left !== undefined && left <= NEAR_DAYS;

export function overviewOf(state: OverviewOf): Overview {
  const { messages, folders, reckoning, rules, saved, freed, quota, listing } = state;
  const daysLeft = daysLeftBy(reckoning);
  // Nobody receives a draft: it is not counted with what was.
  const ruled = new Map<string, FolderRule>(
    folders.map((folder) => [
      folder.id,
      folder.kind === "drafts" ? "let" : (rules.get(folder.id) ?? ruleByKind(folder)),
    ]),
  );
  const ruleOf = (folderId: string): FolderRule => ruled.get(folderId) ?? rules.get(folderId) ?? "ask";
  const deleted = new Set(folders.filter(({ kind }) => kind === "deleted").map(({ id }) => id));

  const pending: ListedMessage[] = [];
  const savedHere: ListedMessage[] = [];
  const losable: ListedMessage[] = [];
  let savedDeleted = 0;
  let savedNear = 0;
  for (const message of messages) {
    const { id, folderId, received } = message;
    if (freed.has(id)) continue;
    if (saved.has(id)) {
      // What lies among the deleted items was freed already.
      if (deleted.has(folderId)) savedDeleted += 1;
      else {
        savedHere.push(message);
        if (isNear(daysLeft(received))) savedNear += 1;
      }
    } else if (ruleOf(folderId) !== "let") {
      losable.push(message);
      if (isNear(daysLeft(received))) pending.push(message);
    }
  }
  const isWhole = listing.state === "done" && listing.isWhole;
  const used = usedOf(folders, messages, isWhole);
  return {
    today: reckoning.calendar.dayOf(reckoning.now),
    daysLeft,
    ruleOf,
    pending,
    savedHere,
    savedNear,
    savedDeleted,
    timeline: timelineOf(losable, reckoning, daysLeft),
    used,
    forecast: fullOn({ used, limit: quota.limit, messages, isWhole, reckoning, daysLeft }),
  };
}
