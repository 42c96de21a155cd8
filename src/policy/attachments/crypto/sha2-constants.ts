import { word } from "./word";

const BASE = 0x10000;

/** Product of two numbers written in 16-bit limbs, lowest first. */
function multiply(a: readonly number[], b: readonly number[]): number[] {
  const product: number[] = [];
  for (let i = 0; i < a.length; i++) {
    let carry = 0;
    for (let j = 0; j <= b.length; j++) {
      const sum = word(product, i + j) + word(a, i) * word(b, j) + carry;
      product[i + j] = sum & 0xffff;
      carry = Math.floor(sum / BASE);
    }
  }
  return product;
}

/**
 * First 64 bits of the fraction of a prime's square (`degree` 2) or cube root (3): what the constants of SHA-2 are (FIPS
 * 180-4 §4.2.3, §5.3). Found bit by bit, because 88 constants of 64 bits would weigh more than this.
 * @returns high and low word
 */
function rootFraction(prime: number, degree: 2 | 3): readonly [number, number] {
  const root = [0, 0, 0, 0, 0];
  for (let bit = 67; bit >= 0; bit--) {
    const limb = bit >> 4;
    const before = word(root, limb);
    root[limb] = before + (1 << (bit & 15));
    const square = multiply(root, root);
    const power = degree === 2 ? square : multiply(square, root);
    const whole = word(power, 4 * degree) + BASE * word(power, 4 * degree + 1);
    if (whole >= prime) root[limb] = before;
  }
  const [a = 0, b = 0, c = 0, d = 0] = root;
  return [(d << 16) | c, (b << 16) | a];
}

/** The first `count` primes. */
function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** High and low words of the roots of `count` primes, from the one at `from`. */
function words(from: number, count: number, degree: 2 | 3): Int32Array {
  const pairs: number[] = [];
  for (const prime of primes(from + count).slice(from)) pairs.push(...rootFraction(prime, degree));
  return Int32Array.from(pairs);
}

/** Pairs of a high and a low word; SHA-256 takes the high ones alone. */
export interface Constants {
  readonly rounds: Int32Array;
  readonly start: Int32Array;
  readonly start384: Int32Array;
}

let made: Constants | undefined;

/** Made when first asked for: few files need them. */
export const constants = (): Constants =>
  (made = made ?? { rounds: words(0, 80, 3), start: words(0, 8, 2), start384: words(8, 8, 2) });

/** The message filled up to whole blocks, its length in bits at the end (FIPS 180-4 §5.1). */
export function padded(message: Uint8Array, block: 64 | 128): Uint8Array {
  const all = new Uint8Array(Math.ceil((message.length + 1 + block / 8) / block) * block);
  all.set(message);
  all[message.length] = 0x80;
  // Four bytes of length will do: nothing hashed here comes near 512 MB.
  const bits = message.length * 8;
  for (let index = 0; index < 4; index++) all[all.length - 1 - index] = bits >>> (8 * index);
  return all;
}

/** The first `length` bytes of big-endian words. */
export const bytesOfWords = (words: Int32Array, length: number): Uint8Array =>
  new Uint8Array(length).map((_, at) => word(words, at >> 2) >>> (24 - 8 * (at & 3)));
