import { latin1, section, u8 } from "../bytes";
import type { Entry, LayerReader } from "../layer";
import { nameOf } from "../names";

const RECORD = 512;
const LONGEST_NAME = 64 * 1024;

/** Octal digits; what is written in base 256, which no file that can be attached needs, breaks the archive off as damaged. */
const numberAt = (header: Uint8Array, at: number, width: number): number =>
  parseInt((/[0-7]+/.exec(latin1(header, at, at + width)) ?? ["0"])[0], 8);

/** The sum of the header's bytes, its own field counted as spaces. */
export function isTarHeader(header: Uint8Array): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  return header.length === RECORD && sum > 256 && numberAt(header, 148, 8) === sum;
}

const field = (bytes: Uint8Array): string => nameOf(bytes).replace(/\0[^]*/, "");

/** Entries of a tar archive (`tar.ts`), each a stretch of it; of files with holes the names alone. */
export const readTar: LayerReader = (source, budget) => {
  const entries: Entry[] = [];
  let longName = "";
  let hasHoles = false;
  for (let at = 0; at < source.length;) {
    if (!budget.step() || entries.length >= budget.limits.names)
      return { format: "tar", entries, why: "too-many" };
    const header = source.read(at, at + RECORD);
    if (!isTarHeader(header)) {
      // Two records of zeros end it; what follows is filling.
      const isEnd = header.length === RECORD && u8(header, 0) === 0;
      return at === 0 && !isEnd
        ? undefined
        : { format: "tar", entries, ...(isEnd ? {} : { why: "damaged" as const }) };
    }
    const type = latin1(header, 156, 157);
    const size = /[1-6]/.test(type) ? 0 : numberAt(header, 124, 12);
    const start = at + RECORD;
    const end = start + size;
    if (/[LxX]/.test(type)) {
      const text = nameOf(source.read(start, Math.min(end, start + LONGEST_NAME)));
      const [, path] = /(?:^|\n)\d+ (?:GNU\.sparse\.name|path)=(.*)/.exec(text) ?? [];
      longName = type === "L" ? text.replace(/\0[^]*/, "") : (path ?? longName);
      hasHoles = type !== "L" && /GNU\.sparse/.test(text);
    } else if (!/[gK]/.test(type)) {
      const prefix = latin1(header, 257, 263) === "ustar\0" ? field(header.subarray(345, 500)) : "";
      const own = (prefix && `${prefix}/`) + field(header.subarray(0, 100));
      const name = longName || own;
      const open = () => ({ source: section(source, start, end), isWhole: end <= source.length });
      // Links, devices, directories and pipes have no content; volumes and their like are no files.
      if (!/[1-6VMND]/.test(type) && !/\/$/.test(name))
        entries.push({ name, size, ...(hasHoles ? {} : { open }) });
      longName = "";
      hasHoles = false;
    }
    at = start + Math.ceil(size / RECORD) * RECORD;
    if (at > source.length + RECORD) return { format: "tar", entries, why: "damaged" };
  }
  return { format: "tar", entries };
};
