import fc from "fast-check";
import { link, markdown, nothing, plain, rich, sentences, type Rich } from "../../src/i18n/rich";

interface Letter {
  readonly letter: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | undefined;
}

/** Reads the inline Markdown of Smart Alerts the way a client does; anything else that is markup is an error. */
function readMarkdown(text: string): { readonly letters: readonly Letter[]; readonly isClosed: boolean } {
  const letters: Letter[] = [];
  let bold = false;
  let italic = false;
  let open: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const end = open === undefined ? null : /^\]\((https:[^\s()]+)\)/.exec(text.slice(at));
    if (text.charAt(at) === "[" && open === undefined) {
      if (bold || italic) throw new Error(`a link within an emphasis at ${String(at)} of ${text}`);
      open = letters.length;
    } else if (end) {
      if (bold || italic)
        throw new Error(`an emphasis open at the end of a link at ${String(at)} of ${text}`);
      letters.splice(open!, Infinity, ...letters.slice(open).map((letter) => ({ ...letter, href: end[1] })));
      open = undefined;
      at += end[0].length - 1;
    } else if (text.startsWith("**", at)) {
      bold = !bold;
      at++;
    } else if (text.startsWith("*", at)) italic = !italic;
    else if (text.startsWith("\\", at))
      letters.push({ letter: text.charAt(++at), bold, italic, href: undefined });
    else if (/[_[\]()`]/.test(text.charAt(at))) throw new Error(`markup at ${String(at)} of ${text}`);
    else letters.push({ letter: text.charAt(at), bold, italic, href: undefined });
  }
  return { letters, isClosed: !bold && !italic && open === undefined };
}

const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
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
const page = "https://correo.example.org/vb/policy.html#9.e";
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
      rich`**${a}** ${link(rich`${b}`, page)}. ${c}`,
      rich`***${link(rich`${a} *${b}*`, page)}*${c}**`,
      rich`${link(rich`**${a}** b`, page)}${link(rich`${c}`, "https://example.org")}`,
      rich`*${a}*${link(rich`**${b}**`, b)} ${link(rich`${c}`, `https://example.org/${a}`)}`,
    ),
  );

const spaceless = (letters: readonly Letter[]) => letters.filter(({ letter }) => !/\s/.test(letter));

test("data is never markup: every letter arrives, with the emphasis and link of its template and no other", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const read = readMarkdown(markdown(text));
      expect(read.isClosed).toBe(true);
      const written = text.flatMap(({ text: piece, bold, italic, href }) =>
        plain([{ text: piece, bold, italic, isData: true }])
          .split("")
          .map((letter) => ({ letter, bold, italic, href })),
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

test.each([
  ["words", link(rich`Numeral ${9}`, page), `[Numeral 9](${page})`],
  ["words in brackets", rich`a (${link(rich`b`, page)}) c`, `a ([b](${page})) c`],
  [
    "words in an emphasis, which is closed before them",
    rich`**a ${link(rich`b`, page)} c**`,
    `**a** [**b**](${page}) **c**`,
  ],
  ["spaces at their edge, which wait outside", rich`a${link(rich` b `, page)}c`, `a [b](${page}) c`],
  ["nothing, where there is nothing to press", rich`a${link(rich`${""}`, page)}`, "a"],
])("a link holds %s", (_what, text, written) => {
  expect(markdown(text)).toBe(written);
});

test.each([
  ["nothing", undefined],
  ["another protocol", "http://example.org"],
  ["a script", "javascript:alert(1)"],
  ["an end of a link", "https://example.org/a)b"],
  ["a space", "https://example.org/a b"],
  ["markup", "https://example.org/a_b_"],
  ["a line end", "https://example.org/\n"],
  ["a user", "https://outlook.com@example.org/"],
])("an address with %s makes no link", (_what, href) => {
  expect(markdown(link(rich`a`, href))).toBe("a");
});

test("a link says in plain text what it says without one", () => {
  expect(plain(rich`(${link(rich`Numeral 9`, page)})`)).toBe("(Numeral 9)");
});

test("sentences are parted by one space, and silence by none", () => {
  expect(plain(sentences(nothing, rich`Uno.`, nothing, rich`Dos.`, nothing))).toBe("Uno. Dos.");
  expect(plain(sentences(nothing, nothing))).toBe("");
});
