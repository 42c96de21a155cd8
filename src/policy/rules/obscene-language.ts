import { defineRule } from "../rule";
import { findingsByTier, languageReads, tiers } from "../flagged-findings";

/** Clause 9.b: coarse and indecent words, and proposals of that kind, by tier. */
export const obsceneLanguage = defineRule({
  id: "obscene-language",
  items: ["message", "meeting"],
  reads: languageReads,
  findings: tiers,
  settings: {},
  check: (draft, { policy }) => findingsByTier(draft, policy, (category) => category === "obscenity"),
});
