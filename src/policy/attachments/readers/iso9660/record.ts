import { holds, u32le, u8, type ByteSource } from "../../bytes";
import { nameOf, utf16le } from "../../names";
import { SECTOR } from "./sectors";

/** A directory record (ECMA-119 §9.1). */
export interface FileRecord {
  readonly name: string;
  readonly isDirectory: boolean;
  /** Not a file: a link, or a directory that was moved elsewhere because it lay too deep. */
  readonly isElsewhere: boolean;
  /** What follows under the same name belongs to this one. */
  readonly goesOn: boolean;
  /** In bytes from the beginning of the image. */
  readonly start: number;
  readonly size: number;
}

const DIRECTORY = 2;
const GOES_ON = 0x80;

/** Big endian, unlike all the rest (Joliet specification). */
const ucs2 = (bytes: Uint8Array): string =>
  utf16le(new Uint8Array(bytes.length & ~1).map((_, at) => u8(bytes, at ^ 1)));

/** Areas that a record is continued in; nobody needs more than one. */
const MOST_CONTINUATIONS = 4;
const CONTINUED = 1;

/** What Rock Ridge adds to a record: a name in pieces, a link, a directory moved (RRIP §4.1; `CE`: SUSP §5.1). */
function rockRidge(area: Uint8Array, source: ByteSource) {
  let name = "";
  let isElsewhere = false;
  let isNamed = false;
  for (let left = MOST_CONTINUATIONS; left > 0; left--) {
    let next: Uint8Array | undefined;
    for (let at = 0; at + 4 <= area.length;) {
      const length = u8(area, at + 2);
      if (length < 4) break;
      if (holds(area, at, "NM") && !isNamed) {
        name += nameOf(area.subarray(at + 5, at + length));
        isNamed = (u8(area, at + 4) & CONTINUED) === 0;
      } else if (holds(area, at, "SL") || holds(area, at, "CL")) isElsewhere = true;
      else if (holds(area, at, "CE") && length >= 28) {
        const start = u32le(area, at + 4) * SECTOR + u32le(area, at + 12);
        next = source.read(start, start + Math.min(u32le(area, at + 20), SECTOR));
      }
      at += length;
    }
    if (!next) break;
    area = next;
  }
  return { name, isElsewhere };
}

export function readRecord(record: Uint8Array, isJoliet: boolean, source: ByteSource): FileRecord {
  const length = u8(record, 32);
  const own = record.subarray(33, 33 + length);
  const more = isJoliet
    ? { name: "", isElsewhere: false }
    : rockRidge(record.subarray(33 + length + ((length + 1) % 2)), source);
  const flags = u8(record, 25);
  return {
    // Versions of files are nobody's business; without an extension a dot remains before them.
    name: more.name || (isJoliet ? ucs2(own) : nameOf(own)).replace(/\.?;\d+$/, ""),
    isElsewhere: more.isElsewhere,
    isDirectory: (flags & DIRECTORY) !== 0,
    goesOn: (flags & GOES_ON) !== 0,
    // Extended attributes stand before the content (§9.1.2).
    start: (u32le(record, 2) + u8(record, 1)) * SECTOR,
    size: u32le(record, 10),
  };
}
