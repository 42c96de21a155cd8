import { fold } from "./language/fold";
import { remediesFor, type Group } from "./flagged-remedies";
import { flaggedInDraft, type FlaggedPlace, type JudgedParts } from "./language/flagged-draft";
import type { Category, Tier } from "./language/term";
import type { PolicyFacts } from "./document/facts";
import { data } from "./rule";
import { unverifiedParts } from "./unverified";

/** One expression, with everywhere it stands. */
export interface Expression {
  /** As the sender wrote it, the first time. */
  readonly word: string;
  readonly category: Category;
  readonly part: "subject" | "body" | "attachments";
  /** Counted from 1, for the body. */
  readonly paragraph?: number;
  readonly count: number;
  /** Another wording that a guide proposes. */
  readonly instead?: string;
  readonly lemma: string;
}

/** The findings of a rule that flags expressions, by tier. */
export const tiers = { grave: data<Expression>(), offensive: data<Expression>(), mild: data<Expression>() };
export const languageReads = ["subject", "body", "attachments"] as const;

const weight: Readonly<Record<Tier, number>> = { mild: 1, offensive: 2, grave: 3 };

/** By lemma, each with its gravest occurrences: a milder one beside them (in quoted text, say) adds nothing. */
export function gravestByLemma(found: readonly FlaggedPlace[]): readonly Group[] {
  const groups = new Map<string, [FlaggedPlace, ...FlaggedPlace[]]>();
  for (const one of found) {
    const group = groups.get(one.lemma);
    const difference = group ? weight[one.tier] - weight[group[0].tier] : 1;
    if (!group || difference > 0) groups.set(one.lemma, [one]);
    else if (difference === 0) group.push(one);
  }
  return Array.from(groups.values());
}

/** In which parts it stands: what was settled as a quotation in the text is no quotation in the subject. */
const partsOf = (group: Group): string =>
  group
    .map(({ place }) => place.part)
    .filter((part, index, all) => all.indexOf(part) === index)
    .join(" ");

/** A finding about one expression, under the key that the rule gives it. */
export function findingOf<Key extends string>(draft: JudgedParts, key: Key, group: Group) {
  const [{ word, lemma, category, place, paragraph, instead }] = group;
  const count = group.length;
  return {
    key,
    certainty: "certain" as const,
    data: {
      word,
      lemma,
      category,
      part: place.part as Expression["part"],
      count,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(instead === undefined ? {} : { instead }),
    } satisfies Expression,
    places: group.map((occurrence) => occurrence.place),
    judged: [`${fold(word)}\n${String(count)}\n${partsOf(group)}`],
    remedies: remediesFor(draft, word, group),
  };
}

/** What is found of some categories, gravest first, and what could not be judged. */
export function findingsByTier(
  draft: JudgedParts,
  policy: PolicyFacts,
  isOurs: (category: Category) => boolean,
) {
  const found = gravestByLemma(
    flaggedInDraft(draft, policy.language).filter(({ category }) => isOurs(category)),
  ).map((group) => findingOf(draft, group[0].tier, group));
  found.sort((a, b) => weight[b.key] - weight[a.key]);
  return [...found, ...unverifiedParts(draft, languageReads)];
}
