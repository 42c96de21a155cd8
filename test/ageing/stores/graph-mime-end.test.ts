import fc from "fast-check";
import { bodyStart, endOf, isMuchSmaller, type MimeEnd } from "../../../src/ageing/stores/graph-mime-end";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const mixed = (type: string, body: string): string => `Subject: Oficio\r\n${type}\r\n\r\n${body}`;
const TYPE = "Content-Type: multipart/mixed; boundary=b";
const PART = "--b\r\n\r\nHola\r\n";

describe("whether the end of a message came", () => {
  test.each<readonly [string, string, MimeEnd]>([
    ["a single text", mixed("Content-Type: text/plain", "Hola"), "unknown"],
    ["no type", "Subject: Oficio\r\n\r\nHola", "unknown"],
    ["a multipart that names no boundary", mixed("Content-Type: multipart/mixed", PART), "unknown"],
    ["an empty boundary", mixed('Content-Type: multipart/mixed; boundary=""', "----"), "unknown"],
    [
      "the name in another parameter",
      mixed('Content-Type: multipart/mixed; x="; boundary=b"', PART),
      "unknown",
    ],
    ["the type in a part only", mixed("X-Type: none", `${TYPE}\r\n\r\n${PART}`), "unknown"],
    ["a header without a body", "Subject: Oficio\r\n", "missing"],
    ["no part at all", mixed(TYPE, ""), "missing"],
    ["closed", mixed(TYPE, `${PART}--b--\r\n`), "seen"],
    ["not closed", mixed(TYPE, PART), "missing"],
    ["closed without a line end", mixed(TYPE, `${PART}--b--`), "seen"],
    ["closed with blanks after it", mixed(TYPE, `${PART}--b-- \t\r\n`), "seen"],
    ["closed, and more after it", mixed(TYPE, `${PART}--b--\r\nEpílogo\r\n`), "seen"],
    ["cut within its end", mixed(TYPE, `${PART}--b-`), "missing"],
    ["its end within a line", mixed(TYPE, `${PART}see --b--\r\n`), "missing"],
    ["a longer line that begins as its end", mixed(TYPE, `${PART}--b--c\r\n`), "missing"],
    ["its end in the header only", `X: y\r\n--b--\r\n${TYPE}\r\n\r\n${PART}`, "missing"],
    ["line feeds only", mixed(TYPE, `${PART}--b--\r\n`).replace(/\r/g, ""), "seen"],
    ["line feeds only, not closed", mixed(TYPE, PART).replace(/\r/g, ""), "missing"],
    ["in quotes", mixed('Content-Type: multipart/mixed; boundary="= b;"', "--= b;--"), "seen"],
    ["in quotes, not closed", mixed('Content-Type: multipart/mixed; boundary="= b;"', "--= b;"), "missing"],
    ["a quote in the quotes", mixed('Content-Type: multipart/mixed; boundary="a\\"b"', '--a"b--'), "seen"],
    ["quotes that do not close", mixed('Content-Type: multipart/mixed; boundary="b', "--b--"), "seen"],
    [
      "unquoted signs",
      mixed("Content-Type: multipart/mixed; boundary=----=_P_1.2", "------=_P_1.2--"),
      "seen",
    ],
    ["a comment after it", mixed(`${TYPE} (made by hand); x=y`, "--b--"), "seen"],
    ["a folded header", mixed('Content-Type: multipart/mixed;\r\n\tx=y;\r\n boundary="b"', "--b--"), "seen"],
    ["a folded header, not closed", mixed("Content-Type:\n multipart/mixed;\n boundary=b", PART), "missing"],
    ["other letters", mixed("CONTENT-TYPE : Multipart/Signed; x=y; BOUNDARY = b", "--b--"), "seen"],
    ["the line of an mbox before it", `From ana Mon Aug 24\r\n${mixed(TYPE, "--b--")}`, "seen"],
    [
      "one within another, both closed",
      mixed(
        TYPE,
        "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\nHola\r\n--c--\r\n--b--\r\n",
      ),
      "seen",
    ],
    [
      "one within another, the inner one closed only",
      mixed(
        TYPE,
        "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\nHola\r\n--c--\r\n",
      ),
      "missing",
    ],
  ])("%s", (_, text, end) => expect(endOf(bytes(text))).toBe(end));

  test("wherever it is cut before the end of its last line, it is missed", () => {
    const whole = bytes(mixed(TYPE, `${PART}--b--\r\n`));
    for (let length = 0; length < whole.length - 2; length += 1)
      expect([length, endOf(whole.slice(0, length))]).toEqual([length, "missing"]);
    expect(endOf(whole)).toBe("seen");
  });

  test("whatever came, it says something, and soon", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (some) =>
        ["seen", "missing", "unknown"].includes(endOf(some)),
      ),
    );
    for (const text of ["-", "\n-", "--b", "--b--", " "]) {
      const long = bytes(mixed(TYPE, text.repeat(2_000_000)));
      // What is not linear never comes back.
      expect(endOf(long)).not.toBe("unknown");
    }
  });
});

test.each([
  ["A: b\r\n\r\nC", 8],
  ["A: b\n\nC", 6],
  ["A: b\n\r\nC", 7],
  ["A: b\r\n", undefined],
])("the body of %j begins at %j", (text, start) => expect(bodyStart(bytes(text))).toBe(start));

test.each([
  [10, undefined, false],
  // Small messages are mostly what the server counts beside them.
  [10, 10_000, false],
  [300, 10_500, false],
  [5499, 20_000, true],
  [5500, 20_000, false],
  [30_000, 20_000, false],
])("%j bytes of a message that the server counts as %j: %j", (length, size, isSmaller) =>
  expect(isMuchSmaller(new Uint8Array(length), size)).toBe(isSmaller),
);
