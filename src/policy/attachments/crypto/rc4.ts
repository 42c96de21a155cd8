import { u8 } from "../bytes";

/** RC4, as PDF 1.1 to 1.6 and old Office use it: `data` with the key stream of `key`. The same call undoes it. */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = new Uint8Array(256).map((_, index) => index);
  const swap = (i: number, j: number): void => {
    const kept = u8(state, i);
    state[i] = u8(state, j);
    state[j] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + u8(state, i) + u8(key, i % key.length)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return data.map((byte) => {
    i = (i + 1) & 255;
    j = (j + u8(state, i)) & 255;
    swap(i, j);
    return byte ^ u8(state, (u8(state, i) + u8(state, j)) & 255);
  });
}
