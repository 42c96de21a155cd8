import { u8 } from "../bytes";

const FIRST = 16 * 1024;

/** What is made, growing up to `most` bytes. */
export function growing(most: number) {
  let bytes = new Uint8Array(Math.min(most, FIRST));
  let length = 0;
  return {
    length: () => length,
    at: (place: number): number => u8(bytes, place),
    /** @returns false where there is no room */
    push(byte: number): boolean {
      if (length === most) return false;
      if (length === bytes.length) {
        const larger = new Uint8Array(Math.min(most, 4 * length));
        larger.set(bytes);
        bytes = larger;
      }
      bytes[length++] = byte;
      return true;
    },
    done: (): Uint8Array => bytes.subarray(0, length),
  };
}

export type Growing = ReturnType<typeof growing>;
