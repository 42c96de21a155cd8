import fc from "fast-check";
import { separated } from "../../../src/taskpane/record/separated";

/** Reads RFC 4180 as a spreadsheet does, so that what is written is read by somebody else's rule. */
function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = "";
    } else if (letter === "\r" && text.charAt(at + 1) === "\n") {
      at++;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += letter;
  }
  return rows;
}

test.each([
  ["=1+1", "'=1+1"],
  ["\u200b=1+1", "'\u200b=1+1"],
  ["\u202e=1+1", "'\u202e=1+1"],
  ["x;=cmd|' /C calc'!A0", "x;=cmd|' /C calc'!A0"],
  ["+52 55", "'+52 55"],
  ["-3", "'-3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["  =1", "'  =1"],
  ["\uff1d1+1", "'\uff1d1+1"],
  ["a=1", "a=1"],
  ["", ""],
  ['Dijo "sí", y ya\r\nFin', 'Dijo "sí", y ya\r\nFin'],
])("the cell %j is read as %j", (cell, read) => {
  expect(cellsOf(separated([["x", cell]], ","), ",")).toEqual([["x", read]]);
});

test("whatever the cells hold, they stay in their places and none is a formula", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom('"', ",", "\t", "\r", "\n", "=", "@", " ", "x", "\u202e") }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, fc.constantFrom("," as const, "\t" as const), (written, separator) => {
      const read = cellsOf(separated(written, separator), separator);
      expect(read.map((cells) => cells.length)).toEqual(written.map((cells) => cells.length));
      for (const [row, cells] of read.entries()) {
        for (const [column, one] of cells.entries()) {
          const own = written[row]?.[column] ?? "";
          expect([own, `'${own}`]).toContain(one);
          expect(one).not.toMatch(/^[=+\-@\t\r\n]/);
        }
      }
    }),
  );
});
