import fc from "fast-check";
import { partsOfName, pathAt, stemOf, turnOf, type Nameable } from "../../../src/ageing/folder/names";
import { cleaned, cut, nameFrom, pathKey } from "../../../src/ageing/folder/windows-name";
import { stampIn } from "../../../src/ageing/stamp";
import { isWindowsPath, wrongsOfPath } from "../../support/windows-path";

const stampOf = stampIn("America/Mexico_City");
const hash = "0123abcd".repeat(8);
const message: Nameable = {
  folder: "Bandeja de entrada",
  received: Date.UTC(2026, 7, 25, 15, 31),
  from: "Ana Pérez",
  subject: "Reunión del lunes",
};
const path = (part: Partial<Nameable>, mailbox = "aperez@sre.gob.mx"): string =>
  pathAt(stemOf({ mailbox, stampOf }, { ...message, ...part }), hash);
const name = (part: Partial<Nameable>): string => path(part).split("/").at(-1)!;

test("a path tells mailbox, folder, month, hour, sender and subject", () => {
  expect(path({})).toBe(
    "aperez@sre.gob.mx/Bandeja de entrada/2026-08/20260825-0931_Ana Pérez_Reunión del lunes_0123abcd.eml",
  );
});

test("without a date there is a folder of its own", () => {
  expect(path({ received: undefined, from: "", subject: "" })).toBe(
    "aperez@sre.gob.mx/Bandeja de entrada/sin-fecha/sin-fecha_sin remitente_sin asunto_0123abcd.eml",
  );
});

test.each([
  ["Oficio 12/2026: ¿respuesta?", "Oficio 12-2026- ¿respuesta-"],
  ['<a> "b" \\ | * c', "-a- -b- - - - c"],
  ["uno\r\n\tdos\u0000tres\u007f", "uno dos tres"],
  ["  .~oculto. . ", "oculto"],
  ["factura\u202efdp.exe", "facturafdp.exe"],
  ["ze\u200bro\u2060\ufeff", "zero"],
  ["Pe\u0301rez", "Pérez"],
  ["a\u200d\u0301", "á"],
  ["medio \ud83d par", "medio par"],
  ["\u0301acento suelto", "acento suelto"],
  ["👩\u200d💻 día", "👩💻 día"],
])("%j is written %j", (text, is) => {
  expect(cleaned(text)).toBe(is);
});

test.each([
  "CON",
  "con.txt",
  "Nul .x",
  "COM1",
  "lpt¹",
  "LPT³.tar.gz",
  "conin$",
  "aux.",
  "Indice.HTML",
  "x.parcial",
])("the folder %s is given another name", (folder) => {
  expect(nameFrom(folder, 28, "carpeta")).toMatch(/^_/);
  expect(wrongsOfPath(path({ folder }))).toEqual([]);
});

test.each(["CONTRATOS", "COM", "COM10", "nulo", "consulta.con"])("the folder %s keeps its name", (folder) => {
  expect(nameFrom(folder, 28, "carpeta")).toBe(folder);
});

test("of a deep folder whose whole path is too long the last name is told", () => {
  expect(path({ folder: "Bandeja de entrada / Visas" })).toContain("/Bandeja de entrada - Visas/");
  expect(path({ folder: "Bandeja de entrada / Consulares / Visas 2026" })).toContain("/Visas 2026/");
  expect(path({ folder: "\u200b" })).toContain("/carpeta/");
});

test("what is too long is cut, and the digits stay", () => {
  const long = path(
    { folder: "f".repeat(99), from: "r".repeat(999), subject: "s".repeat(9999) },
    "m".repeat(99),
  );
  expect(long).toMatch(/_0123abcd\.eml$/);
  expect(long).toHaveLength(120);
  expect(name({ subject: "s".repeat(9999) })).toHaveLength(75);
});

test.each([
  ["ab😀cd", 3, "ab"],
  ["ab😀cd", 4, "ab😀"],
  ["abx\u0323\u0307c", 4, "ab"],
  ["abx\u0323\u0307c", 5, "abx\u0323\u0307"],
  ["uno. dos", 5, "uno"],
  ["corto", 9, "corto"],
  ["nada", 0, ""],
])("%j cut at %i is %j", (text, max, is) => {
  expect(cut(text, max)).toBe(is);
});

test("the same content in the same place is numbered, and found again", () => {
  const stem = stemOf({ mailbox: "a@b", stampOf }, message);
  expect(pathAt(stem, "ffffffff".repeat(8), 1)).toBe(`${stem}00000000.eml`);
  expect(partsOfName(pathAt(stem, hash, 2))).toEqual({ stem, hex: "0123abcf" });
  expect(turnOf("0123abcf", hash)).toBe(2);
  expect(turnOf("00000000", "ffffffff".repeat(8))).toBe(1);
  expect(turnOf("deadbeef", hash)).toBeUndefined();
  expect(partsOfName("a/b.eml")).toBeUndefined();
});

test.each([
  ["Visas/a.eml", "VISAS/A.EML"],
  ["á", "a\u0301"],
  ["ΟΔΟΣ", "οδος"],
])("%s and %s are one file", (a, b) => {
  expect(pathKey(a)).toBe(pathKey(b));
});

/** Made of what breaks names: pieces of rules, halves of pairs, marks, long runs. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'< > : " / \\ | ? * . ~ _ = CON nul COM¹ LPT9 .. ../ C: ﬀ İ ß 😀 e\u0301'.split(" "),
      ),
      fc.constantFrom(...[" ", "\u0000", "\u001f", "\u007f", "\u0085", "\u2028", "\u1100\u1161", "\u226e"]),
      fc.constantFrom(...["\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u0301", "\u0344"]),
      fc.constantFrom(...["\u0958", "\ud83d", "\ude00", "\ufe0f", "\u{e0041}", "\u{1d165}"]),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

test("whatever mail is called, its path is one that Windows takes", () => {
  const instant = fc.option(fc.integer({ min: 0, max: 4_102_444_799_000 }), { nil: undefined });
  fc.assert(
    fc.property(hostile, hostile, hostile, hostile, instant, (mailbox, folder, from, subject, received) => {
      const made = pathAt(stemOf({ mailbox, stampOf }, { folder, from, subject, received }), hash);
      expect(wrongsOfPath(made)).toEqual([]);
      expect(made.split("/")).toHaveLength(4);
      expect(partsOfName(made)?.hex).toBe("0123abcd");
    }),
    { numRuns: 2000 },
  );
});

test("the checker itself knows a bad path", () => {
  for (const bad of [
    "a/../b",
    "CON",
    "a:b",
    "a.",
    "a\u202eb",
    "\ud800",
    "a//b",
    "x".repeat(81),
    "lpt².eml",
    "e\u0301",
  ])
    expect(isWindowsPath(bad)).toBe(false);
});
