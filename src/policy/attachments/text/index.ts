import { u16be, u16le, u8, latin1, type ByteSource } from "../bytes";

/** Bytes that no text has: control characters but tab, line ends, form feed, escape, backspace, and the separator of Info files. */
const isControl = new Uint8Array(256);
for (let byte = 0; byte < 32; byte++) isControl[byte] = 1;
for (const byte of [8, 9, 10, 11, 12, 13, 27, 31]) isControl[byte] = 0;
isControl[127] = 1;
/** Ctrl-Z, with which texts of DOS end. */
const END_OF_FILE = 26;

/** Whether bytes beyond ASCII are UTF-8 (RFC 3629), but for a letter that the end of the window cuts. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const lead = u8(bytes, at);
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4) return false;
    for (let index = 1; index <= more && at + index < bytes.length; index++) {
      if ((u8(bytes, at + index) & 0xc0) !== 0x80) return false;
    }
    at += more;
  }
  return true;
}

/** Letters of one byte each, as Spanish was written before UTF-8: mostly ASCII, or too long without a control to be chance. */
const isSingleByte = (length: number, beyond: number): boolean => length >= 256 || beyond * 3 <= length;

/** Whether these bytes read as text of one byte a letter, or UTF-8. */
function reads(bytes: Uint8Array): boolean {
  // A stray control in a long text is a slip; random bytes have one in ten.
  const slips = bytes.length >> 9;
  let controls = bytes[bytes.length - 1] === END_OF_FILE ? -1 : 0;
  let beyond = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = u8(bytes, at);
    if (byte > 127) beyond++;
    else if (isControl[byte] === 1 && (byte === 0 || ++controls > slips)) return false;
  }
  return beyond === 0 || isUtf8(bytes) || (controls <= 0 && isSingleByte(bytes.length, beyond));
}

type Wide = typeof u16le;

/** UTF-16 by its mark, or by zeros between letters. */
function wideOf(bytes: Uint8Array): Wide | undefined {
  const mark = u16be(bytes, 0);
  const wide = mark === 0xfffe ? u16le : mark === 0xfeff ? u16be : undefined;
  if (wide || bytes.length < 8) return wide;
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 256) & ~1;
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd * 3 > length) return u16le;
  return odd === 0 && even * 3 > length ? u16be : undefined;
}

/** UTF-16 as letters; those beyond Latin-1 as `?`, since nothing is looked for among them. */
function narrow(bytes: Uint8Array, wide: Wide): string | undefined {
  const letters = new Uint8Array(bytes.length >> 1);
  for (let index = 0; index < letters.length; index++) {
    const unit = wide(bytes, index * 2);
    letters[index] = unit < 256 ? unit : 63;
    if (unit >= 0xfff0 || (unit < 256 && isControl[unit] === 1)) return undefined;
  }
  return latin1(letters);
}

/** Whether these bytes read as the beginning of a text, whatever its encoding. */
export const isText = (bytes: Uint8Array): boolean => {
  const wide = wideOf(bytes);
  return wide ? narrow(bytes, wide) !== undefined : reads(bytes);
};

/**
 * The beginning of a text as letters, one for each byte (UTF-16: for each unit), without a byte order mark; undefined where
 * these are not bytes of a text.
 */
export function lettersOf(bytes: Uint8Array): string | undefined {
  const wide = wideOf(bytes);
  if (wide) return narrow(u16be(bytes, 0) > 0xfef0 ? bytes.subarray(2) : bytes, wide);
  if (!reads(bytes)) return undefined;
  return latin1(bytes, u16be(bytes, 0) === 0xefbb && u8(bytes, 2) === 0xbf ? 3 : 0);
}

const WINDOW = 512;

/** Without what a window cuts off the first letter in UTF-8. */
function fromLetter(bytes: Uint8Array): Uint8Array {
  let at = 0;
  while (at < 3 && (u8(bytes, at) & 0xc0) === 0x80) at++;
  return bytes.subarray(at);
}

/** Whether a file whose first `seen` bytes are text goes on as text: in the middle and at its end. */
export const staysText = (source: ByteSource, seen: number): boolean =>
  source.length <= seen ||
  [source.length >> 1, source.length - WINDOW].every((at) => {
    const start = Math.max(0, at & ~1);
    const bytes = source.read(start, start + WINDOW);
    return wideOf(bytes) !== undefined || reads(fromLetter(bytes)) || reads(bytes);
  });

const HEAD = 2048;

/** Whether the content is text, whatever it says. */
export function isPlainText(source: ByteSource): boolean {
  const head = source.read(0, HEAD);
  return isText(head) && staysText(source, head.length);
}
