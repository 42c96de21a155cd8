import fc from "fast-check";
import { textOf, utf8 } from "../../../src/ageing/folder/bytes";
import type { IndexLine } from "../../../src/ageing/folder/folder";
import {
  inOrder,
  readIndex,
  readLine,
  soleClaims,
  writeIndex,
  writeLine,
} from "../../../src/ageing/folder/index-lines";

const line: IndexLine = {
  id: "AAMk=",
  folder: "Bandeja de entrada",
  folderId: "inbox",
  received: "2026-08-25T15:31:00Z",
  from: "Ana",
  subject: "Hola",
  size: 12,
  sha256: "ab".repeat(32),
  path: "ana@sre.gob.mx/Bandeja de entrada/2026-08/x_abababab.eml",
  savedAt: "2026-11-23T15:00:00Z",
};

test("what is written is read again, whatever the texts", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(text, text, text, fc.string({ minLength: 1 }), (folder, from, subject, id) => {
      const one = { ...line, id, folder, from, subject };
      expect(writeLine(one).split("\n")).toHaveLength(2);
      expect(readLine(writeLine(one))).toEqual(one);
    }),
  );
});

test("lone halves of pairs survive the way through UTF-8", () => {
  const { lines } = readIndex(utf8(writeLine({ ...line, subject: "\ud83d" })));
  expect(lines.get(line.id)?.subject).toBe("\ud83d");
});

test("the last line of an id holds, and a new id takes the place of a former one", () => {
  const moved = { ...line, movedAt: "2026-11-23T16:00:00Z", movedId: "B" };
  const back = { ...line, id: "C", formerId: line.id, returnedAt: "2026-11-23T17:00:00Z" };
  expect([...readIndex(utf8(writeLine(line) + writeLine(moved))).lines.values()]).toEqual([moved]);
  const { lines } = readIndex(utf8(writeLine(line) + writeLine(moved) + writeLine(back)));
  expect([...lines.keys()]).toEqual(["C"]);
  expect([
    ...readIndex(writeIndex({ lines, distrusted: [], tail: new Uint8Array() })).lines.values(),
  ]).toEqual([back]);
});

test("a torn last line is cut; one that lacks nothing but its end is kept", () => {
  const whole = writeLine(line) + writeLine({ ...line, id: "B", subject: "ñ" });
  for (const cut of [1, 2, 40, 150]) {
    const index = readIndex(utf8(whole).slice(0, -cut));
    expect(index.isTorn).toBe(true);
    expect([...index.lines.keys()]).toEqual(cut === 1 ? [line.id, "B"] : [line.id]);
    expect(index.distrusted).toEqual([]);
    expect(index.tail).toHaveLength(0);
  }
});

test("a former id takes the place of no line but that of the same copy, whatever their order", () => {
  const other = { ...line, id: "Z", formerId: line.id, path: "ana@sre.gob.mx/a/2026-08/y_abababab.eml" };
  for (const written of [writeLine(line) + writeLine(other), writeLine(other) + writeLine(line)])
    expect([...readIndex(utf8(written)).lines.keys()].sort()).toEqual([line.id, "Z"]);
});

test("an id belongs to its own line, and where several lines name it to none", () => {
  const named = (id: string, movedId: string): IndexLine => ({ ...line, id, movedId });
  const claims = soleClaims([named("A", "B"), named("B", "X"), named("C", "Y"), named("D", "Y")], "movedId");
  expect(["A", "B", "X", "Y"].map((id) => claims.get(id)?.id)).toEqual([
    undefined,
    undefined,
    "B",
    undefined,
  ]);
});

describe("what an editor saved otherwise stays byte for byte", () => {
  const text = writeLine({ ...line, subject: "Año" });
  test.each([
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["Latin-1", Buffer.from(text, "latin1")],
    ["Latin-1 without its end", Buffer.from(text.trimEnd(), "latin1")],
  ])("%s", (_, bytes) => {
    const index = readIndex(bytes);
    expect(index.lines.size).toBe(0);
    expect(Buffer.from(writeIndex(index)).equals(bytes)).toBe(true);
  });
});

test.each([
  ["no JSON", "{"],
  ["no object", "null"],
  ["nothing", "{}"],
  ["a hash that is none", JSON.stringify({ ...line, sha256: "x" })],
  ["a size below nothing", JSON.stringify({ ...line, size: -1 })],
  ["an instant without a zone", JSON.stringify({ ...line, savedAt: "2026-11-23T15:00:00" })],
  ["an id that is a number", JSON.stringify({ ...line, id: 7 })],
  ...[
    "../../x.eml",
    "/etc/x.eml",
    "a/./x.eml",
    "a//x.eml",
    "C:/x.eml",
    "a\\..\\x.eml",
    "x.eml:flujo.eml",
    "indice.html",
    "x.eml/",
    "a\u0000.eml",
    ".eml/../x.eml",
  ].map((path) => [`the path ${path}`, JSON.stringify({ ...line, path })]),
])("a line with %s is reported and not trusted", (_, text) => {
  const index = readIndex(utf8(`${writeLine(line)}${text}\r\n\n`));
  expect([...index.lines.keys()]).toEqual([line.id]);
  expect(index.distrusted.map(textOf)).toEqual([`${text}\r`]);
});

test("members that nobody knows do nothing, also those with dangerous names", () => {
  const read = readLine(`{"__proto__":{"movedId":"x"},"constructor":1,${JSON.stringify(line).slice(1)}`);
  expect(read).toEqual(line);
  expect(read?.movedId).toBeUndefined();
});

test("put in order the file is the same whatever the order of its lines", () => {
  const all = ["2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", null, null].map((received, at) => ({
    ...line,
    received,
    id: `id${at}`,
    path: `a/${at}.eml`,
  }));
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(inOrder(shuffled)).toEqual(all);
    }),
  );
  const lines = new Map([["id", line]]);
  const written = writeIndex({ lines, distrusted: [utf8("{?")], tail: utf8("?") });
  expect(writeIndex(readIndex(written))).toEqual(written);
});
