import fc from "fast-check";
import { isTarHeader, readTar } from "../../../../src/policy/attachments/readers/tar";
import { ascii, budget, contentOf, namesOf, readWith, tarOf, watched } from "../../../support/archives";

const long = `${"carpeta/".repeat(20)}recorrido.mp4`;
const archive = tarOf([
  { name: "anexos/", type: "5" },
  { name: "anexos/acta.txt", content: "Acta" },
  { name: "enlace", type: "2" },
  { name: "informe.txt", content: "x".repeat(600) },
]);

test("lists files, not folders and links, and opens each as a stretch of the archive", () => {
  const layer = readWith(readTar, archive);
  expect(namesOf(layer)).toEqual(["anexos/acta.txt", "informe.txt"]);
  expect(contentOf(layer, "informe.txt")).toBe("x".repeat(600));
  expect(layer).not.toHaveProperty("why");
});

test.each([
  { why: "GNU", header: { name: "././@LongLink", type: "L", content: `${long}\0` } },
  {
    why: "pax",
    header: { name: "PaxHeaders/x", type: "x", content: `${String(long.length + 10)} path=${long}\n` },
  },
])("takes a long name from the $why record before it, once", ({ header }) => {
  const layer = readWith(
    readTar,
    tarOf([header, { name: "corto", content: "a" }, { name: "otro.txt", content: "b" }]),
  );
  expect(namesOf(layer)).toEqual([long, "otro.txt"]);
});

test("reads headers, not contents", () => {
  const source = watched(
    tarOf([
      { name: "a.bin", content: new Uint8Array(2_000_000) },
      { name: "b.txt", content: "b" },
    ]),
  );
  expect(namesOf(readTar(source, budget(), ""))).toEqual(["a.bin", "b.txt"]);
  expect(source.reads()).toBeLessThan(5_000);
});

test.each([
  {
    why: "cut inside an entry",
    bytes: archive.subarray(0, 2600),
    told: "damaged",
    names: ["anexos/acta.txt", "informe.txt"],
  },
  {
    why: "with a header that does not add up",
    bytes: (() => {
      const broken = Uint8Array.from(archive);
      broken[2048] = 1;
      return broken;
    })(),
    told: "damaged",
    names: ["anexos/acta.txt"],
  },
])("tells that an archive is damaged: $why", ({ bytes, told, names }) => {
  const layer = readWith(readTar, bytes);
  expect(layer?.why).toBe(told);
  expect(namesOf(layer)).toEqual(names);
});

test("is no archive without a header that adds up", () => {
  expect(readWith(readTar, ascii("x".repeat(600)))).toBeUndefined();
  expect(isTarHeader(new Uint8Array(512))).toBe(false);
});

test("a size that would lead back or nowhere ends", () => {
  const bytes = Buffer.from(tarOf([{ name: "a", content: "b" }]));
  bytes.fill(0xff, 124, 136);
  bytes.write("        ", 148, "latin1");
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.write(sum.toString(8).padStart(6, "0") + "\0 ", 148, "latin1");
  expect(readWith(readTar, Uint8Array.from(bytes))?.why).toBe("damaged");
});

test("garbage, cuts and flips end without a throw", () => {
  fc.assert(
    fc.property(
      fc.nat(archive.length),
      fc.array(fc.tuple(fc.nat(archive.length), fc.nat(255)), { maxLength: 9 }),
      (end, flips) => {
        const bytes = Uint8Array.from(archive);
        for (const [at, value] of flips) bytes[at] = value;
        for (const entry of readWith(readTar, bytes.subarray(0, end))?.entries ?? []) entry.open?.(1000);
      },
    ),
    { numRuns: 300 },
  );
});
