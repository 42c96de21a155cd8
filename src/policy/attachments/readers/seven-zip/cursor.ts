import { u32le, u8 } from "../../bytes";

/** Goes through a header of 7z. Beyond its end everything is 0 and `isBroken` true. */
export interface Cursor {
  byte(): number;
  /** A number of one to nine bytes: as many more as the first one has leading ones (7zFormat.txt, `REAL_UINT64`, `NUMBER`). */
  number(): number;
  u32(): number;
  take(length: number): Uint8Array;
  /** `count` bits, the highest of each byte first. */
  bits(count: number): (index: number) => boolean;
  /** The same, behind a byte that says whether all are set. */
  optionalBits(count: number): (index: number) => boolean;
  left(): number;
  isBroken(): boolean;
}

export function openCursor(bytes: Uint8Array): Cursor {
  let at = 0;
  const take = (length: number): Uint8Array => {
    const start = at;
    at += length;
    return bytes.subarray(Math.min(start, bytes.length), Math.min(at, bytes.length));
  };
  const bits = (count: number): ((index: number) => boolean) => {
    const vector = take(Math.ceil(count / 8));
    return (index) => (u8(vector, index >> 3) & (0x80 >> (index & 7))) !== 0;
  };
  const byte = (): number => u8(bytes, at++);
  return {
    byte,
    number() {
      const first = byte();
      let value = 0;
      let scale = 1;
      let mask = 0x80;
      for (; mask > 0 && first & mask; mask >>= 1) {
        value += byte() * scale;
        scale *= 256;
      }
      return value + (first & (mask - 1)) * (mask > 0 ? scale : 0);
    },
    u32() {
      return u32le(take(4), 0);
    },
    take,
    bits,
    optionalBits: (count) => (byte() === 0 ? bits(count) : () => true),
    left: () => Math.max(0, bytes.length - at),
    isBroken: () => at > bytes.length,
  };
}
