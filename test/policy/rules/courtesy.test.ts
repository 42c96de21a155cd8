import { courtesy } from "../../../src/policy/rules/courtesy";
import { failed, known } from "../../support/builders";
import { testRule } from "../../support/test-rule";

testRule(courtesy, {
  accepts: [
    { why: "a subject", draft: { subject: known("Reunión") } },
    { why: "a subject of one letter", draft: { subject: known("A") } },
    { why: "a subject of one sign in another script", draft: { subject: known("急") } },
    { why: "a number for a subject", draft: { subject: known("0") } },
  ],
  rejects: [
    {
      why: "no subject",
      draft: { subject: known("") },
      finds: [{ key: "missingSubject", clause: "8", severity: "advise", certainty: "certain" }],
    },
    {
      why: "a subject of spaces",
      draft: { subject: known(" \t\u00a0") },
      finds: [{ key: "missingSubject" }],
    },
    {
      why: "a subject of characters that nobody sees",
      draft: { subject: known("\u200b\ufeff\u2060") },
      finds: [{ key: "missingSubject" }],
    },
    {
      why: "a meeting without a subject",
      draft: { item: "meeting", subject: known("") },
      finds: [{ key: "missingSubject" }],
    },
    {
      why: "a subject that could not be read, no more severely than an empty one",
      draft: { subject: failed("late") },
      finds: [{ key: "unverified", severity: "advise" }],
    },
  ],
});
