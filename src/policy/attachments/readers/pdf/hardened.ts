import { u8 } from "../../bytes";
import { aes128Cbc } from "../../crypto/aes";
import { sha256 } from "../../crypto/sha256";
import { sha512 } from "../../crypto/sha512";

/** ISO 32000-2 §7.6.4.3.4, algorithm 2.B, for the empty user password: SHA-2 over AES over itself, 64 times or more. */
export function hardened(salt: Uint8Array): Uint8Array | undefined {
  let key = sha256(salt);
  for (let turn = 0, last = 0; turn < 64 || last > turn - 32; turn++) {
    const repeated = new Uint8Array(64 * key.length).map((_, at) => u8(key, at % key.length));
    const sealed = aes128Cbc(key.subarray(0, 16), key.subarray(16, 32), repeated);
    const sum = sealed.subarray(0, 16).reduce((total, byte) => total + byte, 0) % 3;
    key = sum === 0 ? sha256(sealed) : sha512(sealed, sum === 1 ? 48 : 64);
    last = u8(sealed, sealed.length - 1);
  }
  return key.subarray(0, 32);
}
