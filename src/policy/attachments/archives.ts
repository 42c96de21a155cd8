import { holds, latin1, u16le, u32le, u64le, u8 } from "./bytes";
import type { Confirm } from "./probe";
import { isTarHeader } from "./readers/tar";
import { endsAsZip } from "./readers/zip/directory";

export const gzip: Confirm = ({ head }) => (u8(head, 2) === 8 && u8(head, 3) < 32 ? "gzip" : "");

/** A block's level, then the digits of pi, or of its root for an empty file. */
export const bzip2: Confirm = ({ head, source }) => {
  const isBlock = holds(head, 4, "1AY&SY") || holds(head, 4, "\x17rE8P\x90");
  if (!isBlock) return "";
  return holds(source.read(source.length - 512, source.length), 0, "koly") ? "dmg" : "bzip2";
};

/** LZMA alone: properties, a dictionary of a size that programs choose, and a plausible length or none. */
export const lzma: Confirm = ({ head }) => {
  const dictionary = u32le(head, 1);
  const isChosen = (dictionary & (dictionary - 1)) === 0 && dictionary >= 1 << 12;
  const length = u64le(head, 5);
  const isOpen = u32le(head, 5) === 0xffffffff && u32le(head, 9) === 0xffffffff;
  return isChosen && (isOpen || length < 2 ** 38) && u8(head, 13) === 0 ? "lzma" : "";
};

/** A frame to skip (RFC 8878 §3.1.2), which Zstandard and LZ4 share: what comes after it tells. */
export const skippable: Confirm = ({ head, source }) => {
  if (u8(head, 0) >> 4 !== 5) return "";
  const next = 8 + u32le(head, 4);
  return holds(source.read(next, next + 4), 0, "\x04\x22\x4d\x18") ? "lz4" : "zstd";
};

export const ar: Confirm = ({ head }) => (holds(head, 8, "debian-binary") ? "deb" : "ar");

/** Its header's size, and the version that made it. */
export const arj: Confirm = ({ head }) =>
  u16le(head, 2) >= 30 && u16le(head, 2) <= 2600 && u8(head, 5) < 100 ? "arj" : "";

export const lha: Confirm = ({ head }) => (/^-(lh|lz|pm)[0-9a-z]-$/.test(latin1(head, 2, 7)) ? "lha" : "");

/** A header of 512 bytes whose sum is right and in octal digits, as tar wrote it before POSIX. */
export const oldTar: Confirm = ({ head }) =>
  isTarHeader(head.subarray(0, 512)) && /^[ 0]*[0-7]+[ \0]/.test(latin1(head, 148, 156)) ? "tar" : "";

/** Something before the archive, as where a program that opens it stands before it: the directory is at the end. */
export const prefixedZip: Confirm = ({ source }) => (endsAsZip(source) ? "zip" : "");
