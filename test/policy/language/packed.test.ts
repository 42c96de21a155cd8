import { english, patternFiles, spanish } from "../../../src/policy/language/lexicon";
import {
  packPatterns,
  packTerms,
  termsForSend,
  unpackPatterns,
  unpackTerms,
  type Spelling,
} from "../../../src/policy/language/lexicon/packed";
import { fold } from "../../../src/policy/language/fold";
import { formsOf } from "../../../src/policy/language/flagged";

/** What finds a term, whatever its spelling in the file. */
const essence = (terms: readonly Spelling[]) =>
  terms
    .map((term) => ({
      forms: Array.from(
        new Set(formsOf(term).map((form) => (term.accent === "exact" ? form : fold(form)))),
      ).sort(),
      accent: term.accent === "exact",
      category: term.category,
      tier: term.tier,
      unless: (term.unless ?? []).map(fold),
    }))
    .sort((a, b) => ((a.forms[0] ?? "") < (b.forms[0] ?? "") ? -1 : 1));

test.each([
  { lexicon: "Spanish", terms: spanish },
  { lexicon: "English", terms: english },
])("the $lexicon lexicon in its short form holds the same terms", ({ terms }) => {
  expect(essence(unpackTerms(packTerms(terms)))).toEqual(essence(terms));
});

test.each(patternFiles)("patterns in their short form are the same patterns", (file) => {
  const { classes, patterns } = unpackPatterns(packPatterns(file));
  expect(patterns).toHaveLength(file.patterns.length);
  const spelt = (all: typeof file.patterns, of: typeof file.classes) =>
    all
      .map(({ parts, category, tier, signal }) =>
        JSON.stringify([
          parts.map((part) =>
            fold(part).replace(
              /<([^>]+)>/g,
              (whole) => `(${(of[whole.slice(1, -1)] ?? []).map(fold).join("|")})`,
            ),
          ),
          category,
          tier,
          signal,
        ]),
      )
      .sort();
  expect(spelt(patterns, classes)).toEqual(spelt(file.patterns, file.classes));
});

test("at send hints are left out, and what keeps a heavier weight away stays", () => {
  const term = (lemma: string, tier: Spelling["tier"], region?: string) => ({
    lemma,
    inflection: "s" as const,
    forms: ["uno dos", "tres cuatro cinco"],
    category: "insult" as const,
    tier,
    ...(region === undefined ? {} : { region }),
  });
  const kept = termsForSend(
    [
      term("a", "mild"),
      term("b", "offensive"),
      term("c", { you: "mild" }),
      term("d", { you: "offensive", any: "mild" }, "MX, CO"),
      term("e", { person: "mild", any: "offensive" }),
      term("f", "grave", "ES"),
      term("una frase larga", "grave"),
      term("g", "grave"),
    ],
    10,
  );
  expect(kept.map(({ lemma, tier, forms }) => [lemma, tier, forms])).toEqual([
    ["b", "offensive", undefined],
    ["d", { you: "offensive" }, undefined],
    ["e", { person: "mild", any: "offensive" }, undefined],
    ["g", "grave", ["uno dos"]],
  ]);
});
