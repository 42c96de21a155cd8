import { u32be } from "../bytes";
import { bytesOfWords, constants, padded } from "./sha2-constants";
import { word } from "./word";

const right = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** SHA-256 (FIPS 180-4 §6.2), 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  const { rounds: k, start } = constants();
  const state = start.filter((_, index) => index % 2 === 0);
  const all = padded(message, 64);
  const w = new Int32Array(64);
  for (let block = 0; block < all.length; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let t = 0; t < 64; t++) {
      if (t < 16) w[t] = u32be(all, block + 4 * t);
      else {
        const x = word(w, t - 15);
        const y = word(w, t - 2);
        const early = right(x, 7) ^ right(x, 18) ^ (x >>> 3);
        const late = right(y, 17) ^ right(y, 19) ^ (y >>> 10);
        w[t] = early + late + word(w, t - 16) + word(w, t - 7);
      }
      const chosen = (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & f) ^ (~e & g));
      const first = h + chosen + word(k, 2 * t) + word(w, t);
      const second = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = word(state, index) + value));
  }
  return bytesOfWords(state, 32);
}
