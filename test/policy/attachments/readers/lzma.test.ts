import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unpackLzma, unpackLzma2 } from "../../../../src/policy/attachments/readers/lzma";
import { budget } from "../../../support/archives";

interface Stream {
  /** Program, version and command. */
  readonly made: string;
  readonly of: string;
  readonly method: "lzma" | "lzma2";
  readonly properties: number;
  readonly packed: string;
}

/** Streams by xz and 7-Zip, with the length and sum of what they hold. */
const vectors = JSON.parse(readFileSync(join(__dirname, "lzma-vectors.json"), "utf8")) as {
  readonly contents: Readonly<Record<string, { readonly size: number; readonly sha256: string }>>;
  readonly streams: readonly Stream[];
};
const sizeOf = ({ of }: Stream): number => vectors.contents[of]?.size ?? 0;
const packedOf = ({ packed }: Stream): Uint8Array => Uint8Array.from(Buffer.from(packed, "base64"));

const unpack = ({ method, properties }: Stream, packed: Uint8Array, size: number, within = budget()) =>
  method === "lzma"
    ? unpackLzma(Uint8Array.of(properties, 0, 0, 1, 0), packed, size, within)
    : unpackLzma2(packed, size, within);

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const some = vectors.streams.filter(({ of }) => /^(mezcla|nombres)/.test(of));
const stream = fc.constantFrom(...some);

test.each(vectors.streams)("unpacks «$of» as packed by $made", (each) => {
  const bytes = unpack(each, packedOf(each), sizeOf(each));
  expect(bytes && sha256(bytes)).toBe(vectors.contents[each.of]?.sha256);
});

test.each(vectors.streams.filter(({ of, method }) => of === "palabras" && method === "lzma"))(
  "$made: a part is its beginning",
  (each) => {
    const whole = unpack(each, packedOf(each), sizeOf(each));
    expect(unpack(each, packedOf(each), 500)).toEqual(whole?.subarray(0, 500));
  },
);

test("a stream that ends too early is none", () => {
  for (const each of some) {
    const packed = packedOf(each);
    expect(unpack(each, packed.subarray(0, packed.length >> 1), sizeOf(each))).toBeUndefined();
  }
});

test.each([
  { why: "more bytes than may be inflated", limits: { inflated: 1000 } },
  { why: "more steps than there are", limits: { steps: 100 } },
])("$why: nothing, and the budget knows", ({ limits }) => {
  for (const each of some) {
    const within = budget(limits);
    expect(unpack(each, packedOf(each), sizeOf(each), within)).toBeUndefined();
    expect(within.isSpent).toBe(true);
  }
});

test("a bomb costs the steps of its symbols, not of its bytes", () => {
  const zeros = vectors.streams.filter(({ of }) => of === "ceros");
  for (const each of zeros)
    expect(unpack(each, packedOf(each), 70_000, budget({ steps: 400 }))).toHaveLength(70_000);
});

test.each([
  { why: "properties that are none", properties: 225, first: 0 },
  { why: "contexts that would take megabytes", properties: 8 + 9 * 4, first: 0 },
  { why: "a first byte that is not zero", properties: 93, first: 1 },
])("refuses $why", ({ properties, first }) => {
  const packed = Uint8Array.of(first, 0, 0, 0, 0, 0, 0, 0);
  expect(unpackLzma(Uint8Array.of(properties, 0, 0, 1, 0), packed, 5, budget())).toBeUndefined();
});

test.each([
  { why: "packed bytes before any properties", packed: [0x80, 0, 9, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { why: "a control byte that is none", packed: [3, 0, 0, 65] },
  { why: "an end before the size", packed: [1, 0, 0, 65, 0] },
  { why: "a chunk longer than the stream", packed: [1, 0, 200, 65] },
])("LZMA2: refuses $why", ({ packed }) => {
  expect(unpackLzma2(Uint8Array.from(packed), 5, budget())).toBeUndefined();
});

test("LZMA2: a new dictionary hides what came before", () => {
  const word = vectors.streams.find(({ of, method }) => of === "palabras" && method === "lzma2");
  const packed = word ? packedOf(word) : new Uint8Array(0);
  const size = word ? sizeOf(word) : 0;
  // Without the end mark, the same stream again: its first chunk resets everything.
  const twice = Uint8Array.from([...packed.subarray(0, packed.length - 1), ...packed]);
  const bytes = unpackLzma2(twice, 2 * size, budget());
  expect(bytes && sha256(bytes.subarray(size))).toBe(vectors.contents["palabras"]?.sha256);
});

test("garbage, cuts and flips end within the budget, without a throw", () => {
  fc.assert(
    fc.property(
      stream,
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
      fc.nat(224),
      (each, end, flips, properties) => {
        const packed = packedOf(each);
        for (const [at, value] of flips) packed[at % packed.length] = value;
        const cut = packed.subarray(0, end % 3 ? packed.length : end % packed.length);
        const bytes = unpack({ ...each, properties: end % 5 ? each.properties : properties }, cut, 20_000);
        expect(bytes?.length ?? 20_000).toBe(20_000);
      },
    ),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...some), (garbage, each) => {
      unpack(each, Uint8Array.from([each.method === "lzma" ? 0 : 0xe0, ...garbage]), 5000);
    }),
    { numRuns: 300 },
  );
});
