import fc from "fast-check";
import { clause as inWords } from "../../../src/i18n/words";
import { findClauses, listed, parentOf, searchedClauses } from "../../../src/policy/search/search-clauses";
import { searchWords } from "../../../src/policy/search/searched-text";
import { policy } from "../../support/builders";

const name = (id: string) => [inWords(id, "es-MX"), inWords(id, "en-US")];
const index = {
  "es-MX": searchedClauses(policy, { name, locale: "es-MX" }),
  "en-US": searchedClauses(policy, { name, locale: "en-US" }),
};
const found = (query: string, locale: "es-MX" | "en-US" = "es-MX") =>
  findClauses(index[locale], searchWords(query)).map(({ clause }) => clause.id);

test.each([
  ["the number of a clause", "7", ["7", "7.a", "7.b"]],
  ["a letter as the add-in writes it", "numeral 9, inciso e", ["9.e"]],
  ["a letter with its dot", "9.e", ["9.e"]],
  ["a letter without its dot", "16b", ["16.b"]],
  ["a letter by its own words and those that it continues", "transmisión 5mb", ["7.a"]],
  ["a definition by its term", "carpeta personal", ["def.carpeta-personal"]],
  ["a definition by its term in English", "personal folder", ["def.carpeta-personal"]],
  ["a clause by the heading over it", "sanciones", ["18"]],
  ["a clause by what is said of its check", "DMARC", ["1"]],
  ["nothing for a word that stands nowhere", "xilófono", []],
])("finds %s", (_what, query, expected) => {
  expect(found(query)).toEqual(expect.arrayContaining(expected));
  if (expected.length === 0) expect(found(query)).toEqual([]);
});

test("everything is found by nothing", () => {
  expect(found(" ¿? ")).toEqual(policy.clauses.map(({ id }) => id));
});

test("every word of every clause finds its clause, in both languages, as do several in any order", () => {
  const wordings = policy.clauses.flatMap(({ id, text, term }) =>
    [text["es-MX"], text["en-US"], term?.["es-MX"], term?.["en-US"]]
      .filter((wording) => wording !== undefined)
      .map((wording) => ({ id, words: searchWords(wording) })),
  );
  fc.assert(
    fc.property(
      fc
        .constantFrom(...wordings)
        .chain(({ id, words }) =>
          fc.record({ id: fc.constant(id), some: fc.shuffledSubarray([...words], { minLength: 1 }) }),
        ),
      fc.constantFrom("es-MX" as const, "en-US" as const),
      ({ id, some }, locale) => {
        expect(found(some.join(" ").toUpperCase(), locale)).toContain(id);
      },
    ),
    { numRuns: 1000 },
  );
});

describe("the list", () => {
  const outline = (query: string) =>
    listed(findClauses(index["es-MX"], searchWords(query)), policy).flatMap(({ clauses }) =>
      clauses.map(({ clause, letters }) => [clause.id, ...letters.map(({ id }) => id)].join(" ")),
    );

  test("holds every clause once, letters under theirs", () => {
    const all = outline("").flatMap((line) => line.split(" "));
    expect([...all].sort()).toEqual(policy.clauses.map(({ id }) => id).sort());
    expect(outline("")).toContain("7 7.a 7.b");
  });

  test("shows a letter under the sentence that it continues, without the letters beside it", () => {
    expect(outline("ejecutables gráficos")).toEqual(["9 9.e"]);
  });

  test("shows a clause that was found with all its letters", () => {
    expect(outline("transmisión límite tamaño condiciones")).toEqual(["7 7.a 7.b"]);
  });
});

test.each([
  ["9.e", "9"],
  ["9", undefined],
  ["def.spam", undefined],
])("%s continues %s", (id, parent) => {
  expect(parentOf(id, policy.clauses)).toBe(parent);
});
