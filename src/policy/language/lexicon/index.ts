import type { PatternFile } from "../pattern";
import type { Spelling } from "./packed";
import enCommerce from "./en/commerce.json";
import enCourtesy from "./en/courtesy.json";
import enDiscrimination from "./en/discrimination.json";
import enHostility from "./en/hostility.json";
import enInsult from "./en/insult.json";
import enObscenity from "./en/obscenity.json";
import enChainPatterns from "./en/patterns/chain.json";
import enCommercePatterns from "./en/patterns/commerce.json";
import enDiscriminationPatterns from "./en/patterns/discrimination.json";
import enHostilityPatterns from "./en/patterns/hostility.json";
import enObscenityPatterns from "./en/patterns/obscenity.json";
import enPolitics from "./en/politics.json";
import enThreat from "./en/threat.json";
import esCommerce from "./es/commerce.json";
import esCourtesy from "./es/courtesy.json";
import esDiscrimination from "./es/discrimination.json";
import esHostility from "./es/hostility.json";
import esInsult from "./es/insult.json";
import esObscenity from "./es/obscenity.json";
import esChainPatterns from "./es/patterns/chain.json";
import esCommercePatterns from "./es/patterns/commerce.json";
import esDiscriminationPatterns from "./es/patterns/discrimination.json";
import esHostilityPatterns from "./es/patterns/hostility.json";
import esObscenityPatterns from "./es/patterns/obscenity.json";
import esPoliticsPatterns from "./es/patterns/politics.json";
import esPolitics from "./es/politics.json";
import esThreat from "./es/threat.json";

// Tests hold every file to the types, and every entry to its examples.
const termsOf = (...files: readonly (readonly unknown[])[]): readonly Spelling[] =>
  ([] as unknown[]).concat(...files) as readonly Spelling[];

/** Spanish, Mexico first. */
export const spanish = termsOf(
  esInsult,
  esHostility,
  esThreat,
  esObscenity,
  esDiscrimination,
  esCourtesy,
  esCommerce,
  esPolitics,
);

/** English. Accents count where a term does not say otherwise, since «Morón» is a town and «attaché» a post. */
export const english = termsOf(
  enInsult,
  enHostility,
  enThreat,
  enObscenity,
  enDiscrimination,
  enCourtesy,
  enCommerce,
  enPolitics,
).map((term): Spelling => ({ accent: "exact", ...term }));

export const patternFiles = [
  esHostilityPatterns,
  esObscenityPatterns,
  esDiscriminationPatterns,
  esChainPatterns,
  esCommercePatterns,
  esPoliticsPatterns,
  enHostilityPatterns,
  enObscenityPatterns,
  enDiscriminationPatterns,
  enChainPatterns,
  enCommercePatterns,
] as unknown as readonly PatternFile[];
