import { holds, u16le, type ByteSource } from "../../bytes";

export const LOCAL = "PK\x03\x04";
export const LOCAL_LENGTH = 30;

/** Where the content of an entry begins; undefined where no local header stands (APPNOTE.TXT §4.3.7). */
export function contentStart(source: ByteSource, offset: number): number | undefined {
  const header = source.read(offset, offset + LOCAL_LENGTH);
  return header.length === LOCAL_LENGTH && holds(header, 0, LOCAL)
    ? offset + LOCAL_LENGTH + u16le(header, 26) + u16le(header, 28)
    : undefined;
}
