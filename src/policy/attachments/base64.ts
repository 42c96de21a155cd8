import type { ByteSource } from "./bytes";

const INVALID = 64;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** By code unit: every one has a row, so that no letter needs a question of its own. */
const sextets = new Uint8Array(0x10000).fill(INVALID);
for (let index = 0; index < alphabet.length; index++) sextets[alphabet.charCodeAt(index)] = index;
// The alphabet for addresses (RFC 4648 §5), which some hosts write.
sextets[45] = 62;
sextets[95] = 63;

const nothing = new Uint8Array(0);
/** Beyond the end there is no code unit: NaN has no row. */
const sextet = (text: string, at: number): number => sextets[text.charCodeAt(at)] ?? INVALID;

/** As far as the letters are of the alphabet. */
function decode(text: string, first: number, letters: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor((letters * 3) / 4));
  let length = 0;
  let at = first;
  const end = first + letters;
  for (; at + 4 <= end; at += 4) {
    // All four are within the text, so each has a row: asked plainly, for this loop is what large directories take.
    const a = sextets[text.charCodeAt(at)] as number;
    const b = sextets[text.charCodeAt(at + 1)] as number;
    const c = sextets[text.charCodeAt(at + 2)] as number;
    const d = sextets[text.charCodeAt(at + 3)] as number;
    if ((a | b | c | d) & INVALID) return bytes.subarray(0, length);
    bytes[length] = (a << 2) | (b >> 4);
    bytes[length + 1] = (b << 4) | (c >> 2);
    bytes[length + 2] = (c << 6) | d;
    length += 3;
  }
  const [a, b, c] = [sextet(text, at), sextet(text, at + 1), sextet(text, at + 2)];
  if (end - at >= 2 && !((a | b) & INVALID)) {
    bytes[length++] = (a << 2) | (b >> 4);
    if (end - at === 3 && c !== INVALID) bytes[length++] = (b << 4) | (c >> 2);
  }
  return bytes.subarray(0, length);
}

/** Lines end within the first 76 columns, or nowhere (RFC 2045 §6.8): the head tells, and the whole is not searched. */
const withoutLineEnds = (text: string): string =>
  /\s/.test(text.slice(0, 1024)) || /\s$/.test(text.slice(-2)) ? text.replace(/\s+/g, "") : text;

/**
 * The bytes behind base64 text (RFC 4648), decoded window by window: 4 letters are 3 bytes, so nobody decodes 25 MB to
 * look at a head and a tail. A window with a letter that is not of the alphabet ends there.
 * @returns undefined where the length cannot be that of base64
 */
export function base64Source(base64: string): ByteSource | undefined {
  const text = withoutLineEnds(base64);
  const padding =
    text.charCodeAt(text.length - 1) !== 61 ? 0 : text.charCodeAt(text.length - 2) !== 61 ? 1 : 2;
  const letters = text.length - padding;
  if (letters % 4 === 1) return undefined;
  const length = Math.floor((letters * 3) / 4);
  return {
    length,
    read(start, end) {
      const from = Math.max(0, Math.floor(start));
      const to = Math.min(length, Math.floor(end));
      if (!(to > from)) return nothing;
      const group = Math.floor(from / 3);
      const first = group * 4;
      const last = Math.min(letters, Math.ceil(to / 3) * 4);
      return decode(text, first, last - first).subarray(from - group * 3, to - group * 3);
    },
  };
}
