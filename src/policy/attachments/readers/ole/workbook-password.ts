import { u16le, u32le } from "../../bytes";
import { joined } from "../../crypto/joined";
import { md5 } from "../../crypto/md5";
import { rc4 } from "../../crypto/rc4";
import { sha1 } from "../../crypto/sha1";

/** Excel tries it before it asks: a workbook whose structure is protected is enciphered with it (MS-XLS §2.2.10). */
const OWN = "VelvetSweatshop";
/** Its verifier in files obfuscated with XOR (MS-OFFCRYPTO §2.3.7.1). */
const OWN_VERIFIER = 0x9a0a;

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(2 * text.length).map((_, at) => (at % 2 === 0 ? text.charCodeAt(at >> 1) : 0));

/** Whether `key` turns the verifier into that whose hash stands after it. */
function opens(key: Uint8Array, verifiers: Uint8Array, hash: (message: Uint8Array) => Uint8Array): boolean {
  const plain = rc4(key, verifiers);
  return hash(plain.subarray(0, 16)).every((byte, index) => byte === plain[16 + index]);
}

const firstBlock = new Uint8Array(4);

/** MS-OFFCRYPTO §2.3.6.2: 40 bits of MD5. */
function opensRc4(salt: Uint8Array, verifiers: Uint8Array): boolean {
  const password = md5(utf16(OWN)).subarray(0, 5);
  let sixteen = new Uint8Array(0);
  for (let turn = 0; turn < 16; turn++) sixteen = joined(sixteen, password, salt);
  return opens(md5(joined(md5(sixteen).subarray(0, 5), firstBlock)), verifiers, md5);
}

/** MS-OFFCRYPTO §2.3.5.2: SHA-1, keys of 40 bits filled up with zeros. */
function opensCryptoApi(info: Uint8Array): boolean {
  const header = 12;
  const verifier = header + u32le(info, 8);
  const bits = u32le(info, header + 16) || 40;
  const salt = info.subarray(verifier + 4, verifier + 20);
  const verifiers = joined(
    info.subarray(verifier + 20, verifier + 36),
    info.subarray(verifier + 40, verifier + 60),
  );
  const derived = sha1(joined(sha1(joined(salt, utf16(OWN))), firstBlock)).subarray(0, bits >> 3);
  const key = bits === 40 ? joined(derived, new Uint8Array(11)) : derived;
  return key.length > 0 && verifiers.length === 36 && opens(key, verifiers, sha1);
}

/**
 * Whether Excel opens a workbook without asking for a password.
 * @param filePass content of the record FILEPASS (MS-XLS §2.4.117)
 */
export function opensWithOwnPassword(filePass: Uint8Array): boolean {
  // BIFF5 has the key and the verifier alone.
  if (filePass.length === 4) return u16le(filePass, 2) === OWN_VERIFIER;
  if (u16le(filePass, 0) === 0) return u16le(filePass, 4) === OWN_VERIFIER;
  if (u16le(filePass, 2) !== 1) return opensCryptoApi(filePass.subarray(2));
  return filePass.length >= 54 && opensRc4(filePass.subarray(6, 22), filePass.subarray(22, 54));
}
