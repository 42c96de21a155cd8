import { withoutTags } from "./fold";
import { framesOf, isMentioned } from "./frames";
import { inflect } from "./inflect";
import { alternatives } from "./lexicon/alternatives";
import { english } from "./lexicon/en";
import { spanish } from "./lexicon/es";
import { compile, findTerms, type Entry, type Lexicon } from "./matcher";
import type { Term, Tier } from "./term";
import { closers, isQuoted, opening } from "./words-around";

const entries = (terms: readonly Term[], accent: "exact" | "folded"): readonly Entry<Term>[] =>
  terms.map((term) => ({
    forms: inflect(term.lemma, term.inflection).concat(...(term.forms ?? []).map(alternatives)),
    accent,
    term,
  }));

let compiled: Lexicon<Term> | undefined;

/** Both languages: nobody tells us which one a draft is written in, and people mix them. */
const lexicon = (): Lexicon<Term> =>
  (compiled ??= compile([...entries(spanish, "folded"), ...entries(english, "exact")]));

/** An expression found in a text, weighed by the words around it. */
export interface Hostile {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly category: Term["category"];
  readonly tier: Tier;
}

const lower: Readonly<Record<Tier, Tier | undefined>> = {
  grave: "offensive",
  offensive: "mild",
  mild: undefined,
};

/** A text with more expressions than this has said enough: the rest count as they stand, whatever is around them. */
const mostWeighed = 1000;

/** Marks that part a word put in quotation marks from whom it is said of: «eres un "…"», not «"eres un …"». */
const quoteClosers = closers + opening + '"';

function tierOf({ tier }: Term, text: string, start: number, end: number): Tier | undefined {
  const frames = framesOf(text, start, end);
  const frame = frames.find((one) => typeof tier !== "string" && tier[one] !== undefined);
  const found = typeof tier === "string" ? tier : frame && tier[frame];
  const quoted = isQuoted(text, start, end);
  // Said to the reader, neither a report, a denial nor marks around the word alone excuse it: only a whole quotation.
  const isExcused =
    frames[0] === "you"
      ? quoted && text.charAt(start - 1) !== "'" && framesOf(text, start, end, quoteClosers)[0] === "you"
      : quoted || isMentioned(text, start);
  return found && isExcused ? lower[found] : found;
}

/** The hostile expressions of a text, from left to right. Spoken about («la palabra "…"»), they weigh one tier less. */
export function findHostile(original: string): readonly Hostile[] {
  const text = withoutTags(original);
  const found: Hostile[] = [];
  let weighed = 0;
  for (const { start, end, term } of findTerms(text, lexicon())) {
    let tier: Tier | undefined;
    if (++weighed > mostWeighed) tier = typeof term.tier === "string" ? term.tier : term.tier.any;
    else tier = tierOf(term, text, start, end);
    if (tier) found.push({ start, end, lemma: term.lemma, category: term.category, tier });
  }
  return found;
}
