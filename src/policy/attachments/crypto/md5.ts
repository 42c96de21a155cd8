import { u32le } from "../bytes";
import { word } from "./word";

/** RFC 1321 §3.4: how far each step of the four rounds turns. */
const turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const sines: number[] = [];
for (let step = 0; step < 64; step++) sines.push(Math.floor(Math.abs(Math.sin(step + 1)) * 0x100000000) | 0);

/** The message filled up to whole blocks, its length in bits at the end (RFC 1321 §3.1, §3.2). */
function padded(message: Uint8Array): Uint8Array {
  const all = new Uint8Array((((message.length + 8) >> 6) + 1) << 6);
  all.set(message);
  all[message.length] = 0x80;
  const bits = message.length * 8;
  for (let index = 0; index < 4; index++) all[all.length - 8 + index] = bits >>> (8 * index);
  return all;
}

/** MD5 (RFC 1321), 16 bytes: PDF derives its older keys with it. It protects nothing here. */
export function md5(message: Uint8Array): Uint8Array {
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  const all = padded(message);
  for (let block = 0; block < all.length; block += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mixed =
        round === 0
          ? (b & c) | (~b & d)
          : round === 1
            ? (d & b) | (~d & c)
            : round === 2
              ? b ^ c ^ d
              : c ^ (b | ~d);
      const place = round === 0 ? step : round === 1 ? 5 * step + 1 : round === 2 ? 3 * step + 5 : 7 * step;
      const sum = (a + mixed + word(sines, step) + u32le(all, block + (place & 15) * 4)) | 0;
      const turn = word(turns, round * 4 + (step & 3));
      [a, d, c] = [d, c, b];
      b = (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0;
    }
    [a, b, c, d].forEach((value, index) => (state[index] = word(state, index) + value));
  }
  return new Uint8Array(16).map((_, at) => word(state, at >> 2) >>> (8 * (at & 3)));
}
