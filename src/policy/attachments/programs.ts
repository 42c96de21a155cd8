import { holds, u16be, u16le, u32be, u32le, u8 } from "./bytes";
import type { Confirm } from "./probe";

/** A program for DOS, or for Windows or OS/2 behind its stub (PE format §2.1, §2.2). */
export const mz: Confirm = ({ head, source }) => {
  const at = u32le(head, 60);
  const header = at + 4 <= head.length ? head.subarray(at, at + 4) : source.read(at, at + 4);
  if (at >= 4 && holds(header, 0, "PE\0\0")) return "pe";
  if (at >= 64 && holds(header, 0, "NE")) return "ne";
  if (at >= 64 && (holds(header, 0, "LE") || holds(header, 0, "LX"))) return "le";
  // Bytes in the last page of 512, pages, and the header's paragraphs of 16.
  const isPlausible =
    u16le(head, 2) <= 512 && u16le(head, 4) > 0 && u16le(head, 8) >= 2 && u16le(head, 8) < 4096;
  return isPlausible ? "mz" : "";
};

/** Java began with 45 as version; a fat Mach-O file says here how many programs it holds. */
export const babe: Confirm = ({ head }) => {
  const value = u32be(head, 4);
  return value > 0 && value < 40 ? "macho" : u16be(head, 6) >= 45 && u16be(head, 6) < 100 ? "class" : "";
};

/** Python's magic is a number, then CR LF; after the header stands a code object, as marshal writes it (PEP 552, PEP 3147). */
export const pyc: Confirm = ({ head }) => {
  const isMarked = u8(head, 2) === 13 && u8(head, 3) === 10;
  return isMarked && [8, 12, 16].some((at) => (u8(head, at) & 0x7f) === 0x63) ? "pyc" : "";
};
