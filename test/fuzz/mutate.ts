/** Numbers from a seed, so that every input can be made again (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 0x100000000) * below);
  };
}

type Random = ReturnType<typeof randomFrom>;

/** Values that lengths, counts and offsets lie with. */
const extremes = [
  0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];

/** Most structure stands at the ends of a file. */
function place(bytes: Buffer, random: Random): number {
  const { length } = bytes;
  const at = [random(length), random(Math.min(length, 512)), length - 1 - random(Math.min(length, 512))][
    random(3)
  ];
  return Math.max(0, Math.min(length - 1, at ?? 0));
}

const mutations: readonly ((bytes: Buffer, random: Random, other: Buffer) => Buffer)[] = [
  (bytes, random) => {
    bytes[place(bytes, random)] = random(256);
    return bytes;
  },
  (bytes, random) => {
    const at = place(bytes, random);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
    return bytes;
  },
  (bytes, random) => {
    const value = extremes[random(extremes.length)] ?? 0;
    const at = place(bytes, random);
    if (at + 4 > bytes.length) return bytes;
    if (random(2) === 0) bytes.writeUInt32LE(value, at);
    else bytes.writeUInt32BE(value, at);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random(bytes.length)),
  (bytes, random) => {
    const at = place(bytes, random);
    bytes.fill(random(2) === 0 ? 0 : 0xff, at, Math.min(bytes.length, at + 1 + random(64)));
    return bytes;
  },
  (bytes, random) => {
    const from = place(bytes, random);
    const length = 1 + random(256);
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)]);
  },
  (bytes, random) => {
    const from = place(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random(64))]);
  },
  (bytes, random, other) =>
    Buffer.concat([bytes.subarray(0, place(bytes, random)), other.subarray(random(other.length))]),
  (bytes, random, other) => {
    const from = random(other.length);
    other.copy(bytes, place(bytes, random), from, from + 1 + random(128));
    return bytes;
  },
];

/** `seed` decides everything: which specimen, what is done to it and how often. */
export function mutant(
  specimens: readonly Uint8Array[],
  seed: number,
): { readonly of: number; readonly bytes: Uint8Array } {
  const random = randomFrom(seed);
  const of = random(specimens.length);
  const other = Buffer.from(specimens[random(specimens.length)] ?? []);
  let bytes = Buffer.from(specimens[of] ?? []);
  for (let count = 1 + random(5); count > 0 && bytes.length > 0; count--) {
    bytes = Buffer.from(mutations[random(mutations.length)]?.(bytes, random, other) ?? bytes);
  }
  return { of, bytes: Uint8Array.from(bytes) };
}
