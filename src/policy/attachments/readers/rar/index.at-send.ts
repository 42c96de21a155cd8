import { holds, u16le, u32le, u8 } from "../../bytes";
import type { Entry, LayerReader } from "../../layer";
import { nameOf } from "../../names";

const LONGEST = 16 * 1024;

/** What a header of either version tells; the next one is `length` bytes on. */
interface Header {
  readonly length: number;
  readonly isLast: boolean;
  /** All headers after this one are enciphered. */
  readonly isVeiled: boolean;
  readonly isFile: boolean;
  readonly isSealed: boolean;
  readonly name: string;
}

/** RAR 1.5 to 4, as in `rar4.ts`; nobody attaches files of more than 4 GB. */
function headerOf4(block: Uint8Array): Header | undefined {
  const type = u8(block, 2);
  const flags = u16le(block, 3);
  const length = u16le(block, 5);
  if (length < 7 || type < 0x72 || type > 0x7b) return undefined;
  const isFile = type === 0x74;
  const nameAt = isFile && flags & 0x100 ? 40 : 32;
  const packed = flags & 0x8000 || isFile ? u32le(block, 7) : 0;
  const name = nameOf(block.subarray(nameAt, Math.min(length, nameAt + u16le(block, 26)))).replace(
    /\0[^]*/,
    "",
  );
  return {
    length: length + packed,
    isLast: type === 0x7b,
    isVeiled: type === 0x73 && (flags & 0x80) > 0,
    isFile: isFile && (flags & 0xe0) !== 0xe0,
    isSealed: isFile && (flags & 4) > 0,
    name: name.replace(/\\/g, "/"),
  };
}

/** RAR 5, as in `rar5.ts`: numbers of seven bits a byte, the lowest first. */
function headerOf5(block: Uint8Array): Header | undefined {
  let at = 4;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; at < block.length && scale < 2 ** 56; scale *= 128) {
      const byte = u8(block, at++);
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  };
  const size = number();
  const end = at + size;
  const type = number();
  const flags = number();
  if (size === 0 || type === 0 || type > 5) return undefined;
  const extra = flags & 1 ? number() : 0;
  const length = end + (flags & 2 ? number() : 0);
  const kind = type === 2 ? number() : 1;
  number();
  number();
  at += (kind & 2 ? 4 : 0) + (kind & 4 ? 4 : 0);
  number();
  number();
  const width = number();
  const name = nameOf(block.subarray(at, Math.min(end, at + width)));
  let isSealed = false;
  // Records of the extra area: the first says that the file is enciphered.
  for (at = Math.max(at, end - extra); at < end && at < block.length;) {
    const next = number() + at;
    isSealed = isSealed || number() === 1;
    at = Math.max(next, at);
  }
  return {
    length,
    isLast: type === 5,
    isVeiled: type === 4,
    isFile: !(kind & 1),
    isSealed: type === 2 && isSealed,
    name,
  };
}

/** The names in a RAR archive, and which files need a key. What is stored without compression is opened in the pane. */
export const readRar: LayerReader = (source, budget) => {
  const start = source.read(0, 8);
  const isNew = holds(start, 6, "\x01\0");
  if (!isNew && !holds(start, 6, "\0")) return { why: "unsupported" };
  const entries: Entry[] = [];
  const told = (isSealed: boolean, why?: "too-many" | "damaged") => ({
    entries,
    ...(isSealed ? { encryption: "rar" as const } : {}),
    ...(why ? { why } : {}),
  });
  let isSealed = false;
  let at = isNew ? 8 : 7;
  while (at + 7 <= source.length) {
    if (!budget.step() || entries.length >= budget.limits.names) return told(isSealed, "too-many");
    const block = source.read(at, at + LONGEST);
    const header = isNew ? headerOf5(block) : headerOf4(block);
    if (!header) break;
    if (header.isLast || header.isVeiled) return told(isSealed || header.isVeiled);
    isSealed = isSealed || header.isSealed;
    if (header.isFile) entries.push({ name: header.name, encrypted: header.isSealed });
    at += header.length;
  }
  // Archives of old versions have no end block.
  return told(isSealed, isNew || at !== source.length ? "damaged" : undefined);
};
