import { latin1, u8 } from "./bytes";

/** Bytes of a sequence by its first byte (RFC 3629 §3); 0 for a byte that begins none. */
const sequence = (lead: number): number =>
  lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

/** UTF-8 as text; undefined where it is not UTF-8. */
export function utf8(bytes: Uint8Array): string | undefined {
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const lead = u8(bytes, at);
    const width = sequence(lead);
    if (width === 0 || at + width > bytes.length) return undefined;
    let point = width === 1 ? lead : lead & (0x7f >> width);
    for (let index = 1; index < width; index++) {
      const next = u8(bytes, at + index);
      if ((next & 0xc0) !== 0x80) return undefined;
      point = (point << 6) | (next & 0x3f);
    }
    if (point > 0x10ffff) return undefined;
    text += String.fromCodePoint(point);
    at += width;
  }
  return text;
}

/**
 * A name as a container writes it: UTF-8 where it is that, else one letter for each byte. Old containers do not say
 * which code page they mean; the letters that matter, those of the extension, are the same in all of them.
 */
export const nameOf = (bytes: Uint8Array): string =>
  (bytes.some((byte) => byte > 127) ? utf8(bytes) : undefined) ?? latin1(bytes);

/** UTF-16 little endian, as 7z, Windows and OLE write names. */
export function utf16le(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode(u8(bytes, at) | (u8(bytes, at + 1) << 8));
  return text;
}
