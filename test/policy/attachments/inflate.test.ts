import { deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { bytesOf } from "../../../src/policy/attachments/bytes";
import { inflate } from "../../../src/policy/attachments/inflate";
import { readGzip, stemOf } from "../../../src/policy/attachments/readers/gzip";
import { ascii, budget, contentOf, namesOf, readWith } from "../../support/archives";

const MB = 1024 * 1024;
/** Text that deflate makes half as long. */
const numbers = Array.from({ length: 3000 }, (_, index) => String(index * 7919)).join(" ");
const inflated = (kind: "deflate" | "gzip", bytes: Uint8Array, most: number, granted = 8 * MB) => {
  const left = budget({ inflated: granted });
  const { source, isWhole } = inflate(kind, bytesOf(bytes), 0, bytes.length, most, left);
  return { content: Buffer.from(source.read(0, source.length)), isWhole, left };
};

test("gives back what zlib compressed, whole or its beginning", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(6000), fc.boolean(), (content, most, isGzip) => {
      const bytes = isGzip ? gzipSync(content) : deflateRawSync(content);
      const { content: got, isWhole } = inflated(isGzip ? "gzip" : "deflate", bytes, most);
      expect(got.equals(Buffer.from(content.subarray(0, most)))).toBe(true);
      if (most > content.length) expect(isWhole).toBe(true);
      if (most < content.length) expect(isWhole).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("reads all members of a gzip file, as gunzip does", () => {
  const bytes = Buffer.concat([gzipSync("uno "), gzipSync("dos")]);
  expect(inflated("gzip", bytes, 100).content.toString()).toBe("uno dos");
});

test("a bomb costs what was granted and one piece, and says that there was more", () => {
  const bomb = deflateRawSync(Buffer.alloc(64 * MB), { level: 9 });
  const { content, isWhole, left } = inflated("deflate", bomb, 64 * MB, 2 * MB);
  expect(content.length).toBe(2 * MB);
  expect(isWhole).toBe(false);
  expect(left.isSpent).toBe(true);
  expect(left.inflate(1)).toBe(0);
});

test("a head costs little of a bomb", () => {
  const bomb = deflateRawSync(Buffer.alloc(64 * MB), { level: 9 });
  const { left } = inflated("deflate", bomb, 8192, 8 * MB);
  expect(left.inflate(8 * MB)).toBeGreaterThan(7 * MB);
});

test.each([
  {
    why: "cut short",
    bytes: deflateRawSync(numbers).subarray(0, 3000),
    keeps: 2000,
  },
  { why: "no deflate at all", bytes: Buffer.alloc(500, 0xff), keeps: 0 },
  { why: "nothing", bytes: Buffer.alloc(0), keeps: 0 },
])("keeps what came before the fault: $why", ({ bytes, keeps }) => {
  const { content, isWhole } = inflated("deflate", bytes, 100_000);
  expect(content.length).toBeGreaterThanOrEqual(keeps);
  if (bytes.length > 0) expect(isWhole).toBe(false);
});

test.each([
  ["informe.tar.gz", "informe.tar"],
  ["informe.tgz", "informe.tar"],
  ["logo.svgz", "logo.svg"],
  ["logo.EMZ", "logo.emf"],
  ["notas.txt.gz", "notas.txt"],
  ["sin-extension", "sin-extension"],
  ["", ""],
])("%s holds %s", (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});

test("a gzip file holds one file, by its own name or the archive's", () => {
  const layer = readWith(readGzip, gzipSync("Buenos días"), "saludo.txt.gz");
  expect(namesOf(layer)).toEqual(["saludo.txt"]);
  expect(contentOf(layer, "saludo.txt")).toContain("Buenos");
  const named = Buffer.from(gzipSync("x"));
  named[3] = 8;
  const bytes = Buffer.concat([named.subarray(0, 10), ascii("recorrido.mp4\0"), named.subarray(10)]);
  expect(namesOf(readWith(readGzip, bytes, "otro.gz"))).toEqual(["recorrido.mp4"]);
});
