import { u32be, u8 } from "../bytes";
import { word } from "./word";

/** The byte times x in GF(2^8) (FIPS 197 §4.2.1). */
const doubled = (byte: number): number => ((byte << 1) ^ (byte & 0x80 ? 0x11b : 0)) & 255;

interface Tables {
  readonly substitute: Uint8Array;
  /** Substitution and mixing of one column in one look-up. */
  readonly mixed: Int32Array;
}
let made: Tables | undefined;

/** Made when first asked for: few files need them. */
function tables(): Tables {
  if (made) return made;
  const powers = new Uint8Array(256);
  const logarithms = new Uint8Array(256);
  for (let index = 0, power = 1; index < 255; index++) {
    powers[index] = power;
    logarithms[power] = index;
    power ^= doubled(power);
  }
  const substitute = new Uint8Array(256).map((_, byte) => {
    const inverse = byte === 0 ? 0 : u8(powers, (255 - u8(logarithms, byte)) % 255);
    let value = 0x63;
    for (let turn = 0; turn < 5; turn++) value ^= (inverse << turn) | (inverse >>> (8 - turn));
    return value;
  });
  const mixed = new Int32Array(256).map((_, byte) => {
    const value = u8(substitute, byte);
    return (doubled(value) << 24) | (value << 16) | (value << 8) | (doubled(value) ^ value);
  });
  return (made = { substitute, mixed });
}

const substituted = (substitute: Uint8Array, a: number, b: number, c: number, d: number): number =>
  (u8(substitute, a >>> 24) << 24) |
  (u8(substitute, (b >>> 16) & 255) << 16) |
  (u8(substitute, (c >>> 8) & 255) << 8) |
  u8(substitute, d & 255);

/** FIPS 197 §5.2 for a key of 16 bytes. */
function expanded(key: Uint8Array, substitute: Uint8Array): Int32Array {
  const words = new Int32Array(44);
  for (let index = 0, constant = 1; index < 44; index++) {
    if (index < 4) {
      words[index] = u32be(key, 4 * index);
      continue;
    }
    let previous = word(words, index - 1);
    if (index % 4 === 0) {
      previous = (previous << 8) | (previous >>> 24);
      previous = substituted(substitute, previous, previous, previous, previous) ^ (constant << 24);
      constant = doubled(constant);
    }
    words[index] = word(words, index - 4) ^ previous;
  }
  return words;
}

/** `data`, whole blocks of 16 bytes, encrypted with AES-128 in CBC mode, without padding (FIPS 197, SP 800-38A). */
export function aes128Cbc(key: Uint8Array, vector: Uint8Array, data: Uint8Array): Uint8Array {
  const { substitute, mixed } = tables();
  const keys = expanded(key, substitute);
  const column = (a: number, b: number, c: number, d: number): number => {
    const x = word(mixed, (b >>> 16) & 255);
    const y = word(mixed, (c >>> 8) & 255);
    const z = word(mixed, d & 255);
    return (
      word(mixed, a >>> 24) ^ ((x >>> 8) | (x << 24)) ^ ((y >>> 16) | (y << 16)) ^ ((z >>> 24) | (z << 8))
    );
  };
  /** The last round substitutes without mixing. */
  const last = (a: number, b: number, c: number, d: number): number => substituted(substitute, a, b, c, d);
  const out = new Uint8Array(data.length);
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => u32be(vector, at)) as [number, number, number, number];
  for (let block = 0; block + 16 <= data.length; block += 16) {
    a ^= u32be(data, block) ^ word(keys, 0);
    b ^= u32be(data, block + 4) ^ word(keys, 1);
    c ^= u32be(data, block + 8) ^ word(keys, 2);
    d ^= u32be(data, block + 12) ^ word(keys, 3);
    for (let round = 4; round <= 40; round += 4) {
      const [p, q, r] = [a, b, c];
      const isLast = round === 40;
      a = word(keys, round) ^ (isLast ? last(p, q, r, d) : column(p, q, r, d));
      b = word(keys, round + 1) ^ (isLast ? last(q, r, d, p) : column(q, r, d, p));
      c = word(keys, round + 2) ^ (isLast ? last(r, d, p, q) : column(r, d, p, q));
      d = word(keys, round + 3) ^ (isLast ? last(d, p, q, r) : column(d, p, q, r));
    }
    [a, b, c, d].forEach((value, index) => {
      for (let byte = 0; byte < 4; byte++) out[block + 4 * index + byte] = value >>> (24 - 8 * byte);
    });
  }
  return out;
}
