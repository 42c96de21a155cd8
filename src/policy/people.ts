import type { Draft, Recipient } from "./draft";
import { addressKey, recipientsOf, type Recipients } from "./recipients";

/** The people behind the recipients of a draft (design.md §2, 8). */
export interface People extends Pick<Recipients, "lost" | "why"> {
  /** Surely reached: a list of unknown size counts as one. */
  readonly people: number;
  /** Lists whose members nobody could count. */
  readonly lists: readonly Recipient[];
  /** One value for each person or list. */
  readonly identities: readonly string[];
}

/** Distinct addresses over To, Cc and Bcc, without case and display name; the sender's own is not counted. */
export function peopleOf(draft: Pick<Draft, "from" | "to" | "cc" | "bcc">): People {
  const { all, lost, why } = recipientsOf(draft);
  const own = draft.from.state === "known" ? addressKey(draft.from.value.address) : undefined;
  const seen = new Set<string>();
  const lists: Recipient[] = [];
  let people = 0;
  for (const recipient of all) {
    const key = addressKey(recipient.address);
    if (key === own) continue;
    // A personal list has no address; two of them are two.
    const identity = key === "" ? `\n${recipient.name}\n${String(seen.size)}` : key;
    if (seen.has(identity)) continue;
    seen.add(identity);
    const members = recipient.kind === "person" ? 1 : recipient.members;
    if (members === undefined) lists.push(recipient);
    people += members ?? 1;
  }
  return { people, lists, identities: Array.from(seen), lost, why };
}
