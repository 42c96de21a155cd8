import { integer } from "../document/field";
import { peopleOf } from "../people";
import { addressKey, recipientParts } from "../recipients";
import type { Draft, ItemKind, Recipient } from "../draft";
import type { Remedy } from "../remedy";
import { data, defineRule, type RuleFinding } from "../rule";
import { unverified } from "../unverified";

interface People {
  /** People the draft surely reaches. */
  readonly people: number;
  /** The most that the policy lets pass. */
  readonly limit: number;
  /** Lists whose members nobody could count: each may hold more people. */
  readonly uncountedLists: number;
}

const findings = {
  overLimit: data<People>(),
  meetingOverLimit: data<People>(),
  overLimitAssumed: data<People & { readonly assumed: number }>(),
  many: data<People>(),
};

/** More lists than this are for the sender to choose among, in Outlook itself. */
const MOST_LISTS = 3;

/** Out of everybody's sight, or without the lists that nobody can count. */
function waysOut(
  draft: Pick<Draft, (typeof recipientParts)[number]>,
  lists: readonly Recipient[],
  item: ItemKind,
): readonly Remedy[] {
  const ways: Remedy[] = [];
  const seen = (part: "to" | "cc") => (draft[part].state === "known" ? draft[part].value.length : 0);
  const people = seen("to") + seen("cc");
  if (item === "message" && people > 0) ways.push({ kind: "move-to-bcc", people });
  for (const { address, name } of lists.slice(0, MOST_LISTS)) {
    const key = addressKey(address);
    const part = recipientParts.filter((one) => {
      const reading = draft[one];
      return reading.state === "known" && reading.value.some((other) => addressKey(other.address) === key);
    })[0];
    if (key !== "" && part) ways.push({ kind: "remove-recipient", part, address, name });
  }
  return ways;
}

/** Clause 9.g: one message to many needs the written approval of the Competent Authority (design.md §2, 8). */
export const massMailing = defineRule({
  id: "mass-mailing",
  items: ["message", "meeting"],
  reads: ["from", "to", "cc", "bcc"],
  findings,
  settings: {
    limit: integer("People that one message may reach without a written approval.", 1),
    adviseFrom: integer("People from which the sender is told about the limit.", 1),
    assumedListSize: integer(
      "People assumed behind a list that cannot be counted; 1 counts it as at least one.",
      1,
    ),
  },

  check(
    draft,
    { settings: { limit, adviseFrom, assumedListSize }, item },
  ): readonly RuleFinding<typeof findings>[] {
    const { people, lists, identities, lost, why } = peopleOf(draft);
    const assumed = people + lists.length * (assumedListSize - 1);
    const uncountedLists = lists.length;
    const remedies = waysOut(draft, lists, item);
    const facts = { people, limit, uncountedLists };
    const judged = identities.slice().sort();
    // One over the limit may be the sender's own address, when that could not be read.
    const perhapsOwn = draft.from.state === "failed" ? 1 : 0;
    if (people - perhapsOwn > limit) {
      return [
        {
          key: item === "meeting" ? "meetingOverLimit" : "overLimit",
          certainty: "certain",
          data: facts,
          judged,
          remedies,
        },
      ];
    }
    const blind: RuleFinding<typeof findings>[] = why === undefined ? [] : [unverified(lost, why)];
    if (people > limit && draft.from.state === "failed") blind.push(unverified(["from"], draft.from.why));
    if (assumed - perhapsOwn > limit) {
      return [
        { key: "overLimitAssumed", certainty: "unverified", data: { ...facts, assumed }, judged, remedies },
        ...blind,
      ];
    }
    if (people >= adviseFrom)
      return [{ key: "many", certainty: "certain", data: facts, judged, remedies }, ...blind];
    return blind;
  },
});
