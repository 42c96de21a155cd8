import type { Budget } from "../../budget";
import { find, holds, u16le, u32le, type ByteSource } from "../../bytes";
import { nameOf } from "../../names";
import { LOCAL, LOCAL_LENGTH } from "./content";
import { isFolder, type Directory, type FileHeader } from "./directory";

const WINDOW = 16 * 1024;
/** How far the next header is looked for where none stands: a lost directory is told as damage in any case. */
const FARTHEST = 512 * 1024;
/** Sizes follow the content (APPNOTE.TXT §4.4.4, bit 3). */
const DESCRIPTOR_FOLLOWS = 8;

/** The next local header at or after `from`; the end of the file where there is none near. */
function nextHeader(source: ByteSource, from: number, budget: Budget): number {
  const last = Math.min(source.length, from + FARTHEST);
  for (let at = from; at < last; at += WINDOW - LOCAL.length) {
    if (!budget.step()) return source.length;
    const window = source.read(at, at + WINDOW);
    const found = find(window, LOCAL);
    if (found >= 0) return at + found;
    if (window.length < WINDOW) return source.length;
  }
  return source.length;
}

/** The entries of an archive whose directory is lost or hidden, by their local headers. */
export function readLocalHeaders(source: ByteSource, budget: Budget): Directory {
  const headers: FileHeader[] = [];
  for (let at = nextHeader(source, 0, budget); at < source.length;) {
    if (!budget.step()) return { headers, why: "too-large" };
    if (headers.length >= budget.limits.names) return { headers, why: "too-many" };
    const header = source.read(at, at + LOCAL_LENGTH + WINDOW);
    if (!holds(header, 0, LOCAL)) break;
    const flags = u16le(header, 6);
    const nameEnd = LOCAL_LENGTH + u16le(header, 26);
    const start = at + nameEnd + u16le(header, 28);
    const name = nameOf(header.subarray(LOCAL_LENGTH, nameEnd));
    const stated = u32le(header, 18);
    const isOpen = (flags & DESCRIPTOR_FOLLOWS) !== 0 && stated === 0;
    const end = isOpen ? nextHeader(source, start, budget) : nextHeader(source, start + stated, budget);
    const compressed = isOpen ? Math.max(0, end - start) : stated;
    if (!isFolder(name)) {
      const method = u16le(header, 8);
      headers.push({ name, flags, method, compressed, size: u32le(header, 22), offset: at, isSealed: false });
    }
    at = end;
  }
  return { headers, why: "damaged" };
}

/** Local extra fields and descriptors of an entry, as programs write them; alignment takes more, and hides nothing. */
const SLACK = 96;

/** With the entries that local headers tell and the directory does not: some programs show those. */
export function withHidden(source: ByteSource, directory: Directory, budget: Budget): Directory {
  const { headers, unaccounted = 0, why } = directory;
  if (why !== undefined || unaccounted <= SLACK * (headers.length + 8)) return directory;
  const known = new Set(headers.map(({ offset }) => offset));
  const hidden = readLocalHeaders(source, budget).headers.filter(({ offset }) => !known.has(offset));
  return hidden.length > 0 ? { headers: headers.concat(hidden), why: "damaged" } : directory;
}
