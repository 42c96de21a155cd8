import fc from "fast-check";
import { lineCounter } from "../../src/cli/positions";

test.each([
  ["the first letter", "ab", 0, { line: 1, column: 1 }],
  ["the end of a text without a line end", "ab", 2, { line: 1, column: 3 }],
  ["a letter after LF", "a\nb", 2, { line: 2, column: 1 }],
  ["a letter after CRLF, which is one line end", "a\r\nb", 3, { line: 2, column: 1 }],
  ["a letter after CR alone", "a\rb", 2, { line: 2, column: 1 }],
  ["a line end, which belongs to the line that it ends", "ab\nc", 2, { line: 1, column: 3 }],
  ["a letter beyond the basic plane, as two units", "\u{1f600}a", 2, { line: 1, column: 3 }],
  ["an empty text", "", 0, { line: 1, column: 1 }],
])("counts %s", (_why, text, offset, position) => {
  expect(lineCounter(text)(offset)).toEqual(position);
});

test("every offset lies in its line, and the offset can be had back", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "é")), fc.nat(40), (parts, some) => {
      const text = parts.join("");
      const offset = Math.min(some, text.length);
      const { line, column } = lineCounter(text)(offset);
      const ends = [...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length);
      expect([0, ...ends][line - 1]).toBe(offset - column + 1);
    }),
  );
});
