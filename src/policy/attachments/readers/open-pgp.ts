import type { Encryption, NotLookedInto } from "../../inspection";
import type { Budget } from "../budget";
import { bytesOf, holds, latin1, section, u32be, u8, type ByteSource } from "../bytes";
import { inflate } from "../inflate";
import type { Entry, Layer, LayerReader } from "../layer";
import { nameOf } from "../names";
import { armourIn, packetAt } from "../pgp";
import { armouredMessages } from "../text/armour";
import { stemOf } from "./gzip";
import { fromBase64 } from "./mime/transfer";

/** Packets (RFC 9580 §5): those that need a key, and those that hold content. */
const isSealed = (type: number): boolean => /^(1|3|9|18|20)$/.test(String(type));
const COMPRESSED = 8;
const LITERAL = 11;
/** Compression (§9.4). */
const [NONE, ZIP, ZLIB] = [0, 1, 2];

const DEEPEST = 8;
const MOST_TEXT = 16 * 1024 * 1024;

/** What is gathered over the packets of a file, and those in them. */
interface Found {
  readonly entries: Entry[];
  encryption?: Encryption;
  why?: NotLookedInto;
}

interface Body {
  readonly source: ByteSource;
  readonly isWhole: boolean;
  /** Where the next packet begins. */
  readonly next: number;
}

/** A body in parts (§4.2.1.4), each behind its length, the last in an ordinary one. Copies count as what is unpacked. */
function partsAt(source: ByteSource, start: number, budget: Budget): Body {
  const parts: Uint8Array[] = [];
  let total = 0;
  let next = start;
  let isWhole = false;
  for (let isLast = false; !isLast && budget.step();) {
    const head = source.read(next, next + 5);
    const first = u8(head, 0);
    isLast = first < 224 || first === 255;
    const [width, length] =
      first < 192
        ? [1, first]
        : first < 224
          ? [2, ((first - 192) << 8) + u8(head, 1) + 192]
          : isLast
            ? [5, u32be(head, 1)]
            : [1, 2 ** (first & 31)];
    const from = next + width;
    const granted = budget.inflate(Math.min(length, Math.max(0, source.length - from)));
    parts.push(source.read(from, from + granted));
    total += granted;
    next = from + length;
    if (granted < length || head.length === 0) {
      if (next <= source.length) budget.refuse();
      break;
    }
    isWhole = isLast;
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { source: bytesOf(bytes), isWhole, next: isWhole ? next : source.length };
}

function bodyAt(
  source: ByteSource,
  at: number,
  budget: Budget,
): (Body & { readonly type: number }) | undefined {
  const head = source.read(at, at + 6);
  const packet = packetAt(head, 0);
  if (!packet) return undefined;
  const { type, content } = packet;
  const isInParts = (u8(head, 0) & 0x40) !== 0 && packet.next === undefined;
  if (isInParts) return { type, ...partsAt(source, at + 1, budget) };
  // Without a length it goes on to the end.
  const next = packet.next === undefined ? source.length : at + packet.next;
  return { type, source: section(source, at + content, next), isWhole: next <= source.length, next };
}

function literal({ source, isWhole }: Body, name: string, { entries }: Found): void {
  const head = source.read(0, 258);
  const length = u8(head, 1);
  const own = nameOf(head.subarray(2, 2 + length));
  const content = section(source, 6 + length, source.length);
  entries.push({
    name: own === "" || own === "_CONSOLE" ? stemOf(name) : own,
    size: content.length,
    open: () => ({ source: content, isWhole }),
  });
}

/** Goes through the packets of `source`. @returns false where it begins with none */
function readPackets(source: ByteSource, name: string, depth: number, budget: Budget, found: Found): boolean {
  for (let at = 0; at < source.length;) {
    const body = budget.step() ? bodyAt(source, at, budget) : undefined;
    if (!body) {
      found.why = budget.isSpent ? "too-large" : "damaged";
      return at > 0;
    }
    if (isSealed(body.type)) found.encryption = "openpgp";
    else if (body.type === LITERAL) literal(body, name, found);
    else if (body.type === COMPRESSED) unpacked(body, name, depth, budget, found);
    if (!body.isWhole) found.why = budget.isSpent ? "too-large" : "damaged";
    at = body.next;
  }
  return true;
}

function unpacked({ source }: Body, name: string, depth: number, budget: Budget, found: Found): void {
  const algorithm = u8(source.read(0, 1), 0);
  if (depth >= DEEPEST) found.why = "too-deep";
  else if (algorithm === NONE) {
    readPackets(section(source, 1, source.length), name, depth + 1, budget, found);
  } else if (algorithm === ZIP || algorithm === ZLIB) {
    // Two bytes of zlib's header (RFC 1950 §2.2) go before the deflated data.
    const start = algorithm === ZIP ? 1 : 3;
    const inner = inflate("deflate", source, start, source.length, budget.limits.inflated, budget);
    readPackets(inner.source, name, depth + 1, budget, found);
    if (!inner.isWhole) found.why = budget.isSpent ? "too-large" : "damaged";
  } else found.why = "unsupported";
}

/** The bytes between the header lines of armour and its checksum (§6.2). */
function dearmoured(text: string): ByteSource {
  const [, body = ""] = /^-----BEGIN PGP [^\n]*\n(?:[^:\n]{1,64}:[^\n]*\n)*([^-]*)/.exec(text) ?? [];
  const end = body.search(/\n=[A-Za-z0-9+/]{4}\s*$/);
  return bytesOf(fromBase64(end < 0 ? body : body.slice(0, end)));
}

/** Packets as they are or in armour. */
function read(source: ByteSource, name: string, budget: Budget): Found | undefined {
  const found: Found = { entries: [] };
  if (u8(source.read(0, 1), 0) & 0x80 && !holds(source.read(0, 3), 0, "\xef\xbb\xbf")) {
    return readPackets(source, name, 0, budget, found) ? found : undefined;
  }
  const text = latin1(source.read(0, MOST_TEXT));
  const start = text.indexOf("-----BEGIN PGP ");
  if (start < 0) return undefined;
  const isRead = readPackets(dearmoured(text.slice(start)), name, 0, budget, found);
  if (source.length > MOST_TEXT) found.why = "too-large";
  return isRead ? found : undefined;
}

/** What a message holds that is signed, compressed or only wrapped, and that anyone may read: its content, under its own name. */
export const readSignedPgp: LayerReader = (source, budget, name) => read(source, name, budget);

/** Keys and signatures, behind which a message may stand all the same. */
export const readPgpRest: LayerReader = (source, budget, name) => {
  const { entries = [], encryption } = read(source, name, budget) ?? {};
  return { entries, ...(encryption ? { encryption } : {}) };
};

/** OpenPGP messages in a text, whether at the beginning of lines, quoted, or in a page. */
export function readArmour(text: string, budget: Budget, name: string): Layer {
  const found: Found = { entries: [] };
  if (armourIn(text)?.encrypted === true) found.encryption = "openpgp";
  for (const message of armouredMessages(text)) {
    if (!budget.step(16)) break;
    if (armourIn(message)?.encrypted === true) found.encryption = "openpgp";
    else readPackets(dearmoured(message), name, 0, budget, found);
  }
  return found;
}
