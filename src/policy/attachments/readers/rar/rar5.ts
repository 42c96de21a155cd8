import { section, u8 } from "../../bytes";
import type { Entry, LayerReader } from "../../layer";
import { nameOf } from "../../names";

/** Header types and flags of RAR 5 ("RAR 5.0 archive format", rarlab.com). */
const FILE = 2;
const ENCRYPTION = 4;
const END = 5;
const HAS_EXTRA = 1;
const HAS_DATA = 2;
const IS_CONTINUED = 0x18;
const DIRECTORY = 1;
const HAS_TIME = 2;
const HAS_CRC = 4;
/** A record of the extra area: this file is encrypted. */
const FILE_ENCRYPTION = 1;
const LONGEST = 16 * 1024;

/** Numbers of seven bits a byte, the lowest first; the highest bit says that more follow. */
function numbersIn(bytes: Uint8Array) {
  let at = 0;
  return {
    at: () => at,
    skip: (count: number) => void (at += count),
    next() {
      let value = 0;
      for (let scale = 1; at < bytes.length && scale < 2 ** 56; scale *= 128) {
        const byte = u8(bytes, at++);
        value += (byte & 0x7f) * scale;
        if (byte < 0x80) break;
      }
      return value;
    },
  };
}

function isEncrypted(extra: Uint8Array): boolean {
  const numbers = numbersIn(extra);
  while (numbers.at() < extra.length) {
    const size = numbers.next();
    const start = numbers.at();
    if (size === 0) return false;
    if (numbers.next() === FILE_ENCRYPTION) return true;
    numbers.skip(start + size - numbers.at());
  }
  return false;
}

export const readRar5: LayerReader = (source, budget) => {
  const entries: Entry[] = [];
  let sealedOnes = 0;
  let at = 8;
  const told = (why?: "too-large" | "too-many" | "damaged") => ({
    entries,
    ...(sealedOnes > 0 ? { encryption: "rar" as const } : {}),
    ...(why ? { why } : {}),
  });
  while (at + 7 <= source.length) {
    if (!budget.step()) return told("too-large");
    if (entries.length >= budget.limits.names) return told("too-many");
    const block = source.read(at, at + LONGEST);
    const numbers = numbersIn(block);
    numbers.skip(4);
    const length = numbers.next();
    const headerEnd = numbers.at() + length;
    const type = numbers.next();
    const flags = numbers.next();
    if (length === 0 || type === 0 || type > END) return told("damaged");
    if (type === ENCRYPTION) return { encryption: "rar", entries };
    if (type === END) return told();
    const extra = flags & HAS_EXTRA ? numbers.next() : 0;
    const data = flags & HAS_DATA ? numbers.next() : 0;
    const start = at + headerEnd;
    const end = start + data;
    if (type === FILE) {
      const kind = numbers.next();
      const size = numbers.next();
      numbers.next();
      numbers.skip((kind & HAS_TIME ? 4 : 0) + (kind & HAS_CRC ? 4 : 0));
      const method = Math.floor(numbers.next() / 128) & 7;
      numbers.next();
      const nameLength = numbers.next();
      const name = nameOf(block.subarray(numbers.at(), Math.min(numbers.at() + nameLength, headerEnd)));
      const sealed = isEncrypted(block.subarray(Math.max(0, headerEnd - extra), headerEnd));
      if (sealed) sealedOnes++;
      const isStored = method === 0 && !sealed && (flags & IS_CONTINUED) === 0;
      const open = () => ({ source: section(source, start, end), isWhole: end <= source.length });
      if (!(kind & DIRECTORY))
        entries.push({ name, size, ...(sealed ? { encrypted: true } : {}), ...(isStored ? { open } : {}) });
    }
    at = end;
  }
  return told("damaged");
};
