import { holds, latin1, u16le, u32le, u8, type ByteSource } from "./bytes";
import type { Confirm, Probe } from "./probe";

const descriptor = (source: ByteSource, at: number): string => latin1(source.read(at, at + 5));

/** Volume descriptors of ISO 9660 and UDF (ECMA-167) from the 16th sector: of 2048 bytes, or of 2352 as on the disc. */
function isOptical(source: ByteSource): boolean {
  if (source.length < 32774) return false;
  return [32769, 37649, 37657].some((at) => /^(CD001|BEA01|NSR0[23]|CD-I )$/.test(descriptor(source, at)));
}

/** A boot sector (FAT, NTFS, exFAT), a partition table (MBR, GPT), or the superblock of ext2 to ext4. */
function isDisk({ head, source }: Probe): boolean {
  const hasMark = u8(head, 510) === 0x55 && u8(head, 511) === 0xaa;
  if (holds(head, 512, "EFI PART")) return true;
  if (hasMark) {
    const jumps = (u8(head, 0) === 0xeb && u8(head, 2) === 0x90) || u8(head, 0) === 0xe9;
    if (jumps && (u16le(head, 11) & 511) === 0) return true;
    // Each of four partitions is active or not.
    const isTable = [446, 462, 478, 494].every((at) => (u8(head, at) & 0x7f) === 0);
    if (isTable && (u8(head, 450) !== 0 || u8(head, 466) !== 0) && source.length % 512 === 0) return true;
  }
  return u16le(head, 1080) === 0xef53 && u32le(head, 1048) <= 6 && u32le(head, 1028) > 0;
}

/** Nero's last chunk points back to its first. */
const isNero = (tail: Uint8Array): boolean =>
  holds(tail, tail.length - 12, "NER5") || holds(tail, tail.length - 8, "NERO");

/** Images of discs and disks without a signature at their beginning. */
export const diskImage: Confirm = (probe) => {
  const { source } = probe;
  const tail = source.read(source.length - 512, source.length);
  if (holds(tail, 0, "koly")) return "dmg";
  if (holds(tail, 0, "conectix") || holds(tail, 1, "conectix")) return "vhd";
  if (holds(tail, tail.length - 8, "cdsaencr") || holds(tail, tail.length - 36, "cdsaencr"))
    return "dmg-encrypted";
  if (isNero(tail)) return "nrg";
  if (isOptical(source)) return "iso";
  return isDisk(probe) ? "disk" : "";
};
