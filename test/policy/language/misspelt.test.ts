import fc from "fast-check";
import { findFlagged } from "../../../src/policy/language/flagged";
import { symbolOf } from "../../../src/policy/language/fold";
import { hashStep } from "../../../src/policy/language/matcher";
import { misspellings, misspelt } from "../../../src/policy/language/misspelt";

test.each([
  ["by ear", "eres un kabron"],
  ["without its h", "qué ijoputa"],
  ["with ll for y", "vaya jilipoyas"],
  ["with a letter lost", "puro estupdo"],
  ["with letters changed about", "un estupiod"],
  ["with a letter doubled", "unos imbecciles"],
])("a word written %s is a hint", (_how, text) => {
  expect(findFlagged(text)).toMatchObject([{ tier: "mild" }]);
});

test.each([
  "La muerte, los cueros, los miedosos y las carboneras.",
  "Las chinas poblanas y la gente marchaba.",
  "Firmó Marion Cabrera; Puntos de Estupinan.",
])("real words and names are no misspelling: %s", (text) => {
  expect(findFlagged(text)).toEqual([]);
});

test("no word is its own misspelling, and short words have none by slips", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zñ]{3,12}$/), (word) => {
      expect(misspellings(word)).not.toContain(word);
      if (word.length < 4) expect(misspellings(word)).toEqual([]);
    }),
  );
});

test("what the lexicons know, or a dictionary, is left to them", () => {
  const seek = misspelt(
    ["pendejo", "pendeho", "chingaba"],
    (term) => [term],
    (term) => (term === "pendeho" ? undefined : term),
  );
  const hash = (word: string) =>
    Array.from(word).reduce((sum, letter) => hashStep(sum, symbolOf(letter.charCodeAt(0))), 0);
  const found = (word: string) => seek.valueOf(word, 0, word.length, hash(word));
  expect(["pendejjo", "pendeho", "chinaba", "Pendejjo", "mesa"].map(found)).toEqual([
    "pendejo",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
