import { holds, type ByteSource } from "../../bytes";

export const SECTOR = 2048;
/** Sectors as they are on the disc (ECMA-130 §14): mark, address and mode before the data, correction after them. */
const RAW = 2352;
const MARK = "\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\0";
/** Where data begin in a sector of mode 1; in mode 2 a header of eight bytes goes before them. */
const MODES = [16, 24];

const within = (value: number, most: number): number => Math.max(0, Math.min(Math.floor(value) || 0, most));

/** An image of raw sectors as one of the data in them; any other as it is. */
export function dataOf(source: ByteSource): ByteSource {
  if (!holds(source.read(0, MARK.length), 0, MARK)) return source;
  const offset = MODES.find((mode) => holds(source.read(16 * RAW + mode, 16 * RAW + mode + 6), 1, "CD001"));
  if (offset === undefined) return source;
  const length = Math.floor(source.length / RAW) * SECTOR;
  return {
    length,
    read(start, end) {
      const from = within(start, length);
      const to = within(end, length);
      const first = Math.floor(from / SECTOR);
      const raw = source.read(first * RAW, Math.ceil(to / SECTOR) * RAW);
      // The source may give less than was asked for: what it did not give is not data.
      const whole = Math.floor(raw.length / RAW);
      const data = new Uint8Array(whole * SECTOR);
      for (let sector = 0; sector < whole; sector++) {
        const at = sector * RAW + offset;
        data.set(raw.subarray(at, at + SECTOR), sector * SECTOR);
      }
      return to > from ? data.subarray(from - first * SECTOR, to - first * SECTOR) : data.subarray(0, 0);
    },
  };
}
