import fc from "fast-check";
import { bySentence, excerptOf, type Excerpt } from "../../../src/taskpane/findings/excerpt";

const told = ({ pieces, isCutBefore, isCutAfter }: Excerpt) =>
  (isCutBefore ? "…" : "") +
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("") +
  (isCutAfter ? "…" : "");

const spansOf = (text: string, words: readonly string[]) =>
  words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));

const around = (text: string, ...words: readonly string[]) =>
  bySentence(text, spansOf(text, words)).map((spans) => told(excerptOf(text, spans)));

test.each([
  ["a sentence alone", "Usted es un inútil.", "Usted es un [inútil]."],
  ["the sentence among others", "Hola. Usted es un inútil, creo. Adiós.", "Usted es un [inútil], creo."],
  ["the line among others", "Hola\nUsted es inútil\nAdiós", "Usted es [inútil]"],
  ["a word at both ends", "inútil", "[inútil]"],
  ["a number that is no end of a sentence", "Son 3.5 veces inútil hoy", "Son 3.5 veces [inútil] hoy"],
])("shows %s", (_what, text, shown) => {
  expect(around(text, "inútil")).toEqual([shown]);
});

test.each([
  [
    "two places of one sentence in it",
    "Reenvíe esto a diez amigos o tendrá mala suerte. Adiós.",
    ["Reenvíe esto", "mala suerte"],
    ["[Reenvíe esto] a diez amigos o tendrá [mala suerte]."],
  ],
  [
    "places of two sentences in each",
    "Reenvíe esto. No rompa la cadena, por favor.",
    ["No rompa la cadena", "Reenvíe esto"],
    ["[Reenvíe esto].", "[No rompa la cadena], por favor."],
  ],
  [
    "what overlaps as one",
    "Es una gran oferta única hoy.",
    ["gran oferta", "oferta única", "oferta"],
    ["Es una [gran oferta única] hoy."],
  ],
  [
    "marks that end their sentence with it",
    "Lo pedí tres veces!!! Es urgente.",
    ["!!!"],
    ["Lo pedí tres veces[!!!]"],
  ],
  [
    "the sentence after such marks by itself",
    "Lo pedí ya!!! Es URGENTE DE VERAS.",
    ["!!!", "URGENTE DE VERAS"],
    ["Lo pedí ya[!!!]", "Es [URGENTE DE VERAS]."],
  ],
])("shows %s", (_what, text, words, shown) => {
  expect(around(text, ...words)).toEqual(shown);
});

test("a sentence longer than a card is told in parts, each with its own marks", () => {
  const text = `uno ${"palabra ".repeat(60)}dos`;
  const shown = around(text, "uno", "dos");
  expect(shown[0]).toMatch(/^\[uno\]( palabra)+…$/);
  expect(shown[1]).toMatch(/^…(palabra )+\[dos\]$/);
});

test("a long mark is cut between words, and says so", () => {
  const shout = "ENVÍEN EL INFORME ".repeat(40).trim();
  const [shown = ""] = around(`Les pido: ${shout}, gracias.`, shout);
  expect(shown).toMatch(/^Les pido: \[ENVÍEN EL INFORME( ENVÍEN| EL| INFORME)+\]…$/);
  expect(shown.length).toBeLessThan(150);
});

test("the name of a file is one sentence, whatever its dots", () => {
  const name = "Lic. Pérez. Es un inútil. v2.docx";
  expect(told(excerptOf(name, [{ start: 18, end: 24 }], true))).toBe("Lic. Pérez. Es un [inútil]. v2.docx");
});

test("cuts a long sentence between words, and says so", () => {
  const [shown = ""] = around(`${"palabra ".repeat(40)}inútil ${"palabra ".repeat(40)}`, "inútil");
  expect(shown).toMatch(/^…(palabra )+\[inútil\]( palabra)+…$/);
  expect(shown.length).toBeLessThan(160);
});

const texts = fc.string({ unit: "binary", maxLength: 400 });
const manySpans = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 6 });
const within = (text: string, pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([a, b]) => ({
    start: Math.min(a, b, text.length),
    end: Math.min(Math.max(a, b), text.length),
  }));

test("is a piece of the text around the marks, never longer than a card holds, whatever the text", () => {
  fc.assert(
    fc.property(texts, manySpans, fc.boolean(), (text, pairs, isName) => {
      const groups = bySentence(text, within(text, pairs));
      expect(groups.flat()).toHaveLength(pairs.length);
      for (const spans of groups) {
        const shown = excerptOf(text, spans, isName)
          .pieces.map((piece) => piece.text)
          .join("");
        expect(text).toContain(shown);
        expect(shown.length).toBeLessThanOrEqual(303);
      }
    }),
  );
});

test("marks what was to be marked, and nothing else", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", " ", "."), minLength: 1, maxLength: 110 });
  fc.assert(
    fc.property(letters, manySpans, (text, pairs) => {
      const spans = within(text, pairs).filter(({ start, end }) => start < end);
      for (const group of bySentence(text, spans)) {
        const { pieces } = excerptOf(text, group);
        const marked = pieces
          .filter(({ isMarked }) => isMarked)
          .reduce((sum, one) => sum + one.text.length, 0);
        const wanted = new Set(
          group.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
        );
        expect(marked).toBe(wanted.size);
      }
    }),
  );
});

const half = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

test("never shows half of a character", () => {
  const text = `${"😀".repeat(60)}x${"😀".repeat(60)}`;
  for (const shift of ["", "a"]) {
    const start = 120 + shift.length;
    const { pieces } = excerptOf(shift + text, [{ start, end: start + 1 }]);
    for (const piece of pieces) expect(piece.text).not.toMatch(half);
  }
});
