import type { ListedMessage } from "../../ageing/mail";
import { totalOf, type Total } from "../../ageing/timeline";
import { isBulkSender } from "./bulk";
import type { Overview } from "./overview";

/** What is proposed to be saved: all that would be lost, without what was sent to everybody unless its folder is always saved. */
export const proposed = ({ pending, ruleOf }: Pick<Overview, "pending" | "ruleOf">): ReadonlySet<string> =>
  new Set(
    pending
      .filter(({ folderId, from }) => ruleOf(folderId) === "save" || !isBulkSender(from))
      .map(({ id }) => id),
  );

/** With these chosen, or without them where all of them are. */
export function toggled(chosen: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const next = new Set(chosen);
  if (ids.every((id) => chosen.has(id))) for (const id of ids) next.delete(id);
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
  chosen: ReadonlySet<string>,
  saved: ReadonlySet<string>,
  freed: ReadonlySet<string>,
  { daysLeft, savedHere }: Pick<Overview, "daysLeft" | "savedHere">,
): Picked {
  const here = new Set(savedHere);
  const toSave: ListedMessage[] = [];
  const toFree: ListedMessage[] = [];
  let overdue = 0;
  let lastDay = 0;
  for (const message of messages) {
    if (!chosen.has(message.id) || freed.has(message.id)) continue;
    if (saved.has(message.id)) {
      if (here.has(message)) toFree.push(message);
      continue;
    }
    toSave.push(message);
    const left = daysLeft(message.received);
    if (left !== undefined && left < 0) overdue += 1;
    if (left === 0) lastDay += 1;
  }
  return { toSave, toFree, total: totalOf(toSave), overdue, lastDay };
}
