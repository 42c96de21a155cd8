import fc from "fast-check";
import type { Body } from "../../../src/policy/draft";
import {
  applyEdits,
  carryEdits,
  carriedTo,
  inverseOf,
  relocate,
  spliceText,
} from "../../../src/policy/text/splice";
import { readMarkup } from "../../../src/policy/text/tags";
import { textMap } from "../../../src/policy/text/text-map";

const html = (content: string): Body => ({ format: "html", content });
const plain = (content: string): Body => ({ format: "text", content });

/** The places of the body where its text reads `word`. */
function placesOf(body: Body, word: string) {
  const map = textMap(body);
  const places = [];
  for (let at = map.text.indexOf(word); at >= 0; at = map.text.indexOf(word, at + word.length))
    places.push(map.sourceOf(at, at + word.length));
  return places;
}
const splice = (body: Body, word: string, words: string) =>
  spliceText(body, placesOf(body, word), words)?.content;

describe("words change and nothing else", () => {
  test.each([
    ["plain words", "<p>es inútil</p>", "inútil", "poco útil", "<p>es poco útil</p>"],
    ["a mask keeps the tags between letters", "in<b>ú</b>til", "inútil", "in…til", "in<b>…</b>til"],
    ["letters that stay keep their reference", "in&uacute;til", "inútil", "in&útil", "in&amp;&uacute;til"],
    ["a reference that goes goes whole", "&iexcl;in&#250;til!", "inútil", "in…til", "&iexcl;in…til!"],
    [
      "what is left over is taken out on both sides of a tag",
      "pe<i>rd</i>er",
      "perder",
      "pagar",
      "paga<i></i>r",
    ],
    [
      "an addition stands on its word's side of the tag",
      "<b>no</b>, gracias",
      "no",
      "no.",
      "<b>no.</b>, gracias",
    ],
    ["an addition before", "<b>no</b>", "no", "ah, no", "<b>ah, no</b>"],
    ["collapsed white space counts as one character", "hijo  de\r\n  nadie", "hijo de nadie", "h…e", "h…e"],
    [
      "markup in the new words is words",
      "<p>x</p>",
      "x",
      `<b a="1">&'`,
      "<p>&lt;b a=&quot;1&quot;&gt;&amp;&#39;</p>",
    ],
    ["every place", "<p>tú, <i>tú</i> y tú</p>", "tú", "usted", "<p>usted, <i>usted</i> y usted</p>"],
    [
      "an image's description",
      `<img alt="el tonto">`,
      "tonto",
      `de "ti"`,
      `<img alt="el de&#32;&quot;ti&quot;">`,
    ],
    ["an unquoted description", "<img alt=tonto src=x>", "tonto", "a b=c", "<img alt=a&#32;b&#61;c src=x>"],
    ["emoji that share a half", "a😀b", "a😀b", "a😁b", "a😁b"],
    ["an emoji that is a reference", "a&#x1F600;b", "😀", "🙂", "a🙂b"],
    ["an addition after an emoji", "<b>😀</b>x", "😀", "😀!", "<b>😀!</b>x"],
    ["conditional comments stay", "a<!--[if mso]>x<![endif]-->b", "ab", "ac", "a<!--[if mso]>x<![endif]-->c"],
    ["preformatted lines", "<pre>uno\ndos</pre>", "uno\ndos", "tres", "<pre>tres</pre>"],
  ])("%s", (_what, content, word, words, result) => {
    expect(splice(html(content), word, words)).toBe(result);
  });

  test("in a plain body nothing is escaped", () => {
    expect(splice(plain("es 1 < 2 &"), "1 < 2", `"a" < 'b'`)).toBe(`es "a" < 'b' &`);
  });

  test("nothing to change is no edit", () => {
    expect(spliceText(html("<p>x</p>"), placesOf(html("<p>x</p>"), "x"), "x")).toEqual({
      content: "<p>x</p>",
      edits: [],
    });
  });

  test("a place named twice is one place", () => {
    const body = html("<p>tú</p>");
    const [place] = placesOf(body, "tú");
    expect(place && spliceText(body, [place, place], "usted")?.content).toBe("<p>usted</p>");
  });
});

describe("what would take more than words with it is left", () => {
  test.each([
    ["a line break made by a block", "<p>uno</p><p>dos</p>", "uno\ndos", "x"],
    ["a line break made by <br>", "uno<br>dos", "uno\ndos", "x"],
  ])("%s", (_what, content, word, words) => {
    expect(splice(html(content), word, words)).toBeUndefined();
  });

  test("a line break that stays is no hindrance", () => {
    expect(splice(html("<p>uno</p><p>dos</p>"), "uno\ndos", "u…o\ndos")).toBe("<p>u…o</p><p>dos</p>");
  });

  test("an ampersand that would turn the new letters into another one", () => {
    expect(splice(html("a&Xb"), "X", "lt;")).toBeUndefined();
  });

  test("white space parted by a tag, of which the other half would show", () => {
    expect(splice(html("<b>a </b> b"), "a b", "xb")).toBeUndefined();
  });

  test("places that overlap, or that are none", () => {
    const body = html("<p>inútil</p>");
    expect(
      spliceText(
        body,
        [
          { start: 3, end: 6 },
          { start: 5, end: 8 },
        ],
        "x",
      ),
    ).toBeUndefined();
    expect(spliceText(body, [{ start: 0, end: 5 }], "x")).toBeUndefined();
    expect(spliceText(body, [{ start: 3, end: 3 }], "x")).toBeUndefined();
  });
});

describe("a place in a body edited since", () => {
  const before = "<p>Es inútil, sí.</p>";
  const word = "inútil";
  const at = before.indexOf(word);
  const place = { start: at, end: at + word.length };

  test.each([
    ["nothing changed", before, at],
    ["typed before it", "<p>Todo Es inútil, sí.</p>", at + 5],
    ["taken out before it", "<p>inútil, sí.</p>", undefined],
    ["a paragraph before it", "<p>Hola.</p>" + before, at + 12],
    ["typed after it", "<p>Es inútil, sí. Adiós.</p>", at],
    ["the word goes on", "<p>Es inútiles, sí.</p>", undefined],
    ["the word goes on behind a tag", "<p>Es inútil<i>es</i>, sí.</p>", undefined],
    ["the word begins earlier", "<p>Es minútil, sí.</p>", undefined],
    ["a letter in it changed", "<p>Es inutil, sí.</p>", undefined],
    ["it turned bold", "<p>Es <b>inútil</b>, sí.</p>", undefined],
    ["it is gone", "<p>Es , sí.</p>", undefined],
    ["both sides changed", "<p>No es inútil, sí, sí.</p>", undefined],
  ])("%s", (_what, after, start) => {
    const expected = start === undefined ? undefined : { start, end: start + word.length };
    expect(relocate(place, html(before), html(after))).toEqual(expected);
  });

  test("letters typed behind the tag that follows it touch it", () => {
    const body = html("<b>inútil</b> no");
    const [place] = placesOf(body, "inútil");
    expect(place && relocate(place, body, html("<b>inútil</b>es no"))).toBeUndefined();
    expect(place && relocate(place, body, html("<b>inútil</b> sí no"))).toEqual(place);
  });

  test("another format is another body", () => {
    expect(relocate(place, html(before), plain(before))).toBeUndefined();
  });

  test("a stretch of a text moves with what stands before it", () => {
    expect(carriedTo({ start: 2, end: 3 }, "ab cd", "xxab cd")).toEqual({ start: 4, end: 5 });
    expect(carriedTo({ start: 2, end: 3 }, "ab cd", "ab")).toBeUndefined();
    expect(carriedTo({ start: 0, end: 2 }, "ab cd", "abx cd")).toBeUndefined();
    expect(carriedTo({ start: 3, end: 5 }, "ab cd", "ab xcd")).toBeUndefined();
  });
});

const pieces = [
  "<b>",
  "</b>",
  "<p>",
  "</p>",
  "<br>",
  "&",
  "&uacute;",
  "&#250;",
  "&amp;",
  "&lt",
  " ",
  "\n",
  "a",
  "ñu",
  "😀",
];
const more = [
  "<",
  "<img alt='ñ &amp; b'>",
  "<img alt=x>",
  "<!-- a -->",
  "<pre>",
  "</pre>",
  "\ud800",
  "&#x1F600;",
  ";",
];
const garbage = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ maxLength: 4 })), { maxLength: 30 })
  .map((all) => all.join(""));
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.constantFrom("…", "<b>&amp;", "a b", "lt;", "😁"),
);

test("any words in any HTML: the text reads as wanted, only what stood for it changed, and it can be taken back", () => {
  let made = 0;
  fc.assert(
    fc.property(garbage, fc.nat(), fc.nat({ max: 6 }), words, (content, from, length, now) => {
      const body = html(content);
      const map = textMap(body);
      if (map.text === "") return;
      const start = from % map.text.length;
      const end = Math.min(map.text.length, start + 1 + length);
      const place = map.sourceOf(start, end);
      const splice = spliceText(body, [place], now);
      if (!splice) return;
      made++;
      const first = map.textOffsetOf(place.start);
      const last = map.textOffsetOf(place.end);
      expect(textMap(html(splice.content)).text).toBe(map.text.slice(0, first) + now + map.text.slice(last));
      for (const edit of splice.edits) {
        expect(content.slice(edit.start, edit.start + edit.was.length)).toBe(edit.was);
        expect(edit.start).toBeGreaterThanOrEqual(place.start);
        expect(edit.start + edit.was.length).toBeLessThanOrEqual(place.end);
        // No tag is ever taken: what goes is text (as `</` at the very end is), references or white space.
        if (edit.was.startsWith("<")) expect(readMarkup(content, edit.start).end).toBe(edit.start);
      }
      expect(applyEdits(splice.content, inverseOf(splice.edits))).toBe(content);
    }),
    { numRuns: 3_000, examples: [["</", 0, 1, "…"]] },
  );
  expect(made).toBeGreaterThan(500);
});

test("edits carried over somebody's typing elsewhere take back exactly what they made", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (head, tail, typed) => {
      const before = `${head}<p>es in<b>ú</b>til, sí</p>${tail}`;
      const body = html(before);
      const start = before.indexOf("in<b>");
      const splice = spliceText(body, [{ start, end: start + "in<b>ú</b>til".length }], "in…til");
      if (!splice) return; // garbage before it may swallow the place
      const left = splice.content;
      const edited = left + typed;
      const undo = carryEdits(inverseOf(splice.edits), left, edited);
      expect(undo && applyEdits(edited, undo)).toBe(before + typed);
    }),
  );
});

test("each place may have words of its own", () => {
  const body = { format: "html", content: "<p>Idiota, más que <b>idiotas</b>.</p>" } as const;
  const places = [
    { start: 3, end: 9, words: "Id…ota" },
    { start: 22, end: 29, words: "id…tas" },
  ];
  expect(spliceText(body, places, "")?.content).toBe("<p>Id…ota, más que <b>id…tas</b>.</p>");
});
