import { section, u16le, u32le, u8 } from "../../bytes";
import type { Entry, LayerReader } from "../../layer";
import { nameOf } from "../../names";
import { unicodeName } from "./name";

/** Block types and flags of RAR 1.5 to 4 (technote.txt). */
const MAIN = 0x73;
const FILE = 0x74;
const END = 0x7b;
const HEADERS_ENCRYPTED = 0x80;
const CONTENT_ENCRYPTED = 4;
const IS_CONTINUED = 3;
const DIRECTORY = 0xe0;
const IS_LARGE = 0x100;
const IS_UNICODE = 0x200;
const CONTENT_FOLLOWS = 0x8000;
const STORED = 0x30;
const LONGEST = 4096;

export const readRar4: LayerReader = (source, budget) => {
  const entries: Entry[] = [];
  let isEncrypted = false;
  let at = 7;
  const told = (why?: "too-large" | "too-many" | "damaged") => ({
    entries,
    ...(isEncrypted ? { encryption: "rar" as const } : {}),
    ...(why ? { why } : {}),
  });
  while (at + 7 <= source.length) {
    if (!budget.step()) return told("too-large");
    if (entries.length >= budget.limits.names) return told("too-many");
    const block = source.read(at, at + LONGEST);
    const type = u8(block, 2);
    const flags = u16le(block, 3);
    const length = u16le(block, 5);
    if (length < 7 || type < 0x72 || type > END) return told("damaged");
    if (type === END) return told();
    if (type === MAIN && flags & HEADERS_ENCRYPTED) return { encryption: "rar", entries };
    const isLarge = type === FILE && (flags & IS_LARGE) !== 0;
    const packed =
      flags & CONTENT_FOLLOWS || type === FILE
        ? u32le(block, 7) + (isLarge ? u32le(block, 32) * 0x100000000 : 0)
        : 0;
    const start = at + length;
    const end = start + packed;
    if (type === FILE) {
      const sealed = (flags & CONTENT_ENCRYPTED) !== 0;
      isEncrypted = isEncrypted || sealed;
      const nameAt = isLarge ? 40 : 32;
      const bytes = block.subarray(nameAt, Math.min(nameAt + u16le(block, 26), length));
      const name = (flags & IS_UNICODE ? unicodeName(bytes) : nameOf(bytes)).replace(/\\/g, "/");
      const size = u32le(block, 11) + (isLarge ? u32le(block, 36) * 0x100000000 : 0);
      const isStored = u8(block, 25) === STORED && !sealed && (flags & IS_CONTINUED) === 0;
      const open = () => ({ source: section(source, start, end), isWhole: end <= source.length });
      if ((flags & DIRECTORY) !== DIRECTORY)
        entries.push({ name, size, ...(sealed ? { encrypted: true } : {}), ...(isStored ? { open } : {}) });
    }
    at = end;
  }
  // Old archives have no end block.
  return told(at > source.length ? "damaged" : undefined);
};
