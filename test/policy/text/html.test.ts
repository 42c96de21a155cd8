import fc from "fast-check";
import { textMap, type TextMap } from "../../../src/policy/text/text-map";
import { textRuns } from "../../../src/policy/text/text-runs";

const html = (content: string): TextMap => textMap({ format: "html", content });
const textOf = (content: string) => html(content).text;

describe("HTML as a reader sees it", () => {
  test.each([
    ["inline tags join", "in<b>ú</b>til", "inútil"],
    ["blocks part", "<p>las</p><p>notas</p>", "las\nnotas\n"],
    ["lines part", "las<br>notas<BR/>fin</br>", "las\nnotas\nfin\n"],
    ["an empty line stays", "<div>uno</div><div><br></div><div>dos</div>", "uno\n\ndos\n"],
    ["cells part", "<table><tr><td>a<td>b</table>", "a\nb\n"],
    ["white space is one space", "  a \r\n\t b  <i> c</i> ", "a b c"],
    ["white space between inline tags counts once", "<b>a </b> <i> b</i>", "a b"],
    ["no-break spaces stay", "a&nbsp; b", "a\u00a0 b"],
    ["preformatted text stays", "x<pre>a  b\n c</pre>", "x\na  b\n c\n"],
    [
      "references, named",
      "&iexcl;in&uacute;til a&ntilde;o &lt;&amp;&gt; &euro;&hellip;",
      "¡inútil año <&> €…",
    ],
    ["references, numeric", "&#237;&#xED;&#XED; &#128512; &#8203;", "ííí 😀 \u200b"],
    ["references of Windows-1252", "&#147;a&#148; &#133;", "“a” …"],
    ["references to nothing", "&#0;&#xD800;&#x110000;&#99999999999999999999;", "����"],
    ["references without their semicolon", "&eacutelan &ampx &nbsp&lt", "élan &x \u00a0<"],
    [
      "what only looks like one",
      "AT&T & R&D &; &# &#x; &unknown; &constructor;",
      "AT&T & R&D &; &# &#x; &unknown; &constructor;",
    ],
    ["comments are no text", "a<!-- no <b> --><!--[if mso]>no<![endif]-->b", "ab"],
    ["downlevel-revealed comments show", "<![if !supportLists]>·<![endif]>a", "·a"],
    ["declarations are no text", "<!DOCTYPE html><?xml version='1.0'?>a", "a"],
    ["CDATA is a comment to the next >", "<![CDATA[x]]>a", "a"],
    [
      "styles, scripts and titles are no text",
      "<head><title>T</title><STYLE>p{}</sTyle></head><script>'</p>'</script>a",
      "a",
    ],
    ["an end tag inside a script's text", "<script>if(a</b)</scripts></script>a", "a"],
    ["attributes in any quoting", `<p title='a>b' class="c>d" id=e lang>a</p>`, "a\n"],
    ["a lone < is a character", "1 < 2 <3 a<", "1 < 2 <3 a<"],
    ["a tag that never ends shows nothing", 'a<b title="x>y', "a"],
    ["hidden text is not seen", `a<span style="display : none">x</span><p hidden>y<p>b`, "a\nb"],
    ["hidden text, however it is written", `a<p style='color:#000;DISPLAY: none !important;'>x</p>`, "a\n"],
    ["hidden text, by the last word", `a<p style="display:block;display:none">x</p>`, "a\n"],
    ["hidden text, past an empty id", `a<p id="" style="display:none">x</p>`, "a\n"],
    ["what only classic Outlook hides is seen", `a<span style="mso-hide:all">x</span>`, "ax"],
    [
      "an image says its words on a line of its own",
      `a<img alt="Sello &amp; firma" title='x'>b`,
      "a\nSello & firma\nx\nb",
    ],
    ["an image without words parts nothing", `in<img src=x alt="">útil`, "inútil"],
    ["end tags out of order", "<b><i>a</b></i></u></div>b", "a\nb"],
    ["nothing", "", ""],
  ])("%s", (_what, content, text) => {
    expect(textOf(content)).toBe(text);
  });

  test.each([
    `style="display:none;display:block"`,
    `style="display:block!important;display:none"`,
    `style="--display:none"`,
    `style="x-display:none"`,
    `style="dis play:none"`,
    `style="color:rgb(0,0,0);display:none"`,
    `style="display:none-x"`,
    `style="/*display:none*/color:red"`,
    `style="color:red/*;display:none"`,
    `style="font-family:'display:none'"`,
    `style="font-family:';display:none;'"`,
    `style="font-family:'\n';display:none;x:'"`,
    `style="background:url(x;display:none)"`,
    `style="x:f(/*)*/;display:none"`,
    `style="x:'\\';display:none;y:'"`,
    `style="display:none;&#100;isplay:block"`,
    `style="" style="display:none"`,
    `style="color:red" style="display:none"`,
    `hidden style="display:block"`,
    `hidden style="&#100;isplay:block"`,
  ])("text that is not surely hidden is seen: %s", (attributes) => {
    expect(textOf(`<p ${attributes}>x</p>`)).toBe("x\n");
  });

  test.each([
    ["<!-- --!>a", "a"],
    ["<!----!>a", "a"],
    ["<!-->a", "a"],
    ["<!--->a", "a"],
    ["<!---->a", "a"],
    ["<!--!>x-->a", "a"],
    ["<!--x--", ""],
  ])("a comment ends where browsers end it: %s", (content, text) => {
    expect(textOf(content)).toBe(text);
  });

  test("tells links and image descriptions apart", () => {
    const map = html('<p>ver <a href=x>el <img alt="mapa"> sitio</a>.</p>');
    expect(textRuns(map).map(({ start, end, within }) => [map.text.slice(start, end), within])).toEqual([
      ["ver ", undefined],
      ["el\n", "link"],
      ["mapa", "imageDescription"],
      ["\nsitio", "link"],
      [".\n", undefined],
    ]);
  });

  test("counts paragraphs, not blank ones nor lines", () => {
    const { text, paragraphOf } = html(
      "<p>uno</p><p>&nbsp;</p><p>dos<br>aún dos</p><div>tres?</div><div><br></div><div>tres</div>",
    );
    const of = (word: string) => paragraphOf(text.indexOf(word));
    expect([of("uno"), of("dos"), of("aún"), paragraphOf(text.lastIndexOf("tres"))]).toEqual([1, 2, 2, 4]);
  });
});

describe("places", () => {
  const content = "<p>Es in<b>&uacute;</b>til,\r\n seg&#250;n él.</p>";
  const map = html(content);

  test("a word over tags and references has its stretch of HTML", () => {
    const start = map.text.indexOf("inútil");
    const source = map.sourceOf(start, start + "inútil".length);
    expect(content.slice(source.start, source.end)).toBe("in<b>&uacute;</b>til");
  });

  test("a place within a reference is the character it stands for", () => {
    expect(map.text.charAt(map.textOffsetOf(content.indexOf("acute")))).toBe("ú");
    expect(map.text.charAt(map.textOffsetOf(content.indexOf("250;")))).toBe("ú");
  });

  test("a place in a tag is where the text goes on", () => {
    expect(map.textOffsetOf(1)).toBe(0);
    expect(map.textOffsetOf(content.length)).toBe(map.text.length);
  });

  test("an empty stretch has a place of its own", () => {
    expect(map.sourceOf(0, 0)).toEqual({ start: 3, end: 3 });
    expect(map.sourceOf(map.text.length, map.text.length)).toEqual({
      start: content.length,
      end: content.length,
    });
  });
});

const pieces = [
  "<b>",
  "</b>",
  "<p>",
  "</p>",
  "<div class=gmail_quote>",
  "</div>",
  "<div",
  ">",
  "<",
  "&",
  "&uacute;",
  "&#250",
  ";",
  "&#x1F600;",
  "<br>",
  "<td>",
  "</table>",
  "<table>",
  "<blockquote type=cite>",
  "</blockquote>",
  "<!--",
  "-->",
  "<script>",
  "</script>",
  "<pre>",
  "</pre>",
  "<a href='x'>",
  "</a>",
  "<img alt='ñ &amp; b' title=\"t\">",
  '"',
  "'",
  "=",
  "<span hidden>",
  "</span>",
  " ",
  "\n",
  "\r\n",
  "a",
  "ñandú",
  "\0",
  "\ud800",
  "😀",
  "De: x",
  "Enviado: 1",
  "Para: y",
  "> ",
  "-- ",
  "<hr>",
  "<div id=Signature>",
];
const garbage = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string()), { maxLength: 60 })
  .map((all) => all.join(""));

/** What a stretch of HTML can stand for: itself, white space, a line, or what its references decode to. */
function standsFor(source: string, text: string): boolean {
  if (source === text) return true;
  if (text === " ") return /^[ \t\n\r\f]+$/.test(source) || /^&/.test(source);
  if (text === "\n") return /^<|^["'=]$|>$/.test(source) || /^&/.test(source);
  return source.startsWith("&") && source.length >= 3;
}

describe("any HTML", () => {
  test("maps each character of its text to its source, in order", () => {
    fc.assert(
      fc.property(garbage, (content) => {
        const map = html(content);
        let last = 0;
        for (let at = 0; at < map.text.length; at++) {
          const { start, end } = map.sourceOf(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(content.length);
          if (!standsFor(content.slice(start, end), map.text.charAt(at))) {
            throw new Error(`${content.slice(start, end)} does not stand for ${map.text.charAt(at)}`);
          }
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  test("maps each place of its source to a place of the text, in order", () => {
    fc.assert(
      fc.property(garbage, (content) => {
        const map = html(content);
        let last = 0;
        for (let at = 0; at <= content.length; at++) {
          const offset = map.textOffsetOf(at);
          expect(offset).toBeGreaterThanOrEqual(last);
          last = offset;
        }
        expect(last).toBe(map.text.length);
      }),
      { numRuns: 300 },
    );
  });

  test("gives each character's own place back from its source", () => {
    fc.assert(
      fc.property(garbage, (content) => {
        const map = html(content);
        for (let at = 0; at < map.text.length; at++) {
          const { start } = map.sourceOf(at, at + 1);
          const back = map.textOffsetOf(start);
          // The two halves of a decoded emoji share one reference.
          expect(
            at - back === 0 || (at - back === 1 && map.text.codePointAt(back) !== map.text.charCodeAt(back)),
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is covered by its runs, without gap or overlap", () => {
    fc.assert(
      fc.property(garbage, (content) => {
        const map = html(content);
        let last = 0;
        for (const { start, end, label } of textRuns(map)) {
          expect(start).toBe(last);
          expect(end).toBeGreaterThan(start);
          expect(map.labelAt(start)).toBe(label);
          expect(map.labelAt(end - 1)).toBe(label);
          last = end;
        }
        expect(last).toBe(map.text.length);
      }),
      { numRuns: 500 },
    );
  });

  test("is read in steps that grow no faster than it does", () => {
    fc.assert(
      fc.property(garbage, fc.integer({ min: 1, max: 40 }), (unit, times) => {
        const content = unit.repeat(times);
        expect(html(content).steps).toBeLessThanOrEqual(6 * content.length + 10);
      }),
    );
  });
});

describe("hostile HTML stays linear", () => {
  const million = 1_000_000;
  test.each([
    ["a million nested tags", () => "<b>".repeat(million) + "x"],
    ["a million nested blocks", () => "<div>".repeat(million) + "x" + "</div>".repeat(million)],
    ["quotes in quotes", () => "<blockquote type=cite>".repeat(200_000) + "x"],
    ["end tags that close nothing", () => "<b>".repeat(200_000) + "</i>".repeat(200_000)],
    ["end tags held back by a block", () => "<i><div>" + "<b>".repeat(200_000) + "</i>".repeat(200_000)],
    ["comments that never end", () => "<!--".repeat(200_000)],
    ["quotes that never end", () => "<a b='".repeat(200_000)],
    ["raw text that never ends", () => "<style>" + "</styl>".repeat(200_000)],
    ["references that never end", () => "&aaaaaaaa".repeat(200_000)],
    ["one number without end", () => "&#" + "9".repeat(million)],
    ["one tag without end", () => "<a " + "b ".repeat(million)],
    ["white space without end", () => " ".repeat(million)],
    ["quote marks without end", () => "&gt;".repeat(200_000)],
    ["headers without end", () => "De: x<br>".repeat(100_000)],
    ["attributions without end", () => "El 1 de enero<br>".repeat(100_000)],
    ["forwards in a quote", () => "<div class=gmail_quote>" + "-- Forwarded message --<br>".repeat(100_000)],
  ])("%s", (_what, build) => {
    const content = build();
    expect(html(content).steps).toBeLessThanOrEqual(6 * content.length + 10);
  });
});
