import { u32be } from "../bytes";
import { bytesOfWords, padded } from "./sha2-constants";
import { word } from "./word";

const left = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** SHA-1 (FIPS 180-4 §6.1), 20 bytes: Office derives the keys of its later binary files with it. It protects nothing here. */
export function sha1(message: Uint8Array): Uint8Array {
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const all = padded(message, 64);
  const w = new Int32Array(80);
  for (let block = 0; block < all.length; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let t = 0; t < 80; t++) {
      w[t] =
        t < 16
          ? u32be(all, block + 4 * t)
          : left(word(w, t - 3) ^ word(w, t - 8) ^ word(w, t - 14) ^ word(w, t - 16), 1);
      const [mixed, constant] =
        t < 20
          ? [(b & c) ^ (~b & d), 0x5a827999]
          : t < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : t < 60
              ? [(b & c) ^ (b & d) ^ (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      const next = (left(a, 5) + mixed + e + constant + word(w, t)) | 0;
      e = d;
      d = c;
      c = left(b, 30);
      b = a;
      a = next;
    }
    [a, b, c, d, e].forEach((value, index) => (state[index] = word(state, index) + value));
  }
  return bytesOfWords(state, 20);
}
