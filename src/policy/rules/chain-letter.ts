import { fold } from "../language/fold";
import { flaggedInDraft, type FlaggedPlace } from "../language/flagged-draft";
import { data, defineRule } from "../rule";
import { unverifiedParts } from "../unverified";
import { gravestByLemma, languageReads } from "../flagged-findings";

/** What gives a message away. */
interface Signs {
  /** The first of them, as written. */
  readonly word: string;
  readonly category: "chain" | "commerce" | "politics";
  readonly part: "subject" | "body" | "attachments";
  /** Counted from 1, for the body. */
  readonly paragraph?: number;
  /** How many different signs the message bears. */
  readonly count: number;
}

const isChain = ({ category }: FlaggedPlace): boolean => category === "chain";
const isAdvert = ({ category }: FlaggedPlace): boolean => category === "commerce" || category === "politics";

/** One sign is a hint; two of different kinds, or one that nothing innocent bears, are enough. */
function isSure(found: readonly FlaggedPlace[]): boolean {
  const own = found.filter((one) => one.own);
  const kinds = new Set(own.map(({ signal, lemma }) => signal ?? lemma));
  return kinds.size > 1 || own.some(({ tier }) => tier !== "mild");
}

function findingOf<Key extends string>(found: readonly FlaggedPlace[], sure: Key, hint: Key) {
  const [first] = found;
  if (!first) return [];
  const { word, category, place, paragraph } = first;
  const signs: Signs = {
    word,
    category: category as Signs["category"],
    part: place.part as Signs["part"],
    count: gravestByLemma(found).length,
    ...(paragraph === undefined ? {} : { paragraph }),
  };
  return [
    {
      key: isSure(found) ? sure : hint,
      certainty: "certain" as const,
      data: signs,
      places: found.map((one) => one.place),
      judged: found.map((one) => fold(one.word)).sort(),
    },
  ];
}

/** Clause 9.h: chain letters, adverts and propaganda, by what gives them away. */
export const chainLetter = defineRule({
  id: "chain-letter",
  items: ["message", "meeting"],
  reads: languageReads,
  findings: {
    chain: data<Signs>(),
    chainSign: data<Signs>(),
    advert: data<Signs>(),
    advertSign: data<Signs>(),
  },
  settings: {},

  check(draft, { policy }) {
    const found = flaggedInDraft(draft, policy.language);
    return [
      ...findingOf<"chain" | "chainSign">(found.filter(isChain), "chain", "chainSign"),
      ...findingOf<"advert" | "advertSign">(found.filter(isAdvert), "advert", "advertSign"),
      ...unverifiedParts(draft, languageReads),
    ];
  },
});
