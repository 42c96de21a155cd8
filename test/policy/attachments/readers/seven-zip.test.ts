import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readSevenZip } from "../../../../src/policy/attachments/readers/seven-zip";
import { ascii, budget, contentOf, namesOf, readWith, watched } from "../../../support/archives";

const real = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(join(__dirname, "../../../fixtures/attachments/archive", name)));

const text = "informe año 2005.txt";
const song = "música/canción.mid";

describe("what programs wrote", () => {
  test.each([
    {
      why: "by default, header packed",
      file: "por-omision.7z",
      names: [
        ...["anexos/vacio.txt", "anexos/Año 2005/presupuesto.csv", "anexos/logo.gif"],
        ...[text, "instalar.sh", song, "oficio.txt"],
      ],
    },
    {
      why: "each file on its own",
      file: "solido-no.7z",
      names: ["anexos/vacio.txt", "anexos/Año 2005/presupuesto.csv", "anexos/logo.gif", "oficio.txt"],
    },
    { why: "header plain", file: "cabecera-plana.7z", names: [song, "oficio.txt"] },
    { why: "LZMA", file: "lzma.7z", names: [text, "oficio.txt"] },
    { why: "LZMA2", file: "lzma2.7z", names: [text, "oficio.txt"] },
    { why: "PPMd", file: "ppmd.7z", names: [text] },
    { why: "BZip2", file: "bzip2.7z", names: [text] },
    { why: "four coders in a chain", file: "bcj2.7z", names: ["instalar.sh"] },
    { why: "nothing but an empty file", file: "vacio.7z", names: ["anexos/vacio.txt"] },
    { why: "libarchive", file: "bsdtar.7z", names: ["oficio.txt", song] },
    { why: "py7zr, header packed with LZMA2", file: "py7zr.7z", names: ["oficio.txt", song] },
  ])("names in $file: $why", ({ file, names }) => {
    const layer = readWith(readSevenZip, real(file));
    expect(namesOf(layer)).toEqual(names);
    expect(layer).not.toHaveProperty("encryption");
    expect(layer).not.toHaveProperty("why");
  });

  test.each([
    { why: "content", file: "contenido-cifrado.7z", names: [song, "oficio.txt"] },
    { why: "content that is not compressed", file: "copiado-cifrado.7z", names: [song] },
    { why: "content, by py7zr", file: "py7zr-clave.7z", names: ["oficio.txt", song] },
    { why: "header as well", file: "cabecera-cifrada.7z", names: undefined },
    { why: "header as well, by py7zr", file: "py7zr-nombres-cifrados.7z", names: undefined },
  ])("$file needs a key for its $why", ({ file, names }) => {
    const layer = readWith(readSevenZip, real(file));
    expect(layer?.encryption).toBe("7z");
    expect(namesOf(layer)).toEqual(names);
    expect(layer?.entries?.every(({ encrypted, open }) => encrypted === true && !open)).not.toBe(false);
  });

  test("three hundred names with accents, and their sizes", () => {
    const { entries = [] } = readWith(readSevenZip, real("muchos.7z")) ?? {};
    expect(entries).toHaveLength(300);
    for (const { name, size } of entries) {
      const [, count = ""] = /^Oficio número (\d+)\.docx$/.exec(name) ?? [];
      expect(size).toBe(count.length);
    }
  });

  test("what is copied is opened where it lies", () => {
    const layer = readWith(readSevenZip, real("copiado.7z"));
    expect(contentOf(layer, "anexos/Año 2005/presupuesto.csv")).toBe("a,b\n1,2\n");
    expect(contentOf(layer, song)).toMatch(/^MThd/);
    expect(contentOf(layer, "anexos/vacio.txt")).toBe("");
    expect(Buffer.from(contentOf(layer, "oficio.txt") ?? "", "latin1").toString()).toMatch(
      /^Se envía el oficio/,
    );
  });
});

test("reads the header, not the content", () => {
  const bytes = real("copiado.7z");
  const content = 268;
  const source = watched(bytes);
  readSevenZip(source, budget(), "");
  expect(source.reads()).toBeLessThanOrEqual(bytes.length - content);
});

/** A number of up to 14 bits as 7z writes it. */
const number = (value: number): readonly number[] =>
  value < 128 ? [value] : [0x80 | (value >> 8), value & 0xff];

/** An archive of nothing but this header. */
function archiveOf(
  header: readonly number[],
  more: { readonly offset?: number; readonly length?: number } = {},
) {
  const start = Buffer.alloc(32);
  start.write("7z\xbc\xaf\x27\x1c\x00\x04", "latin1");
  start.writeUInt32LE(more.offset ?? 0, 12);
  start.writeUInt32LE(more.length ?? header.length, 20);
  return Uint8Array.from([...start, ...header]);
}

/** Files Info: `names` without content, all of them empty files. */
const filesInfo = (names: readonly string[], count = names.length): readonly number[] => {
  const letters = Buffer.from(names.map((name) => `${name}\0`).join(""), "utf16le");
  const bits = Array.from({ length: Math.ceil(names.length / 8) }, () => 0xff);
  const property = (id: number, bytes: readonly number[]) => [id, ...number(bytes.length), ...bytes];
  return [
    5,
    ...number(count),
    ...property(14, bits),
    ...property(15, bits),
    ...property(17, [0, ...letters]),
    0,
  ];
};

test.each([
  { why: "empty files alone", header: [1, ...filesInfo(["a.txt", "b.txt"]), 0], names: ["a.txt", "b.txt"] },
  {
    why: "properties of the archive first",
    header: [1, 2, 0x50, 2, 9, 9, 0, ...filesInfo(["a"]), 0],
    names: ["a"],
  },
  { why: "no files", header: [1, 0], names: [] },
])("reads $why", ({ header, names }) => {
  const layer = readWith(readSevenZip, archiveOf(header));
  expect(namesOf(layer)).toEqual(names);
  expect(layer).not.toHaveProperty("why");
});

test.each([
  { why: "a first volume, whose header is in the last", bytes: archiveOf([1, 0], { offset: 5000 }) },
  { why: "a header cut short", bytes: archiveOf([1, ...filesInfo(["a.txt"]), 0]).subarray(0, 50) },
  { why: "a header that begins with something else", bytes: archiveOf([9, 9, 9]) },
  { why: "more files than names", bytes: archiveOf([1, ...filesInfo(["a"], 9000), 0]) },
  { why: "a property longer than the header", bytes: archiveOf([1, 5, 1, 17, 0xbf, 0xff, 0]) },
  { why: "billions of folders", bytes: archiveOf([1, 4, 7, 11, 0xf0, 255, 255, 255, 255, 0, 0, 0]) },
  { why: "billions of packed streams", bytes: archiveOf([1, 4, 6, 0, 0xf0, 255, 255, 255, 255, 9, 0]) },
  { why: "a folder of a thousand coders", bytes: archiveOf([1, 4, 7, 11, 1, 0, 0x83, 0xe8, 1, 0, 0, 0]) },
  { why: "a packed header without folders", bytes: archiveOf([0x17, 0]) },
])("$why is damage", ({ bytes }) => {
  expect(readWith(readSevenZip, bytes)).toMatchObject({ why: "damaged" });
});

/** A packed header of one coder whose packed bytes lie right behind the signature header. */
const packedBy = (method: readonly number[], packed: number, size: readonly number[]): readonly number[] => [
  ...[0x17, 6, 0, 1, 9, ...number(packed), 0],
  ...[7, 11, 1, 0, 1, method.length, ...method, 12, ...size, 0, 0],
];

test.each([
  { why: "a method that is not ours", header: packedBy([3, 4, 1], 9, [9]), told: "unsupported" },
  { why: "five megabytes of header", header: packedBy([3, 1, 1], 9, [0xe0, 0, 0, 0x50]), told: "too-large" },
  { why: "LZMA that is none", header: packedBy([3, 1, 1], 9, [9]), told: "damaged" },
  { why: "LZMA2 that is none", header: packedBy([0x21], 9, [9]), told: "damaged" },
])("a header packed as $why: $told", ({ header, told }) => {
  expect(readWith(readSevenZip, archiveOf(header))).toEqual({ why: told });
});

test("a header that unpacks to itself comes to an end", () => {
  // Copied, not compressed, from the place where the header itself stands.
  const header = packedBy([0], 18, [18]);
  expect(header).toHaveLength(18);
  expect(readWith(readSevenZip, archiveOf(header))).toEqual({ why: "damaged" });
});

test("more names than are read are told", () => {
  const layer = readWith(readSevenZip, real("muchos.7z"), "", { names: 50 });
  expect(layer?.entries).toHaveLength(50);
  expect(layer?.why).toBe("too-many");
});

test("a header that costs too much is told as too large", () => {
  expect(readWith(readSevenZip, real("muchos.7z"), "", { steps: 500 })).toEqual({ why: "too-large" });
  expect(readWith(readSevenZip, real("muchos.7z"), "", { inflated: 500 })).toEqual({ why: "too-large" });
});

test("what is no archive is none", () => {
  expect(readWith(readSevenZip, ascii("7z es un programa"))).toBeUndefined();
  expect(readWith(readSevenZip, new Uint8Array(0))).toBeUndefined();
});

test.each([
  "por-omision.7z",
  "cabecera-plana.7z",
  "copiado.7z",
  "bcj2.7z",
  "py7zr.7z",
  "contenido-cifrado.7z",
])("%s cut and changed anywhere ends without a throw", (file) => {
  const whole = real(file);
  const nearEnd = fc.integer({ min: Math.max(0, whole.length - 250), max: whole.length - 1 });
  fc.assert(
    fc.property(
      fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
      fc.array(fc.tuple(fc.oneof(nearEnd, fc.nat(40)), fc.nat(255)), { maxLength: 6 }),
      (end, flips) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of flips) bytes[at] = value;
        for (const entry of readWith(readSevenZip, bytes.subarray(0, end))?.entries ?? []) entry.open?.(1000);
      },
    ),
    { numRuns: 250 },
  );
});
