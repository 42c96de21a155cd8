import { defineRule } from "../rule";
import { findingsByTier, languageReads, tiers } from "../flagged-findings";

/** Clause 9.a: words that may be seen as hostile or offensive, by tier. */
export const hostileLanguage = defineRule({
  id: "hostile-language",
  items: ["message", "meeting"],
  reads: languageReads,
  findings: tiers,
  settings: {},
  check: (draft, { policy }) =>
    findingsByTier(draft, policy, (category) => /^(insult|threat|hostility)$/.test(category)),
});
