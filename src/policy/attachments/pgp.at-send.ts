import { base64Source } from "./base64";
import { u16be, u32be, u8 } from "./bytes";
import { formatByName } from "./formats";
import type { Confirm } from "./probe";

interface Packet {
  readonly type: number;
  readonly content: number;
  /** Where the next packet begins; NaN where the length is not known or in parts. */
  readonly next: number;
}

/** The header of a packet, in the old and the new manner (RFC 9580 §4.2). */
function packetAt(bytes: Uint8Array, at: number): Packet | undefined {
  const first = u8(bytes, at);
  const short = u8(bytes, at + 1);
  const told = (type: number, width: number, length: number): Packet => ({
    type,
    content: at + width,
    next: at + width + length,
  });
  if (first < 0x80) return undefined;
  if (first & 0x40) {
    const type = first & 63;
    if (short < 192) return told(type, 2, short);
    if (short < 224) return told(type, 3, u16be(bytes, at + 1) - 0xbf40);
    return short < 255 ? told(type, 2, NaN) : told(type, 6, u32be(bytes, at + 2));
  }
  const type = (first >> 2) & 15;
  const width = first & 3;
  if (width === 0) return told(type, 2, short);
  if (width === 1) return told(type, 3, u16be(bytes, at + 1));
  return width === 2 ? told(type, 5, u32be(bytes, at + 1)) : told(type, 1, NaN);
}

/** Content under keys (RFC 9580 §5.7, §5.13, and what became of AEAD before). */
const isSealed = (type: number): boolean => type === 9 || type === 18 || type === 20;

/** Whether packets that hold keys, behind a mark or not, lead to content under them, as far as `bytes` go (§5.1, §5.3, §5.8). */
function isMessage(bytes: Uint8Array): boolean {
  let at = 0;
  for (let count = 0; at < bytes.length && count < 64; count++) {
    const packet = packetAt(bytes, at);
    if (!packet) return false;
    const { type, content, next } = packet;
    if (count > 0 && isSealed(type)) return true;
    const [version, second] = [u8(bytes, content), u8(bytes, content + 1)];
    const algorithm = u8(bytes, content + 9);
    const isKey =
      type === 1
        ? next - content < 4200 &&
          (version === 6 || (version > 1 && version < 4 && algorithm > 0 && algorithm < 37))
        : type === 3
          ? next - content < 129 && version > 3 && version < 7 && second > 0 && second < 64
          : type === 10 && next === content + 3;
    if (!isKey) return false;
    at = next;
  }
  return true;
}

/** `pgp` for a message that needs a key; what else OpenPGP it is only where armour or a name says so, as in `pgp.ts`. */
export function formatOfPackets(bytes: Uint8Array, isAnnounced: boolean): string {
  const packet = packetAt(bytes, 0);
  if (!packet || bytes.length < 3) return "";
  const { type, content, next } = packet;
  const version = u8(bytes, content);
  if (isMessage(bytes) || (type === 18 && next !== next && version > 0 && version < 3)) return "pgp";
  if (!isAnnounced) return "";
  if (isSealed(type)) return "pgp";
  if ((type === 2 || type === 5 || type === 6) && version > 1 && version < 7) return "key";
  return type === 4 || type === 8 || type === 11 ? "pgp-signed" : "";
}

export const openPgp: Confirm = ({ head, name }) =>
  formatOfPackets(head, /^pgp/.test(formatByName(name)) || /\.asc$/i.test(name));

export interface Armour {
  readonly start: number;
  readonly end: number;
  readonly encrypted: boolean;
}

const END = "-----END PGP MESSAGE-----";
/** Its header at the beginning of a line, lines that describe it, then lines of base64 (RFC 9580 §6.2). */
const armour =
  /^-----BEGIN PGP MESSAGE(?:, PART [\d/]+)?-----[ \t]*(?:\r\n?|\n)(?:[^:\r\n]{1,64}:.*(?:\r\n?|\n))*\s*((?:[\w+/=]+[ \t]*(?:\r\n?|\n|$))+)/;

/** The first OpenPGP message in armour in a text, neither talked about nor quoted. Offsets in UTF-16. */
export function armourIn(text: string): Armour | undefined {
  for (let start = 0; (start = text.indexOf("-----BEGIN PGP MESSAGE", start)) >= 0; start++) {
    const [, lines] = armour.exec(text.slice(start, start + 8192)) ?? [];
    if (lines === undefined || (start > 0 && !/[\r\n\ufeff]/.test(text.charAt(start - 1)))) continue;
    const [letters = ""] = lines.replace(/\s/g, "").split("=");
    const packets = base64Source(letters.slice(0, letters.length & ~3))?.read(0, 4096);
    if (!packets?.length) continue;
    const close = text.indexOf(END, start);
    const end = close < 0 ? text.length : close + END.length;
    return { start, end, encrypted: formatOfPackets(packets, true) === "pgp" };
  }
  return undefined;
}
