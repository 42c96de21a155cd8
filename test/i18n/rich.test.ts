import fc from "fast-check";
import { markdown, nothing, plain, rich, sentences, type Rich } from "../../src/i18n/rich";

interface Letter {
  readonly letter: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Reads the inline Markdown of Smart Alerts the way a client does; anything else that is markup is an error. */
function readMarkdown(text: string): { readonly letters: readonly Letter[]; readonly isClosed: boolean } {
  const letters: Letter[] = [];
  let bold = false;
  let italic = false;
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith("**", at)) {
      bold = !bold;
      at++;
    } else if (text.startsWith("*", at)) italic = !italic;
    else if (text.startsWith("\\", at)) letters.push({ letter: text.charAt(++at), bold, italic });
    else if (/[_[\]()`]/.test(text.charAt(at))) throw new Error(`markup at ${String(at)} of ${text}`);
    else letters.push({ letter: text.charAt(at), bold, italic });
  }
  return { letters, isClosed: !bold && !italic };
}

const unprintable = /[\u0000-\u001f\u007f-\u0085\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const data = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      "*",
      "_",
      "[",
      "]",
      "(",
      ")",
      "`",
      "\\",
      " ",
      "\n",
      "\u202e",
      "\u061c",
      "a",
      "ñ",
      "#",
      "-",
      "1.",
    ),
  }),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const texts: fc.Arbitrary<Rich> = fc
  .tuple(data, data, data)
  .chain(([a, b, c]) =>
    fc.constantFrom(
      rich`**${a}** y *${b}*; ${c}.`,
      rich`***${a}* es un programa ${b}.** Quite *${c}*`,
      rich`**El archivo *${a}* y ${b}**${c}`,
      rich`${a}${b}*${c}*`,
      rich`**${rich`*${a}* ${b}`}** ${c}`,
      sentences(rich`Uno *${a}*.`, nothing, rich`**${b}** dos ${c}.`),
    ),
  );

const spaceless = (letters: readonly Letter[]) => letters.filter(({ letter }) => !/\s/.test(letter));

test("data is never markup: every letter arrives, with the emphasis of its template and no other", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const read = readMarkdown(markdown(text));
      expect(read.isClosed).toBe(true);
      const written = text.flatMap(({ text: piece, bold, italic }) =>
        plain([{ text: piece, bold, italic, isData: true }])
          .split("")
          .map((letter) => ({ letter, bold, italic })),
      );
      expect(spaceless(read.letters)).toEqual(spaceless(written));
    }),
    { numRuns: 2000 },
  );
});

test("no line, control or direction of the data comes through, in either rendering", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(plain(text)).not.toMatch(unprintable);
      expect(markdown(text)).not.toMatch(unprintable);
    }),
  );
});

test("no emphasis begins or ends with a space, which would undo it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(" ", "a", "b") }), (word) => {
      const written = markdown(rich`x **${word}** y *${word}* z`);
      expect(written).not.toMatch(/\*\* [^y]*\*\*|\* \*/);
      for (const [, inside = ""] of written.matchAll(/(?<!\*)\*+([^*]+)\*+/g))
        expect(inside).toBe(inside.trim());
    }),
  );
});

test.each([
  { why: "a name that looks bold", text: rich`*${"**x**.exe"}*`, is: "*\\*\\*x\\*\\*.exe*" },
  { why: "a link", text: rich`${"[a](http://b)"}`, is: "\\[a\\]\\(http://b\\)" },
  { why: "an empty name leaves no marks", text: rich`**${""}** es`, is: " es" },
  { why: "spaces wait outside", text: rich`*${" a "}*b`, is: " *a* b" },
  { why: "bold and italic close in order", text: rich`***${"a"}***`, is: "***a***" },
  { why: "a number", text: rich`Son ${60}.`, is: "Son 60." },
])("$why", ({ text, is }) => {
  expect(markdown(text)).toBe(is);
});

test("sentences are parted by one space, and silence by none", () => {
  expect(plain(sentences(nothing, rich`Uno.`, nothing, rich`Dos.`, nothing))).toBe("Uno. Dos.");
  expect(plain(sentences(nothing, nothing))).toBe("");
});
