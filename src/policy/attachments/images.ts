import { find, holds, latin1, u16be, u16le, u32be, u32le, u8 } from "./bytes";
import { formatByName } from "./formats";
import type { Confirm, Probe } from "./probe";

const WINDOW = 64 * 1024;

/** An animation says so before its first picture (PNG 3rd edition §11.3.6). */
export const png: Confirm = ({ head }) => {
  let at = 8;
  while (at + 8 <= head.length) {
    const type = latin1(head, at + 4, at + 8);
    if (type === "acTL") return "apng";
    if (type === "IDAT") return "png";
    at += 12 + u32be(head, at);
  }
  return "png";
};

/** Pictures end to end, as cameras film, under a name that says so: telephones put a second picture behind the first as well. */
export const jpeg: Confirm = ({ source, name, budget }) => {
  if (formatByName(name) !== "mjpeg") return "jpg";
  for (let at = 0; at < source.length && budget.step(16); at += WINDOW - 4)
    if (find(source.read(at, at + WINDOW), "\xff\xd9\xff\xd8\xff") >= 0) return "mjpeg";
  return "jpg";
};

/** The size of its second header is one of those ever defined. */
export const bmp: Confirm = ({ head }) =>
  [12, 16, 40, 52, 56, 64, 108, 124].indexOf(u32le(head, 14)) >= 0 && u32le(head, 6) < 0x10000000
    ? "bmp"
    : "";

/** A directory of pictures (MS-DOS "ICO"): each entry's reserved byte, bytes and place. */
export const icon: Confirm = ({ head, source }) => {
  const count = u16le(head, 4);
  const isDirectory =
    count > 0 && count < 256 && u32le(head, 14) > 8 && u32le(head, 18) >= 6 + 16 * count && u8(head, 9) === 0;
  if (!isDirectory || u32le(head, 18) >= source.length) return "";
  return u8(head, 2) === 1 ? "ico" : "cur";
};

/** Raw photographs are TIFF files: their makers, the DNG version tag (50706) or the name tells. */
export const tiff: Confirm = ({ head, source, name }) => {
  const isLittle = u8(head, 0) === 0x49;
  const u16 = isLittle ? u16le : u16be;
  const directory = (isLittle ? u32le : u32be)(head, 4);
  const entries = source.read(directory, directory + 2 + 12 * 64);
  if (entries.length < 2) return source.length > 8 ? "" : "tiff";
  for (let index = 0; index < Math.min(u16(entries, 0), 64); index++) {
    if (u16(entries, 2 + 12 * index) === 50706) return "dng";
  }
  const named = formatByName(name);
  return /^(nef|arw|pef|dng|raw)$/.test(named) ? named : "tiff";
};

/** PBM to PAM: a digit, white space, then numbers or a comment (netpbm). */
export const netpbm: Confirm = ({ head }) => {
  const start = latin1(head, 0, 24);
  return /^P[1-6]\s+(#|\d+\s)|^P7\n(#|[A-Z]+ )|^P[Ff]\n\d+ \d+\n/.test(start) ? "pnm" : "";
};

export const pcx: Confirm = ({ head }) =>
  head.length >= 128 &&
  u8(head, 1) <= 5 &&
  [1, 2, 4, 8].indexOf(u8(head, 3)) >= 0 &&
  u16le(head, 4) <= u16le(head, 8) &&
  u16le(head, 6) <= u16le(head, 10) &&
  u8(head, 64) === 0 &&
  u8(head, 65) <= 4
    ? "pcx"
    : "";

/** SGI picture: storage, bytes for a channel, dimensions. */
export const sgi: Confirm = ({ head }) => {
  const dimensions = u16be(head, 4);
  const isPlausible = u8(head, 2) <= 1 && u8(head, 3) >= 1 && u8(head, 3) <= 2;
  return isPlausible && dimensions >= 1 && dimensions <= 3 ? "sgi" : "";
};

/** WordPerfect's family: the byte at 9 is 1 and 10 for a document, 22 for a picture. */
export const wordPerfect: Confirm = ({ head }) => (u8(head, 9) === 22 ? "wpg" : "wpd");

/** Truevision 2.0 signs at the end; older ones have nothing but a plausible header, and a name that says so. */
export function targa({ head, source, name }: Probe): string {
  if (holds(source.read(source.length - 18, source.length), 0, "TRUEVISION-XFILE")) return "tga";
  const [map, type, depth] = [u8(head, 1), u8(head, 2), u8(head, 16)];
  const isPlausible =
    map <= 1 &&
    [1, 2, 3, 9, 10, 11].indexOf(type) >= 0 &&
    [8, 15, 16, 24, 32].indexOf(depth) >= 0 &&
    u16le(head, 12) > 0 &&
    u16le(head, 14) > 0;
  return isPlausible && formatByName(name) === "tga" ? "tga" : "";
}
