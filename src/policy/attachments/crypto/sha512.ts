import { u32be } from "../bytes";
import { bytesOfWords, constants, padded } from "./sha2-constants";
import { word } from "./word";

/** Words of 64 bits are pairs of 32, high word first: the engines of classic Outlook have no BigInt. */

/** High word of a pair turned right; with its words exchanged, the low one. */
const turned = (high: number, low: number, by: number): number =>
  by < 32 ? (high >>> by) | (low << (32 - by)) : (low >>> (by - 32)) | (high << (64 - by));

/** What the sum of low words carries into the high one. */
const carry = (sum: number): number => (sum / 0x100000000) | 0;

/** The next words of the message schedule (FIPS 180-4 §6.4.2, step 1). */
function schedule(w: Int32Array): void {
  for (let t = 32; t < 160; t += 2) {
    const xh = word(w, t - 30);
    const xl = word(w, t - 29);
    const yh = word(w, t - 4);
    const yl = word(w, t - 3);
    const early = turned(xl, xh, 1) ^ turned(xl, xh, 8) ^ ((xl >>> 7) | (xh << 25));
    const late = turned(yl, yh, 19) ^ turned(yl, yh, 61) ^ ((yl >>> 6) | (yh << 26));
    const low = (early >>> 0) + (late >>> 0) + (word(w, t - 31) >>> 0) + (word(w, t - 13) >>> 0);
    w[t + 1] = low;
    w[t] =
      (turned(xh, xl, 1) ^ turned(xh, xl, 8) ^ (xh >>> 7)) +
      (turned(yh, yl, 19) ^ turned(yh, yl, 61) ^ (yh >>> 6)) +
      word(w, t - 32) +
      word(w, t - 14) +
      carry(low);
  }
}

/** Σ1 and Σ0 (§4.1.3): the high word, or with the words exchanged the low one. */
const bigOne = (h: number, l: number): number => turned(h, l, 14) ^ turned(h, l, 18) ^ turned(h, l, 41);
const bigZero = (h: number, l: number): number => turned(h, l, 28) ^ turned(h, l, 34) ^ turned(h, l, 39);
const chosen = (x: number, y: number, z: number): number => (x & y) ^ (~x & z);
const majority = (x: number, y: number, z: number): number => (x & y) ^ (x & z) ^ (y & z);

/** One round (§6.4.2, step 3). The eight working pairs stay where they are; their names move with `t`. */
function round(v: Int32Array, t: number, k: Int32Array, w: Int32Array): void {
  const high = (letter: number): number => word(v, ((letter - t) & 7) * 2);
  const low = (letter: number): number => word(v, ((letter - t) & 7) * 2 + 1);
  const [ah, al, eh, el] = [high(0), low(0), high(4), low(4)];
  const firstLow =
    (low(7) >>> 0) +
    (bigOne(el, eh) >>> 0) +
    (chosen(el, low(5), low(6)) >>> 0) +
    (word(k, 2 * t + 1) >>> 0) +
    (word(w, 2 * t + 1) >>> 0);
  const firstHigh =
    (high(7) +
      bigOne(eh, el) +
      chosen(eh, high(5), high(6)) +
      word(k, 2 * t) +
      word(w, 2 * t) +
      carry(firstLow)) |
    0;
  const dLow = (low(3) >>> 0) + (firstLow >>> 0);
  const hLow = (firstLow >>> 0) + (bigZero(al, ah) >>> 0) + (majority(al, low(1), low(2)) >>> 0);
  const hHigh = firstHigh + bigZero(ah, al) + majority(ah, high(1), high(2)) + carry(hLow);
  const d = ((3 - t) & 7) * 2;
  const h = ((7 - t) & 7) * 2;
  v[d] = word(v, d) + firstHigh + carry(dLow);
  v[d + 1] = dLow;
  v[h] = hHigh;
  v[h + 1] = hLow;
}

/** SHA-512 and SHA-384 (FIPS 180-4 §6.4, §6.5), 64 or 48 bytes. */
export function sha512(message: Uint8Array, length: 64 | 48 = 64): Uint8Array {
  const { rounds: k, start, start384 } = constants();
  const state = (length === 64 ? start : start384).slice();
  const all = padded(message, 128);
  const w = new Int32Array(160);
  for (let block = 0; block < all.length; block += 128) {
    for (let index = 0; index < 32; index++) w[index] = u32be(all, block + 4 * index);
    schedule(w);
    const v = state.slice();
    for (let t = 0; t < 80; t++) round(v, t, k, w);
    for (let index = 0; index < 16; index += 2) {
      const low = (word(state, index + 1) >>> 0) + (word(v, index + 1) >>> 0);
      state[index] = word(state, index) + word(v, index) + carry(low);
      state[index + 1] = low;
    }
  }
  return bytesOfWords(state, length);
}
