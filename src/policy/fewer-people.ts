import type { Draft, ItemKind, Recipient } from "./draft";
import { addressKey, recipientParts } from "./recipients";
import type { Remedy } from "./remedy";

type Recipients = Pick<Draft, (typeof recipientParts)[number]>;

/** More lists than this are for the sender to choose among, in Outlook itself. */
const MOST_LISTS = 3;

/** Without the lists that nobody can count. */
export function withoutLists(draft: Recipients, lists: readonly Recipient[]): readonly Remedy[] {
  const ways: Remedy[] = [];
  for (const { address, name } of lists.slice(0, MOST_LISTS)) {
    const key = addressKey(address);
    const part = recipientParts.filter((one) => {
      const reading = draft[one];
      return reading.state === "known" && reading.value.some((other) => addressKey(other.address) === key);
    })[0];
    if (key !== "" && part) ways.push({ kind: "remove-recipient", part, address, name, isList: true });
  }
  return ways;
}

/** Out of everybody's sight; over a limit that eases things and is no way out: they are no fewer. */
export function outOfSight(draft: Recipients, item: ItemKind, eases = false): readonly Remedy[] {
  const seen = (part: "to" | "cc") => (draft[part].state === "known" ? draft[part].value.length : 0);
  const people = seen("to") + seen("cc");
  return item === "message" && people > 0
    ? [{ kind: "move-to-bcc", people, ...(eases ? { onlyEases: true } : {}) }]
    : [];
}
