import { base64Source } from "./base64";
import { holds, u16be, u32be, u8 } from "./bytes";
import { formatByName } from "./formats";
import type { Confirm } from "./probe";

/** Packet types (RFC 9580 §5). */
const [KEY_FOR_PUBLIC, SIGNATURE, KEY_FOR_PASSWORD, ONE_PASS, SECRET_KEY, PUBLIC_KEY] = [1, 2, 3, 4, 5, 6];
const [COMPRESSED, OLD_ENCRYPTED, MARKER, LITERAL, ENCRYPTED, AEAD_ENCRYPTED] = [8, 9, 10, 11, 18, 20];

interface Packet {
  readonly type: number;
  readonly content: number;
  /** Where the next packet begins; undefined where the length is not known or in parts. */
  readonly next: number | undefined;
}

/** The header of a packet, in the old and the new manner (RFC 9580 §4.2). */
export function packetAt(bytes: Uint8Array, at: number): Packet | undefined {
  const first = u8(bytes, at);
  if (!(first & 0x80)) return undefined;
  const length = u8(bytes, at + 1);
  if (first & 0x40) {
    const type = first & 63;
    if (length < 192) return { type, content: at + 2, next: at + 2 + length };
    if (length < 224)
      return { type, content: at + 3, next: at + 3 + ((length - 192) << 8) + u8(bytes, at + 2) + 192 };
    if (length < 255) return { type, content: at + 2, next: undefined };
    return { type, content: at + 6, next: at + 6 + u32be(bytes, at + 2) };
  }
  const type = (first >> 2) & 15;
  if ((first & 3) === 0) return { type, content: at + 2, next: at + 2 + length };
  if ((first & 3) === 1) return { type, content: at + 3, next: at + 3 + u16be(bytes, at + 1) };
  if ((first & 3) === 2) return { type, content: at + 5, next: at + 5 + u32be(bytes, at + 1) };
  return { type, content: at + 1, next: undefined };
}

const among = (value: number, values: string): boolean => values.split(" ").indexOf(String(value)) >= 0;

/** Algorithms for keys (§9.1). */
const isKeyAlgorithm = (value: number): boolean =>
  among(value, "1 2 3 8 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 35 36");
/** Algorithms for content (§9.3). */
const isCipher = (value: number): boolean => value >= 1 && value <= 13;

/** Longest packets that hold a key: under a password (§5.3), and for a public key of 16,384 bits (§5.1). */
const LONGEST_FOR_PASSWORD = 128;
const LONGEST_FOR_PUBLIC = 4200;

function isKeyPacket(bytes: Uint8Array, { type, content, next = Infinity }: Packet): boolean {
  const version = u8(bytes, content);
  const second = u8(bytes, content + 1);
  if (type === MARKER) return holds(bytes, content, "PGP") && next === content + 3;
  if (type === KEY_FOR_PASSWORD) {
    if (next - content > LONGEST_FOR_PASSWORD) return false;
    // Version 4: a cipher, then the way to a key and its hash, which Argon2 has not (§3.7); later ones count what follows first.
    if (version !== 4) return (version === 5 || version === 6) && second < 64 && second + content < next;
    const way = u8(bytes, content + 2);
    const hash = u8(bytes, content + 3);
    return isCipher(second) && (way === 4 || (among(way, "0 1 3") && hash > 0 && hash < 15));
  }
  if (type !== KEY_FOR_PUBLIC || next - content > LONGEST_FOR_PUBLIC) return false;
  // Version 6: the length of the version and fingerprint of the key.
  if (version === 6) return among(second, "0 21 33");
  return (version === 2 || version === 3) && isKeyAlgorithm(u8(bytes, content + 9));
}

/** Whether key packets lead to content under these keys, as far as `bytes` go. */
function leadsToContent(bytes: Uint8Array, start: Packet): boolean {
  let packet: Packet | undefined = start;
  for (let count = 0; packet && count < 64; count++) {
    if (among(packet.type, `${ENCRYPTED} ${AEAD_ENCRYPTED} ${OLD_ENCRYPTED}`)) return true;
    if (!isKeyPacket(bytes, packet) || packet.next === undefined) return false;
    if (packet.next >= bytes.length) return true;
    packet = packetAt(bytes, packet.next);
  }
  return packet !== undefined;
}

/**
 * What OpenPGP packets are: `pgp` (a message that needs a key), `pgp-key`, `pgp-signature`, `pgp-signed` (a message that anyone
 * may read); `""` where they are none.
 * @param isAnnounced armour or a name says OpenPGP: then less has to be seen
 */
export function formatOfPackets(bytes: Uint8Array, isAnnounced: boolean): string {
  const packet = packetAt(bytes, 0);
  if (!packet || bytes.length < 3) return "";
  const { type, content } = packet;
  const version = u8(bytes, content);
  if (type === KEY_FOR_PUBLIC || type === KEY_FOR_PASSWORD || type === MARKER) {
    return leadsToContent(bytes, packet) ? "pgp" : "";
  }
  if (type === PUBLIC_KEY || type === SECRET_KEY) {
    const isKey = version >= 2 && version <= 6 && isKeyAlgorithm(u8(bytes, content + (version < 4 ? 7 : 5)));
    return isKey ? "pgp-key" : "";
  }
  if (type === SIGNATURE) {
    const algorithm = u8(bytes, content + (version === 3 ? 15 : 2));
    const isSignature = version >= 3 && version <= 6 && u8(bytes, content + (version === 3 ? 2 : 1)) < 0x60;
    return isSignature && isKeyAlgorithm(algorithm) ? "pgp-signature" : "";
  }
  if (!isAnnounced) {
    const isContent = type === ENCRYPTED && (version === 1 || version === 2);
    return isContent && packet.next === undefined ? "pgp" : "";
  }
  if (among(type, `${ENCRYPTED} ${AEAD_ENCRYPTED} ${OLD_ENCRYPTED}`)) return "pgp";
  return among(type, `${ONE_PASS} ${COMPRESSED} ${LITERAL}`) ? "pgp-signed" : "";
}

export const openPgp: Confirm = ({ head, name }) =>
  formatOfPackets(head, /^pgp/.test(formatByName(name)) || /\.asc$/i.test(name));

export interface Armour {
  readonly start: number;
  /** After the last line, or the end of the text where it is cut off. */
  readonly end: number;
  /** A key is needed; a message that is only signed or compressed needs none. */
  readonly encrypted: boolean;
}

const BEGIN = "-----BEGIN PGP MESSAGE";
const END = "-----END PGP MESSAGE";

/** The first packets of an armoured message whose header lines begin at `start` (RFC 9580 §6.2); undefined for prose. */
function packetsIn(text: string, start: number): Uint8Array | undefined {
  const lines = text.slice(start, start + 65_536).split(/\r\n|\r|\n/);
  let index = 0;
  // Any name and any value: programs pass over headers that they do not know.
  while (index < lines.length && /^[^:]{1,64}:/.test(lines[index] ?? "")) index++;
  while (index < lines.length && /^\s*$/.test(lines[index] ?? "")) index++;
  let letters = "";
  for (; letters.length < 6_000 && /^[A-Za-z0-9+/=]+\s*$/.test(lines[index] ?? ""); index++)
    letters += (lines[index] ?? "").trim();
  const whole = letters.replace(/=.*$/, "");
  const bytes = base64Source(whole.slice(0, whole.length & ~3));
  return bytes && bytes.length > 0 ? bytes.read(0, 4096) : undefined;
}

/**
 * The first OpenPGP message in armour in a text: its header stands at the beginning of a line, and base64 follows. Neither a
 * header that is talked about nor a quoted one (`> `) is one. Offsets in UTF-16.
 */
export function armourIn(text: string): Armour | undefined {
  for (let start = text.indexOf(BEGIN); start >= 0; start = text.indexOf(BEGIN, start + 1)) {
    const before = start === 0 ? "\n" : text.charAt(start - 1);
    const [header] =
      /^-----BEGIN PGP MESSAGE(?:, PART [\d/]+)?-----[ \t]*(?:\r\n|\r|\n)/.exec(
        text.slice(start, start + 80),
      ) ?? [];
    if (!header || !/[\r\n\ufeff]/.test(before)) continue;
    const packets = packetsIn(text, start + header.length);
    if (!packets) continue;
    const close = text.indexOf(END, start);
    const end = close < 0 ? text.length : Math.min(text.length, close + END.length + "-----".length);
    return { start, end, encrypted: formatOfPackets(packets, true) === "pgp" };
  }
  return undefined;
}
