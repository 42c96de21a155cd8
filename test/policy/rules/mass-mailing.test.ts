import { massMailing } from "../../../src/policy/rules/mass-mailing";
import { failed, known, list, people, person, policy } from "../../support/builders";
import { testRule } from "../../support/test-rule";

const section = policy.rules["mass-mailing"];
const { limit, adviseFrom } = section;
const to = (count: number) => ({ to: known(people(count)) });
const assuming = (assumedListSize: number) => ({
  ...policy,
  rules: { ...policy.rules, "mass-mailing": { ...section, assumedListSize } },
});

testRule(massMailing, {
  silentWithout: { from: "the sender's account only tells which recipient is the sender" },
  accepts: [
    { why: "one person", draft: to(1) },
    { why: "nobody", draft: to(0) },
    { why: "one person fewer than is spoken of", draft: to(adviseFrom - 1) },
    {
      why: "the same person written over and over",
      draft: {
        to: known(
          Array.from({ length: 60 }, (_, index) => person(index % 2 ? "a@sre.gob.mx" : " A@SRE.GOB.MX ")),
        ),
      },
    },
    {
      why: "the same people in every field",
      draft: { ...to(20), cc: known(people(20)), bcc: known(people(20)) },
    },
    {
      why: "the sender among one too many to be silent",
      draft: { to: known([...people(adviseFrom - 1), person("APerez@sre.gob.mx")]) },
    },
    { why: "a list of unknown members, as one", draft: { to: known([list("todos@sre.gob.mx")]) } },
    { why: "an empty list", draft: { to: known([...people(adviseFrom - 1), list("nadie@sre.gob.mx", 0)]) } },
  ],
  rejects: [
    {
      why: "as many people as are spoken of",
      draft: to(adviseFrom),
      finds: [
        {
          key: "many",
          clause: "9.g",
          severity: "advise",
          data: { people: adviseFrom, limit },
          ways: ["move-to-bcc"],
        },
      ],
    },
    {
      why: "exactly the limit, which passes",
      draft: to(limit),
      finds: [{ key: "many", severity: "advise", data: { people: limit } }],
    },
    {
      why: "one over the limit",
      draft: to(limit + 1),
      finds: [{ key: "overLimit", severity: "block", certainty: "certain", data: { people: limit + 1 } }],
    },
    {
      why: "one over the limit over To, Cc and Bcc",
      draft: {
        to: known(people(20, "a.mx")),
        cc: known(people(20, "b.mx")),
        bcc: known(people(limit - 39, "c.mx")),
      },
      finds: [{ key: "overLimit", data: { people: limit + 1 } }],
    },
    {
      why: "the limit and the sender",
      draft: { to: known([...people(limit), person("aperez@sre.gob.mx")]) },
      finds: [{ key: "many", data: { people: limit } }],
    },
    {
      why: "a meeting over the limit, which only warns",
      draft: { item: "meeting", ...to(limit + 1) },
      finds: [{ key: "meetingOverLimit", severity: "warn", ways: [] }],
    },
    {
      why: "a list by its size",
      draft: { to: known([list("todos@sre.gob.mx", limit)]), cc: known([person("eva@example.org")]) },
      finds: [{ key: "overLimit", data: { people: limit + 1, uncountedLists: 0 } }],
    },
    {
      why: "people and a list that nobody could count",
      draft: { to: known([...people(adviseFrom), list("todos@sre.gob.mx")]) },
      finds: [
        {
          key: "many",
          data: { people: adviseFrom + 1, uncountedLists: 1 },
          ways: ["move-to-bcc", "remove-recipient"],
        },
      ],
    },
    {
      why: "two personal lists without an address, as two",
      draft: { to: known([...people(adviseFrom - 2), list(""), list("")]) },
      finds: [{ key: "many", data: { people: adviseFrom, uncountedLists: 2 } }],
    },
    {
      why: "a list that is over the limit by what the policy assumes of it",
      policy: assuming(limit + 1),
      draft: { to: known([list("todos@sre.gob.mx")]) },
      finds: [
        {
          key: "overLimitAssumed",
          severity: "warn",
          certainty: "unverified",
          data: { people: 1, assumed: limit + 1 },
        },
      ],
    },
    {
      why: "a list that the policy assumes to fill the limit",
      policy: assuming(limit - adviseFrom),
      draft: { to: known([...people(adviseFrom), list("todos@sre.gob.mx")]) },
      finds: [{ key: "many" }],
    },
    {
      why: "blind copies that could not be read",
      draft: { bcc: failed("late") },
      finds: [{ key: "unverified", severity: "warn", data: { parts: ["bcc"], why: "late" } }],
    },
    {
      why: "many, with blind copies that could not be read",
      draft: { ...to(30), bcc: failed("late") },
      finds: [{ key: "many" }, { key: "unverified" }],
    },
    {
      why: "too many, whatever the rest that could not be read",
      draft: { ...to(limit + 1), bcc: failed("late") },
      finds: [{ key: "overLimit" }],
    },
    {
      why: "one over the limit, who may be the sender",
      draft: { ...to(limit + 1), from: failed("late") },
      finds: [{ key: "many" }, { key: "unverified", data: { parts: ["from"] } }],
    },
    {
      why: "two over the limit, of whom one may be the sender",
      draft: { ...to(limit + 2), from: failed("late") },
      finds: [{ key: "overLimit" }],
    },
  ],
});
