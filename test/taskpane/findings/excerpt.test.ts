import fc from "fast-check";
import { excerptOf } from "../../../src/taskpane/findings/excerpt";

const around = (text: string, word: string) => {
  const start = text.indexOf(word);
  const { before, marked, after, isCutBefore, isCutAfter } = excerptOf(text, start, start + word.length);
  return `${isCutBefore ? "…" : ""}${before}[${marked}]${after}${isCutAfter ? "…" : ""}`;
};

test.each([
  ["a sentence alone", "Usted es un inútil.", "Usted es un [inútil]."],
  ["the sentence among others", "Hola. Usted es un inútil, creo. Adiós.", "Usted es un [inútil], creo."],
  ["the line among others", "Hola\nUsted es inútil\nAdiós", "Usted es [inútil]"],
  ["a word at both ends", "inútil", "[inútil]"],
  ["a number that is no end of a sentence", "Son 3.5 veces inútil hoy", "Son 3.5 veces [inútil] hoy"],
])("shows %s", (_what, text, shown) => {
  expect(around(text, "inútil")).toBe(shown);
});

test("cuts a long sentence between words, and says so", () => {
  const shown = around(`${"palabra ".repeat(40)}inútil ${"palabra ".repeat(40)}`, "inútil");
  expect(shown).toMatch(/^…(palabra )+\[inútil\]( palabra)+…$/);
  expect(shown.length).toBeLessThan(160);
});

test("is a piece of the text around the mark, never longer than a card holds, whatever the text", () => {
  const texts = fc.string({ unit: "binary", maxLength: 400 });
  fc.assert(
    fc.property(texts, fc.nat(400), fc.nat(400), (text, a, b) => {
      const start = Math.min(a, b, text.length);
      const end = Math.min(Math.max(a, b), text.length);
      const { before, marked, after } = excerptOf(text, start, end);
      expect(text).toContain(before + marked + after);
      expect(before.length + marked.length + after.length).toBeLessThanOrEqual(263);
    }),
  );
});

const half = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

test("never shows half of a character", () => {
  const text = `${"😀".repeat(60)}x${"😀".repeat(60)}`;
  for (const shift of ["", "a"]) {
    const { before, after } = excerptOf(shift + text, 120 + shift.length, 121 + shift.length);
    expect(before).not.toMatch(half);
    expect(after).not.toMatch(half);
  }
});
