import { u8 } from "../../bytes";
import { nameOf } from "../../names";

/**
 * A name as RAR 3 writes it: in a code page, then after a zero byte what makes UTF-16 of it. Two bits say for each letter
 * where it comes from: one byte, one with the common high byte, two bytes, or a run of the first name.
 */
export function unicodeName(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  if (zero < 0) return nameOf(bytes);
  const plain = bytes.subarray(0, zero);
  const high = u8(bytes, zero + 1) << 8;
  let name = "";
  let at = zero + 2;
  while (at < bytes.length) {
    const codes = u8(bytes, at++);
    for (let shift = 6; shift >= 0 && at < bytes.length; shift -= 2) {
      const code = (codes >> shift) & 3;
      const value = u8(bytes, at++);
      if (code === 0) name += String.fromCharCode(value);
      else if (code === 1) name += String.fromCharCode(value | high);
      else if (code === 2) name += String.fromCharCode(value | (u8(bytes, at++) << 8));
      else {
        const isMoved = (value & 0x80) !== 0;
        const offset = isMoved ? u8(bytes, at++) : 0;
        for (let count = (value & 0x7f) + 2; count > 0 && name.length < plain.length; count--) {
          const letter = (u8(plain, name.length) + offset) & 0xff;
          name += String.fromCharCode(isMoved ? letter | high : letter);
        }
      }
    }
  }
  return name === "" ? nameOf(plain) : name;
}
