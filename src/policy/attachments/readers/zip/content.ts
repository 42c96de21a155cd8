import { holds, u16le, type ByteSource } from "../../bytes";

export const LOCAL = "PK\x03\x04";
export const LOCAL_LENGTH = 30;

/**
 * Where the content of an entry begins; undefined where no local header stands that says the same of its compression
 * (APPNOTE.TXT §4.3.7): programs differ in which of the two they believe.
 */
export function contentStart(source: ByteSource, offset: number, method: number): number | undefined {
  const header = source.read(offset, offset + LOCAL_LENGTH);
  return header.length === LOCAL_LENGTH && holds(header, 0, LOCAL) && u16le(header, 8) === method
    ? offset + LOCAL_LENGTH + u16le(header, 26) + u16le(header, 28)
    : undefined;
}
