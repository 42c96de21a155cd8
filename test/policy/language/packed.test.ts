import { english } from "../../../src/policy/language/lexicon/en";
import { spanish } from "../../../src/policy/language/lexicon/es";
import { pack, unpack } from "../../../src/policy/language/lexicon/packed";
import type { Term } from "../../../src/policy/language/term";

const byLemma = (terms: readonly Term[]) =>
  terms
    .map((term) => ({ ...term, forms: term.forms ?? [] }))
    .sort((a, b) => (a.lemma < b.lemma ? -1 : a.lemma > b.lemma ? 1 : 0));

test.each<{ lexicon: string; terms: readonly Term[] }>([
  { lexicon: "Spanish", terms: spanish },
  { lexicon: "English", terms: english },
])("the $lexicon lexicon of the send bundle holds the same terms", ({ terms }) => {
  expect(terms.length).toBeGreaterThan(30);
  expect(byLemma(unpack(pack(terms)))).toEqual(byLemma(terms));
  expect(pack(terms).length).toBeLessThan(JSON.stringify(terms).length / 2);
});

test("no word holds a sign that separates words", () => {
  const words = [...spanish, ...english].map((term: Term) => [term.lemma, ...(term.forms ?? [])]);
  expect(words.reduce((all, some) => [...all, ...some], []).filter((word) => /[,;:|]/.test(word))).toEqual(
    [],
  );
});
