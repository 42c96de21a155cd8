import { constants, deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { openBudget } from "../../../src/policy/attachments/budget";
import { bytesOf } from "../../../src/policy/attachments/bytes";
import { inflate as inflateWhole } from "../../../src/policy/attachments/inflate";
import { inflate } from "../../../src/policy/attachments/inflate.at-send";
import { unhurried } from "../../../src/policy/attachments/inspect";
import { enough, join } from "./support";

const MOST = 1e7;
const inflated = (kind: "deflate" | "gzip", packed: Uint8Array, most = MOST, budget = enough()) => {
  const { source, isWhole } = inflate(kind, bytesOf(packed), 0, packed.length, most, budget);
  return { bytes: Buffer.from(source.read(0, Infinity)), isWhole };
};

const { Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED } = constants;
const text = Buffer.from("Le envío el acta de la visita. ".repeat(9000));
const noise = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * at * 2654435761) >>> 24));

describe.each([
  ["stored", { level: 0 }],
  ["fast", { level: 1 }],
  ["small", { level: 9 }],
  ["without copies", { strategy: Z_HUFFMAN_ONLY }],
  ["runs alone", { strategy: Z_RLE }],
  ["with the codes that are given", { strategy: Z_FIXED }],
])("what zlib deflates, %s", (_, options) => {
  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a letter", Buffer.from("a")],
    ["a text", text],
    ["zeros", Buffer.alloc(100_000)],
    ["noise", noise],
  ])("%s", (_name, content) => {
    const packed = deflateRawSync(content, { strategy: Z_DEFAULT_STRATEGY, ...options });
    for (const one of [inflated("deflate", packed), inflated("gzip", gzipSync(content, options))]) {
      expect(one.isWhole).toBe(true);
      expect(one.bytes.equals(content)).toBe(true);
    }
  });

  test("cut short it gives what comes before the cut, and says so", () => {
    const packed = deflateRawSync(text, options);
    const { bytes, isWhole } = inflated("deflate", packed.subarray(0, packed.length >> 1));
    expect(isWhole).toBe(false);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.equals(text.subarray(0, bytes.length))).toBe(true);
  });
});

test("gives the first bytes where no more are wanted, and whole what is exactly as long", () => {
  const packed = deflateRawSync(text);
  expect(inflated("deflate", packed, 50)).toEqual({ bytes: text.subarray(0, 50), isWhole: false });
  expect(inflated("deflate", packed, text.length).isWhole).toBe(true);
});

test("reads every member of a gzip file, past names, comments and checksums of headers", () => {
  const [, ...rest] = gzipSync("uno");
  const body = Uint8Array.from(rest).subarray(9);
  const header = join("\x1f\x8b\x08", 4 + 8 + 16 + 2, "\0\0\0\0\0\0", "\x03\0abc", "a\0", "b\0", "\0\0");
  expect(inflated("gzip", join(header, body, gzipSync("dos"))).bytes.toString()).toBe("unodos");
});

test("a bomb costs no more than it is granted, and what is not used is given back", () => {
  const limits = { read: 1e8, inflated: 1000, steps: 1e5, names: 1, lookedInto: 1, depth: 1 };
  const budget = openBudget(limits);
  expect(inflated("deflate", deflateRawSync(Buffer.alloc(1e6)), 400, budget).bytes.length).toBe(400);
  expect(inflated("deflate", deflateRawSync(Buffer.alloc(100)), 400, budget).bytes.length).toBe(100);
  expect(inflated("deflate", deflateRawSync(Buffer.alloc(1e6)), MOST, budget).bytes.length).toBe(500);
  expect(budget.isSpent).toBe(true);
});

test("blocks of nothing take steps", () => {
  // Stored blocks without content, none of them the last.
  const nothing = new Uint8Array(500_000).map((_, at) => (at % 5 > 2 ? 255 : 0));
  const budget = enough(1000);
  expect(inflated("deflate", nothing, MOST, budget).isWhole).toBe(false);
  expect(budget.isSpent).toBe(true);
});

/** Blocks with codes of their own, of which the only letter used is the one that ends them: fields of bits, lowest first. */
function emptyBlocks(count: number): Uint8Array {
  const block: readonly (readonly [number, number])[] = [
    [0, 1],
    [2, 2],
    [0, 10],
    [15, 4],
    // Codes of the lengths 18, 1 and 15, in the order in which they stand.
    ...[0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2].map((length) => [length, 3] as const),
    // One letter of 15 bits, 255 of none, the end of one bit, a distance of 15; then the end.
    [3, 2],
    [0, 1],
    [127, 7],
    [0, 1],
    [106, 7],
    [1, 2],
    [3, 2],
    [0, 1],
  ];
  const bits = block.map(([value, width]) =>
    Array.from({ length: width }, (_, at) => (value >> at) & 1).join(""),
  );
  const all = bits.join("").repeat(count);
  return Uint8Array.from({ length: all.length >> 3 }, (_, at) =>
    parseInt(
      Array.from(all.slice(8 * at, 8 * at + 8))
        .reverse()
        .join(""),
      2,
    ),
  );
}

test.each([
  ["at send", inflate],
  ["in the pane", inflateWhole],
])("megabytes of blocks that only bring codes end soon, %s", (_, one) => {
  const bytes = emptyBlocks(80_000);
  const budget = openBudget(unhurried);
  const start = performance.now();
  expect(one("deflate", bytesOf(bytes), 0, bytes.length, MOST, budget).isWhole).toBe(false);
  for (let entry = 0; entry < 200; entry++) one("deflate", bytesOf(bytes), 0, 2000, 8192, budget);
  expect(budget.isSpent).toBe(true);
  expect(performance.now() - start).toBeLessThan(5000);
});

test("what zlib made and somebody changed, and what nobody made, ends without a throw", () => {
  const packed = deflateRawSync(text);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(packed.length - 1), (garbage, at) => {
      const changed = join(packed.subarray(0, at), garbage, packed.subarray(at));
      for (const bytes of [garbage, changed]) {
        expect(inflated("deflate", bytes, 1e5).bytes.length).toBeLessThanOrEqual(1e5);
        expect(inflated("gzip", bytes, 1e5).bytes.length).toBeLessThanOrEqual(1e5);
      }
    }),
    { numRuns: 100 },
  );
});
