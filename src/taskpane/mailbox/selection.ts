import type { ListedMessage } from "../../ageing/mail";
import type { MailboxState } from "../../ageing/mailbox-desk";
import { totalOf, type Total } from "../../ageing/timeline";
import { isBulkSender } from "./bulk";
import type { Overview } from "./overview";

/** What the person chose, by what it was chosen for: a copy that is there now is no reason to free its message. */
export interface Choice {
  readonly save: ReadonlySet<string>;
  readonly free: ReadonlySet<string>;
}

/**
 * What is proposed to be saved: all that would be lost, without what was sent to everybody unless it is marked or its
 * folder is always saved.
 */
export const proposed = ({ pending, ruleOf }: Pick<Overview, "pending" | "ruleOf">): Choice => ({
  save: new Set(
    pending
      .filter(
        ({ isMarked, folderId, from }) => isMarked || ruleOf(folderId) === "save" || !isBulkSender(from),
      )
      .map(({ id }) => id),
  ),
  free: new Set(),
});

type Known = Pick<MailboxState, "saved" | "freed"> & Pick<Overview, "savedHere">;

/** Whether something can still be done with a message: saved, or freed where it is saved. */
export function canTick({ saved, freed, savedHere }: Known): (id: string) => boolean {
  const here = new Set(savedHere.map(({ id }) => id));
  return (id) => !freed.has(id) && (!saved.has(id) || here.has(id));
}

/** Whose box is ticked: what counts as chosen, and nothing else. */
export function tickedOf({ save, free }: Choice, known: Known): ReadonlySet<string> {
  const { saved } = known;
  const can = canTick(known);
  return new Set([
    ...[...save].filter((id) => !saved.has(id) && can(id)),
    ...[...free].filter((id) => saved.has(id) && can(id)),
  ]);
}

/** The choice of the boxes that are ticked now. */
export function choiceOf(ticked: ReadonlySet<string>, saved: ReadonlySet<string>): Choice {
  const all = [...ticked];
  return {
    save: new Set(all.filter((id) => !saved.has(id))),
    free: new Set(all.filter((id) => saved.has(id))),
  };
}

/** With these ticked, or without them where all of them are. */
export function toggled(ticked: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(ticked);
  if (ids.every((id) => ticked.has(id))) for (const id of ids) next.delete(id);
  else for (const id of ids) next.add(id);
  return next;
}

export interface Picked {
  /** Chosen and not saved yet. */
  readonly toSave: readonly ListedMessage[];
  readonly total: Total;
  readonly overdue: number;
  readonly lastDay: number;
  /** Chosen, saved, and still where it takes room. */
  readonly toFree: readonly ListedMessage[];
}

export function pickedOf(
  messages: readonly ListedMessage[],
  ticked: ReadonlySet<string>,
  saved: ReadonlySet<string>,
  daysLeft: Overview["daysLeft"],
): Picked {
  const toSave: ListedMessage[] = [];
  const toFree: ListedMessage[] = [];
  let overdue = 0;
  let lastDay = 0;
  for (const message of messages) {
    if (!ticked.has(message.id)) continue;
    if (saved.has(message.id)) {
      toFree.push(message);
      continue;
    }
    toSave.push(message);
    const left = daysLeft(message.received);
    if (left !== undefined && left < 0) overdue += 1;
    if (left === 0) lastDay += 1;
  }
  return { toSave, total: totalOf(toSave), overdue, lastDay, toFree };
}
