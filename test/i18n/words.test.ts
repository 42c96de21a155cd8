import fc from "fast-check";
import { localeOf } from "../../src/i18n";
import {
  clause,
  count,
  enumerate,
  inWords,
  paragraph,
  shortDate,
  size,
  sizeAgainst,
  weight,
} from "../../src/i18n/words";

const MB = 1024 * 1024;

test.each([
  { bytes: 0, is: "1 kB" },
  { bytes: 1, is: "1 kB" },
  { bytes: 312 * 1024, is: "312 kB" },
  { bytes: 0.95 * MB - 1, is: "973 kB" },
  { bytes: MB, is: "1 MB" },
  { bytes: 6.8 * MB, is: "6.8 MB" },
  { bytes: 5 * MB, is: "5 MB" },
  { bytes: 99.9 * MB, is: "99.9 MB" },
  { bytes: 120.4 * MB, is: "120 MB" },
  { bytes: 2000 * MB, is: "2,000 MB" },
])("$bytes bytes are $is", ({ bytes, is }) => {
  expect(size(bytes)).toBe(is);
});

test("a larger size never reads smaller", () => {
  const inKilobytes = (text: string) => parseFloat(text.replace(/,/g, "")) * (text.endsWith("MB") ? 1024 : 1);
  fc.assert(
    fc.property(fc.nat(200 * MB), fc.nat(200 * MB), (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(inKilobytes(size(less))).toBeLessThanOrEqual(inKilobytes(size(more)));
    }),
  );
});

test.each([
  { bytes: 5 * MB, is: "5 MB" },
  { bytes: 5 * MB + 1, is: "5.01 MB" },
  { bytes: 5 * MB - 1, is: "4.99 MB" },
  { bytes: 5.02 * MB, is: "5.02 MB" },
  { bytes: 6.8 * MB, is: "6.8 MB" },
])("$bytes bytes beside a limit of 5 MB are $is", ({ bytes, is }) => {
  expect(sizeAgainst(bytes, 5 * MB)).toBe(is);
});

test("a size beside its limit stands on its own side of it", () => {
  fc.assert(
    fc.property(fc.constantFrom(5, 10), fc.integer({ min: -60_000, max: 60_000 }), (limit, more) => {
      const shown = parseFloat(sizeAgainst(limit * MB + more, limit * MB));
      expect(Math.sign(shown - limit)).toBe(Math.sign(more));
    }),
  );
});

test.each([
  { value: 0, is: "0" },
  { value: 999, is: "999" },
  { value: 1204, is: "1,204" },
  { value: 1234567, is: "1,234,567" },
])("counts $is", ({ value, is }) => {
  expect(count(value)).toBe(is);
});

test.each([
  { names: [], es: "", en: "" },
  { names: ["a"], es: "a", en: "a" },
  { names: ["a", "b"], es: "a y b", en: "a and b" },
  { names: ["a", "b", "c"], es: "a, b y c", en: "a, b and c" },
  { names: ["a", "b", "c", "d", "e"], es: "a, b, c y 2 más", en: "a, b, c and 2 more" },
  { names: ["Ana", "Inés"], es: "Ana e Inés", en: "Ana and Inés" },
  { names: ["Ana", "hijos"], es: "Ana e hijos", en: "Ana and hijos" },
  { names: ["agua", "hielo"], es: "agua y hielo", en: "agua and hielo" },
])("enumerates $names", ({ names, es, en }) => {
  expect(enumerate(names, "es-MX")).toBe(es);
  expect(enumerate(names, "en-US")).toBe(en);
});

test.each([
  { id: "7", es: "numeral 7", en: "clause 7" },
  { id: "7.a", es: "numeral 7, inciso a", en: "clause 7, letter a" },
  { id: "def.spam", es: "definiciones", en: "definitions" },
])("clause $id is $es", ({ id, es, en }) => {
  expect(clause(id, "es-MX")).toBe(es);
  expect(clause(id, "en-US")).toBe(en);
});

test("paragraphs and small numbers are words", () => {
  expect([paragraph(2, "es-MX"), paragraph(14, "es-MX")]).toEqual(["segundo párrafo", "párrafo 14"]);
  expect([paragraph(2, "en-US"), paragraph(14, "en-US")]).toEqual(["second paragraph", "paragraph 14"]);
  expect([inWords(3, "es-MX"), inWords(12, "es-MX"), inWords(3, "en-US")]).toEqual(["tres", "12", "three"]);
});

test.each([
  { language: "es-MX", is: "es-MX" },
  { language: "es", is: "es-MX" },
  { language: "es-ES", is: "es-MX" },
  { language: "ES_ar", is: "es-MX" },
  { language: "", is: "es-MX" },
  { language: undefined, is: "es-MX" },
  { language: "en-US", is: "en-US" },
  { language: "fr-FR", is: "en-US" },
  { language: "est", is: "en-US" },
  { language: "et-EE", is: "en-US" },
])("a client in «$language» gets $is", ({ language, is }) => {
  expect(localeOf(language)).toBe(is);
});

test.each([
  { day: 20_789, spanish: "2 dic", english: "Dec 2" },
  { day: 0, spanish: "1 ene", english: "Jan 1" },
  { day: 20_512, spanish: "28 feb", english: "Feb 28" },
  { day: 19_782, spanish: "29 feb", english: "Feb 29" },
  { day: 20_697, spanish: "1 sep", english: "Sep 1" },
])("day $day is $spanish", ({ day, spanish, english }) => {
  expect(shortDate(day, "es-MX")).toBe(spanish);
  expect(shortDate(day, "en-US")).toBe(english);
});

test("what weighs nothing that is known has no weight beside it", () => {
  expect(weight(18 * MB)).toBe(" (18 MB)");
  expect(weight(0)).toBe("");
});
