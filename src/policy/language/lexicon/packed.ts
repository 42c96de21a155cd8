import type { Term } from "../term";

/** Terms that are alike but for their words: how they are written, what they are, and `lemma,form,form;lemma;…`. */
export type PackedTerms = readonly [Term["inflection"], Term["category"], Term["tier"], string];

/** The short form of a lexicon. tools/lexicon-for-send-loader.js puts it into the send bundle. */
export function pack(terms: readonly Term[]): readonly PackedTerms[] {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const alike = JSON.stringify([term.inflection, term.category, term.tier]);
    groups.set(alike, [...(groups.get(alike) ?? []), term]);
  }
  return Array.from(groups.values(), (group): PackedTerms => {
    const [{ inflection, category, tier }] = group as [Term];
    const words = group.map(({ lemma, forms = [] }) => [lemma, ...forms].join(","));
    return [inflection, category, tier, words.join(";")];
  });
}

/** The terms again, in the order of their groups. */
export const unpack = (packed: readonly PackedTerms[]): readonly Term[] =>
  packed.reduce(
    (terms: readonly Term[], [inflection, category, tier, words]) => [
      ...terms,
      ...words.split(";").map((word): Term => {
        const [lemma = "", ...forms] = word.split(",");
        return { lemma, inflection, forms, category, tier };
      }),
    ],
    [],
  );
