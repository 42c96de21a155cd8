import type { Budget } from "../../budget";
import { section, u16le, u32le, type ByteSource } from "../../bytes";
import { inflate } from "../../inflate";
import type { Entry } from "../../layer";

/** Records of the stream `PowerPoint Document` (MS-PPT §2.13.24). */
const VBA_INFO = 0x0400;
const OLE_OBJECT = 0x1011;
const SOUND = 0x07e7;
/** Document, its lists, VBA information, the sounds and each sound: what is of interest lies directly in them. */
const entered = [0x03e8, 0x07d0, 0x03ff, 0x07e4, 0x07e6];

export interface Presentation {
  readonly macros: boolean;
  readonly entries: readonly Entry[];
  readonly isCut: boolean;
}

/** Embedded objects, compressed or not (MS-PPT §2.10.34). A project of macros is one of them. */
function objectEntry(
  stream: ByteSource,
  start: number,
  end: number,
  instance: number,
  number: number,
  budget: Budget,
): Entry {
  const name = `object ${number}`;
  if (instance === 0)
    return { name, open: () => ({ source: section(stream, start, end), isWhole: end <= stream.length }) };
  const size = u32le(stream.read(start, start + 4), 0);
  // Four bytes of size, two of zlib's header (RFC 1950 §2.2).
  return {
    name,
    size,
    open: (most) => inflate("deflate", stream, start + 6, end, Math.min(most, size), budget),
  };
}

/** Macros, embedded objects and sounds of a presentation. Slides are leapt over; films are links and not in the file. */
export function readPresentation(stream: ByteSource, budget: Budget): Presentation {
  const entries: Entry[] = [];
  let macros = false;
  let at = 0;
  while (at + 8 <= stream.length) {
    if (!budget.step() || entries.length >= budget.limits.names) return { macros, entries, isCut: true };
    const header = stream.read(at, at + 8);
    if (header.length < 8) break;
    const type = u16le(header, 2);
    const start = at + 8;
    if (entered.indexOf(type) >= 0) {
      at = start;
      continue;
    }
    const end = start + u32le(header, 4);
    if (type === VBA_INFO && u32le(stream.read(start + 4, start + 8), 0) === 1) macros = true;
    else if (type === OLE_OBJECT) {
      entries.push(objectEntry(stream, start, end, u16le(header, 0) >> 4, entries.length + 1, budget));
    } else if (type === SOUND) {
      const bytes = section(stream, start, end);
      entries.push({
        name: `sound ${entries.length + 1}`,
        size: bytes.length,
        open: () => ({ source: bytes, isWhole: true }),
      });
    }
    at = end;
  }
  return { macros, entries, isCut: false };
}

export const isEncryptedUser = (currentUser: ByteSource): boolean =>
  u32le(currentUser.read(12, 16), 0) === 0xf3d1c4df;
