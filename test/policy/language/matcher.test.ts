import fc from "fast-check";
import { fold, foldCase } from "../../../src/policy/language/fold";
import { compile, findTerms, type Entry } from "../../../src/policy/language/matcher";

const entry = (
  term: string,
  forms: readonly string[],
  accent: "exact" | "folded" = "folded",
): Entry<string> => ({
  term,
  forms,
  accent,
});

const found = (text: string, ...entries: readonly Entry<string>[]) =>
  findTerms(text, compile(entries)).map(({ start, end, term }) => [term, text.slice(start, end)]);

describe("fold", () => {
  test.each([
    ["ÁÉÍÓÚÜ áéíóúü", "aeiouu aeiouu"],
    ["AÑO año an\u0303o", "año año año"],
    ["Ｆｕｌｌ", "full"],
    ["in\u00adú\u200btil", "inutil"],
    ["a \t\n\u00a0b", "a b"],
    ["İstanbul ŉ ß Я", "istanbul n ß я"],
  ])("%j is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("foldCase keeps the accent, however it is written", () => {
    expect(foldCase("ADJUNTÓ")).toBe("adjuntó");
    expect(foldCase("adjunto\u0301")).toBe("adjuntó");
    expect(foldCase("An\u0303o  nuevo")).toBe("año nuevo");
  });
});

describe("findTerms", () => {
  test("prefers the longest of two terms that begin alike", () => {
    expect(
      found("la casa blanca, la casa", entry("casa", ["casa"]), entry("casa blanca", ["casa blanca"])),
    ).toEqual([
      ["casa blanca", "casa blanca"],
      ["casa", "casa"],
    ]);
  });

  test("falls back to the word where a phrase breaks off", () => {
    expect(found("casa blan casa", entry("casa", ["casa"]), entry("casa blanca", ["casa blanca"]))).toEqual([
      ["casa", "casa"],
      ["casa", "casa"],
    ]);
  });

  test("finds the second phrase where the first one breaks off inside it", () => {
    expect(found("a b a b c", entry("abc", ["a b c"]))).toEqual([["abc", "a b c"]]);
  });

  test("does not let a phrase run over a full stop", () => {
    expect(found("a. b", entry("ab", ["a b"]))).toEqual([]);
  });

  test("minds accents where the term says so", () => {
    const exact = entry("papa", ["papa"], "exact");
    expect(found("papá papa PAPÁ Papa papa\u0301", exact)).toEqual([
      ["papa", "papa"],
      ["papa", "Papa"],
    ]);
  });

  test("takes a stretched letter for one or two, and no other change", () => {
    const terms = [entry("perro", ["perro"]), entry("no", ["no"])];
    expect(found("perrrro perrooo noooo peerro pero", ...terms)).toEqual([
      ["perro", "perrrro"],
      ["perro", "perrooo"],
      ["no", "noooo"],
    ]);
  });

  test("refuses one form in two terms", () => {
    expect(() => compile([entry("a", ["más"]), entry("b", ["mas"])])).toThrow("twice");
  });

  const letters = ["a", "b", "c", "á", "ñ", "n"];
  const word = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 })
    .map((all) => all.join(""));
  const gap = fc.constantFrom(" ", ", ", ".", "\n", "—", " ");

  test("finds exactly the words that are terms, at their places", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { selector: fold, maxLength: 8 }),
        fc.array(fc.tuple(word, gap)),
        (terms, parts) => {
          const lexicon = compile(terms.map((term) => entry(term, [term])));
          const folded = new Set(terms.map(fold));
          const expected: number[][] = [];
          let text = "";
          for (const [one, between] of parts) {
            // Words with a letter three times in a row may count as stretched ones.
            const isStretched = /(.)\1\1/.test(fold(one));
            if (isStretched) continue;
            if (folded.has(fold(one))) expected.push([text.length, text.length + one.length]);
            text += one + between;
          }
          expect(findTerms(text, lexicon).map(({ start, end }) => [start, end])).toEqual(expected);
        },
      ),
    );
  });

  test("never throws, and its places are sorted and within the text", () => {
    const lexicon = compile([entry("a", ["a"]), entry("ab", ["a b"]), entry("aa b", ["aa b c"])]);
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", "b", " ", "c", "\u200b", "\u0303", "\ud800", "'", "-", "\n"),
        }),
        (text) => {
          let last = 0;
          for (const { start, end } of findTerms(text, lexicon)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
