import { defineRule } from "../rule";
import { findingsByTier, languageReads, tiers } from "../flagged-findings";

/** Clause 9.c: what is hostile or demeaning about race, sex, age, orientation, marriage, religion, origin or disability. */
export const discriminatoryLanguage = defineRule({
  id: "discriminatory-language",
  items: ["message", "meeting"],
  reads: languageReads,
  findings: tiers,
  settings: {},
  check: (draft, { policy }) =>
    findingsByTier(draft, policy, (category) => category.indexOf("discrimination") === 0),
});
