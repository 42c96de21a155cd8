import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readRar } from "../../../../src/policy/attachments/readers/rar";
import { unicodeName } from "../../../../src/policy/attachments/readers/rar/name";
import { ascii, contentOf, namesOf, readWith } from "../../../support/archives";

const real = (name: string): Uint8Array =>
  readFileSync(join(__dirname, "../../../fixtures/attachments/archive", name));

const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

interface File4 {
  readonly name: string;
  readonly content?: string;
  readonly flags?: number;
  readonly method?: number;
}

/** An archive of RAR 4 whose sums nobody looks at. */
const rar4 = (files: readonly File4[], mainFlags = 0): Uint8Array =>
  Uint8Array.from([
    ...ascii("Rar!\x1a\x07\0"),
    ...[0, 0, 0x73, ...u16(mainFlags), ...u16(13), 0, 0, 0, 0, 0, 0],
    ...files.flatMap(({ name, content = "", flags = 0, method = 0x30 }) => [
      ...[0, 0, 0x74, ...u16(0x8000 | flags), ...u16(32 + name.length), ...u32(content.length)],
      ...[...u32(content.length), 0, ...u32(0), ...u32(0), 29, method, ...u16(name.length), ...u32(0)],
      ...ascii(name + content),
    ]),
    ...[0, 0, 0x7b, 0, 0, 7, 0],
  ]);

/** The same of RAR 5; all numbers are small enough for one byte. */
const rar5 = (
  files: readonly {
    readonly name: string;
    readonly content?: string;
    readonly kind?: number;
    readonly extra?: readonly number[];
    readonly method?: number;
  }[],
): Uint8Array =>
  Uint8Array.from([
    ...ascii("Rar!\x1a\x07\x01\0"),
    ...[0, 0, 0, 0, 3, 1, 0, 0],
    ...files.flatMap(({ name, content = "", kind = 0, extra = [], method = 0 }) => {
      const method7 = method === 0 ? [0] : [0x80, method];
      const fields = [kind, content.length, 0, ...method7, 0, name.length, ...ascii(name), ...extra];
      const flags = 2 | (extra.length > 0 ? 1 : 0);
      const header = [2, flags, ...(extra.length > 0 ? [extra.length] : []), content.length, ...fields];
      return [0, 0, 0, 0, header.length, ...header, ...ascii(content)];
    }),
    ...[0, 0, 0, 0, 3, 5, 0, 0],
  ]);

test.each([
  {
    why: "names, folders left out",
    bytes: rar4([
      { name: "a\\b.txt", content: "uno" },
      { name: "carpeta", flags: 0xe0 },
    ]),
    names: ["a/b.txt"],
  },
  {
    why: "names of version 5, folders left out",
    bytes: rar5([
      { name: "a/b.txt", content: "uno" },
      { name: "carpeta", kind: 1 },
    ]),
    names: ["a/b.txt"],
  },
])("reads $why", ({ bytes, names }) => {
  const layer = readWith(readRar, bytes);
  expect(namesOf(layer)).toEqual(names);
  expect(layer).not.toHaveProperty("encryption");
  expect(layer).not.toHaveProperty("why");
  expect(contentOf(layer, names[0] ?? "")).toBe("uno");
});

test.each([
  {
    why: "one file of several needs a key",
    bytes: rar4([{ name: "a" }, { name: "b", flags: 4 }]),
    names: ["a", "b"],
  },
  { why: "the headers need it", bytes: rar4([], 0x80), names: [] },
  { why: "one file of version 5", bytes: rar5([{ name: "a", extra: [2, 1, 0] }]), names: ["a"] },
  { why: "one behind another record", bytes: rar5([{ name: "a", extra: [2, 7, 0, 2, 1, 0] }]), names: ["a"] },
  {
    why: "the headers of version 5",
    bytes: Uint8Array.from([...ascii("Rar!\x1a\x07\x01\0"), 0, 0, 0, 0, 3, 4, 0, 0]),
    names: [],
  },
])("is encrypted where $why", ({ bytes, names }) => {
  const layer = readWith(readRar, bytes);
  expect(layer?.encryption).toBe("rar");
  expect(namesOf(layer)).toEqual(names);
});

test.each([
  { why: "compressed", bytes: rar4([{ name: "a", content: "uno", method: 0x33 }]) },
  { why: "continued in another volume", bytes: rar4([{ name: "a", content: "uno", flags: 2 }]) },
  { why: "compressed by version 5", bytes: rar5([{ name: "a", content: "uno", method: 3 }]) },
])("knows the name alone of what is $why", ({ bytes }) => {
  const layer = readWith(readRar, bytes);
  expect(namesOf(layer)).toEqual(["a"]);
  expect(layer?.entries?.[0]?.open).toBeUndefined();
});

test.each([
  {
    why: "Latin letters by their low byte",
    bytes: [
      ...ascii("acci?n.txt"),
      0,
      0,
      0x00,
      ...ascii("acci"),
      0x00,
      ...[0xf3],
      ...ascii("n.t"),
      0x00,
      ...ascii("xt"),
    ],
    name: "acción.txt",
  },
  {
    why: "letters with a common high byte",
    bytes: [...ascii("??"), 0, 0x04, 0x50, 0x14, 0x30],
    name: "Да",
  },
  { why: "letters of two bytes", bytes: [...ascii("?"), 0, 0, 0x80, 0x2d, 0x4e], name: "中" },
  { why: "a run of the first name", bytes: [...ascii("video.mp4"), 0, 0, 0xc0, 7], name: "video.mp4" },
  { why: "no second name: UTF-8", bytes: [...Buffer.from("acción.txt")], name: "acción.txt" },
])("makes out a name: $why", ({ bytes, name }) => {
  expect(unicodeName(Uint8Array.from(bytes))).toBe(name);
});

describe("what RAR itself wrote", () => {
  const all = [
    ...["oficio.txt", "informe año 2005.txt", "anexos/Año 2005/presupuesto.csv"],
    ...["anexos/logo.gif", "anexos/vacio.txt", "música/canción.mid", "instalar.sh"],
  ];
  test.each([
    { file: "rar-4-por-omision.rar", names: all },
    { file: "rar-5-por-omision.rar", names: all },
    { file: "rar-4-comentario.rar", names: ["informe año 2005.txt", "oficio.txt"] },
    { file: "rar-5-recuperacion.rar", names: ["informe año 2005.txt"] },
    { file: "rar-5-tomo.part1.rar", names: ["ruido.bin"] },
    { file: "rar-4-tomo.part2.rar", names: ["ruido.bin"] },
  ])("names in $file", ({ file, names }) => {
    const layer = readWith(readRar, real(file));
    expect(namesOf(layer)).toEqual(names);
    expect(layer).not.toHaveProperty("encryption");
    expect(layer).not.toHaveProperty("why");
  });

  test.each([
    { file: "rar-4-clave.rar", names: ["oficio.txt", "música/canción.mid"] },
    { file: "rar-5-clave.rar", names: ["oficio.txt", "música/canción.mid"] },
    { file: "rar-4-nombres-cifrados.rar", names: [] },
    { file: "rar-5-nombres-cifrados.rar", names: [] },
  ])("$file needs a key", ({ file, names }) => {
    const layer = readWith(readRar, real(file));
    expect(layer?.encryption).toBe("rar");
    expect(namesOf(layer)).toEqual(names);
    expect(layer?.entries?.every(({ encrypted }) => encrypted)).toBe(true);
  });

  test.each(["rar-4-almacenado.rar", "rar-5-almacenado.rar"])("opens what %s stores", (file) => {
    const layer = readWith(readRar, real(file));
    expect(contentOf(layer, "anexos/Año 2005/presupuesto.csv")).toBe("a,b\n1,2\n");
    expect(contentOf(layer, "música/canción.mid")).toMatch(/^MThd/);
  });

  test.each(["rar-4-tomo.part2.rar", "rar-5-tomo.part1.rar"])(
    "a part of a file in %s is not opened",
    (file) => {
      expect(readWith(readRar, real(file))?.entries?.[0]?.open).toBeUndefined();
    },
  );
});

test("tells an archive that is cut or broken", () => {
  expect(readWith(readRar, rar4([{ name: "a", content: "uno" }]).subarray(0, 50))?.why).toBe("damaged");
  expect(readWith(readRar, rar5([{ name: "a", content: "uno" }]).subarray(0, 30))?.why).toBe("damaged");
  expect(readWith(readRar, ascii("RE~^ and what came before RAR 1.5"))?.why).toBe("unsupported");
});

test.each(["rar4.rar", "rar5.rar", "rar5-cifrado.rar"])(
  "%s cut and changed anywhere ends without a throw",
  (name) => {
    const whole = real(name);
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length), fc.nat(255)), { maxLength: 9 }),
        (end, flips) => {
          const bytes = Uint8Array.from(whole);
          for (const [at, value] of flips) bytes[at] = value;
          for (const entry of readWith(readRar, bytes.subarray(0, end))?.entries ?? []) entry.open?.(1000);
        },
      ),
      { numRuns: 200 },
    );
  },
);
