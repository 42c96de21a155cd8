import type { Category } from "../../policy/language/term";
import type { JudgedFinding } from "../../policy/verdict";

type FlaggedKey =
  | `${"hostile" | "obscene" | "discriminatory"}-language.${"grave" | "offensive" | "mild"}`
  | `chain-letter.${"chain" | "advert"}${"" | "Sign"}`
  | `courtesy.${"shouting" | "brusque"}`;

/** A finding about words of the sender: what the lexicons, the signs of chain letters or the capitals gave away. */
export type FlaggedFinding = Extract<JudgedFinding, { readonly key: FlaggedKey }>;

export const isFlagged = (finding: JudgedFinding): finding is FlaggedFinding =>
  /^(?:(?:hostile|obscene|discriminatory)-language\.(?!unverified)|chain-letter\.(?!unverified)|courtesy\.(?:shouting|brusque)$)/.test(
    finding.key,
  );

/** Many signs together make one finding of a chain letter or an advert; others are about one expression each. */
export const isOfSigns = ({ key }: Pick<JudgedFinding, "key">): boolean =>
  /^chain-letter\.(?!unverified)/.test(key);

/** Whether a finding speaks of an expression of this lemma and category. */
export function speaksOf(
  finding: FlaggedFinding,
  { lemma, category }: { readonly lemma: string; readonly category: Category },
): boolean {
  if ("lemma" in finding.data) return finding.data.lemma === lemma;
  if (!isOfSigns(finding)) return false;
  const isChain = category === "chain";
  const isAdvert = category === "commerce" || category === "politics";
  return finding.key.startsWith("chain-letter.chain") ? isChain : isAdvert;
}
