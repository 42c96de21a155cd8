import fc from "fast-check";
import { marksOf, searchedText, searchWords } from "../../../src/policy/search/searched-text";

/** The text with its marks in brackets. */
function marked(text: string, query: string): string {
  let out = "";
  let at = 0;
  for (const { start, end } of marksOf(searchWords(query), searchedText(text))) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

test.each([
  ["the beginning of a word", "vid", "videos y música", "[vid]eos y música"],
  ["any case and accent, typed or written", "MUSICA", "videos y música", "videos y [música]"],
  ["an accent typed where none is written", "vídeo", "videos", "[video]s"],
  ["an accent written as a mark of its own", "musica", "mu\u0301sica", "[mu\u0301sica]"],
  ["an ñ by n", "contrasena", "la contraseña", "la [contraseña]"],
  ["an ñ written as n and a tilde, by n", "ano", "un an\u0303o", "un [an\u0303o]"],
  ["an ñ typed only by an ñ", "año", "ano y año", "ano y [año]"],
  ["a name by its letters", "Sanchez", "Sánchez", "[Sánchez]"],
  ["words in any order", "dos uno", "uno y dos", "[uno] y [dos]"],
  ["a word through what nobody sees", "adjunto", "ad\u00adjun\u200bto", "[ad\u00adjun\u200bto]"],
  ["words without the punctuation of a question", "¿video?", "un video", "un [video]"],
  ["a word in brackets or quotation marks", "spam", "como “SPAM” (ver)", "como “[SPAM]” (ver)"],
  ["an address with its signs", "@sre.gob", "<usuario>@sre.gob.mx", "<usuario>@[sre.gob].mx"],
  ["a word that stands in another, once", "sre sre.gob", "sre.gob.mx", "[sre.gob].mx"],
  ["no inside of a word", "unto", "adjunto", "adjunto"],
  ["nothing where nothing is typed", "  ¿? ", "adjunto", "adjunto"],
])("finds %s", (_what, query, text, expected) => {
  expect(marked(text, query)).toBe(expected);
});

const letters = fc.string({
  unit: fc.constantFrom(..."aáàâ nñÑnÁe\u0301\u0303\u00ad İß.<>@-1🎬\u200b\n".split("")),
});

test("marks lie on what was typed, in order, apart and inside the text", () => {
  fc.assert(
    fc.property(letters, letters, (text, query) => {
      const words = searchWords(query);
      let last = -1;
      for (const { start, end } of marksOf(words, searchedText(text))) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        const plain = searchedText(text.slice(start, end)).letters.replace(/ñ/g, "n");
        expect(words.some((word) => plain.startsWith(word.replace(/ñ/g, "n")))).toBe(true);
        last = end;
      }
    }),
    { numRuns: 1000 },
  );
});

test("every word of a text is found in it", () => {
  fc.assert(
    fc.property(letters, (text) => {
      for (const word of searchWords(text))
        expect(marksOf([word], searchedText(text)).length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
