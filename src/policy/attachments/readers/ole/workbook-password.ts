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

/** The key of RC4 for a block of 1,024 bytes of the stream. */
export type BlockKey = (block: number) => Uint8Array;

const numbered = (block: number): Uint8Array => new Uint8Array(4).map((_, at) => block >>> (8 * at));

/** `key`, if its first block turns the verifier into that whose hash stands after it. */
function tried(
  key: BlockKey,
  verifiers: Uint8Array,
  hash: (message: Uint8Array) => Uint8Array,
): BlockKey | undefined {
  const plain = rc4(key(0), verifiers);
  const fits = hash(plain.subarray(0, 16)).every((byte, index) => byte === plain[16 + index]);
  return fits ? key : undefined;
}

/** MS-OFFCRYPTO §2.3.6.2: 40 bits of MD5. */
function ofRc4(salt: Uint8Array, verifiers: Uint8Array): BlockKey | undefined {
  const password = md5(utf16(OWN)).subarray(0, 5);
  let sixteen: Uint8Array = new Uint8Array(0);
  for (let turn = 0; turn < 16; turn++) sixteen = joined(sixteen, password, salt);
  const start = md5(sixteen).subarray(0, 5);
  return tried((block) => md5(joined(start, numbered(block))), verifiers, md5);
}

/** MS-OFFCRYPTO §2.3.5.2: SHA-1, keys of 40 bits filled up with zeros. */
function ofCryptoApi(info: Uint8Array): BlockKey | undefined {
  const header = 12;
  const verifier = header + u32le(info, 8);
  const bits = u32le(info, header + 16) || 40;
  const salt = info.subarray(verifier + 4, verifier + 20);
  const verifiers = joined(
    info.subarray(verifier + 20, verifier + 36),
    info.subarray(verifier + 40, verifier + 60),
  );
  if (verifiers.length < 36 || bits < 40) return undefined;
  const start = sha1(joined(salt, utf16(OWN)));
  const key: BlockKey = (block) => {
    const derived = sha1(joined(start, numbered(block))).subarray(0, bits >> 3);
    return bits === 40 ? joined(derived, new Uint8Array(11)) : derived;
  };
  return tried(key, verifiers, sha1);
}

/**
 * How Excel opens a workbook without asking for a password: the key, or `xor` for the older way, which is not undone
 * here; undefined where it has to ask.
 * @param filePass content of the record FILEPASS (MS-XLS §2.4.117)
 */
export function ownKey(filePass: Uint8Array): BlockKey | "xor" | "untried" | undefined {
  // BIFF5 has the key and the verifier alone.
  const isShort = filePass.length === 4;
  if (isShort || u16le(filePass, 0) === 0)
    return u16le(filePass, isShort ? 2 : 4) === OWN_VERIFIER ? "xor" : undefined;
  if (u16le(filePass, 2) !== 1) return ofCryptoApi(filePass.subarray(2));
  return filePass.length < 54 ? undefined : ofRc4(filePass.subarray(6, 22), filePass.subarray(22, 54));
}
