import { u32be, u8 } from "./bytes";
import { inflate } from "./inflate";
import { packetAt } from "./pgp";
import type { Confirm } from "./probe";

/** Packets that a message which anyone may read begins with (RFC 9580 §5.4, §5.6, §5.9). */
const [ONE_PASS, COMPRESSED, LITERAL] = [4, 8, 11];
const [ZIP, ZLIB] = [1, 2];
const FIRST_BYTES = 300;
/** 1996 and 2038, in seconds. */
const [OLDEST, LATEST] = [0x30e7ff00, 0x80000000];

/** @param length of all that there is; Infinity where nobody knows */
function begins(bytes: Uint8Array, length: number): boolean {
  const packet = packetAt(bytes, 0);
  if (!packet) return false;
  const { type, content, next } = packet;
  const second = u8(bytes, content + 1);
  if (type === ONE_PASS) {
    const [hash, algorithm] = [u8(bytes, content + 2), u8(bytes, content + 3)];
    const isPlausible = second < 2 && hash > 0 && hash < 15 && algorithm > 0 && algorithm < 37;
    return u8(bytes, content) === 3 && next === content + 13 && isPlausible;
  }
  if (type !== LITERAL || "btum1l".indexOf(String.fromCharCode(u8(bytes, content))) < 0) return false;
  const name = bytes.subarray(content + 2, content + 2 + second);
  // Its date is one of those since there is OpenPGP, or not told beside a name; or its length is that of the file.
  const date = u32be(bytes, content + 2 + second);
  const isDated = (date > OLDEST && date < LATEST) || (date === 0 && second > 0);
  const isSure = next === length || (isDated && (next === undefined || next <= length));
  return name.length === second && isSure && name.every((byte) => byte >= 32);
}

/** A message that is signed, compressed or only wrapped, where neither armour nor its name says OpenPGP. */
export const signedPgp: Confirm = ({ head, source, budget }) => {
  const packet = packetAt(head, 0);
  if (packet?.type !== COMPRESSED) return begins(head, source.length) ? "pgp-signed" : "";
  const { content } = packet;
  const algorithm = u8(head, content);
  if (algorithm !== ZIP && (algorithm !== ZLIB || (u8(head, content + 1) & 15) !== 8)) return "";
  const start = content + (algorithm === ZIP ? 1 : 3);
  const inside = inflate("deflate", source, start, source.length, FIRST_BYTES, budget).source;
  return begins(inside.read(0, FIRST_BYTES), Infinity) ? "pgp-signed" : "";
};
