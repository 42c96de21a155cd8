import { integer } from "../document/field";
import { outOfSight, withoutLists } from "../fewer-people";
import { peopleOf } from "../people";
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
    const fewer = withoutLists(draft, lists);
    const eased = [...fewer, ...outOfSight(draft, item, true)];
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
          remedies: eased,
        },
      ];
    }
    const blind: RuleFinding<typeof findings>[] = why === undefined ? [] : [unverified(lost, why)];
    if (people > limit && draft.from.state === "failed") blind.push(unverified(["from"], draft.from.why));
    if (assumed - perhapsOwn > limit) {
      return [
        {
          key: "overLimitAssumed",
          certainty: "unverified",
          data: { ...facts, assumed },
          judged,
          remedies: eased,
        },
        ...blind,
      ];
    }
    if (people >= adviseFrom)
      return [
        {
          key: "many",
          certainty: "certain",
          data: facts,
          judged,
          remedies: [...outOfSight(draft, item), ...fewer],
        },
        ...blind,
      ];
    return blind;
  },
});
