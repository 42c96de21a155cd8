import type { Budget } from "../../budget";
import type { ByteSource } from "../../bytes";

/** Sectors of one size that a table links (MS-CFB §2.3, §2.4). */
export interface Sectors {
  readonly source: ByteSource;
  /** Bytes of one. */
  readonly size: number;
  /** Sectors before the one with number 0: that of the header. */
  readonly skipped: number;
  /** How many there can be at the most. */
  readonly count: number;
  /** The number of the sector after `number`. */
  readonly next: (number: number) => number;
  readonly budget: Budget;
}

const nothing = new Uint8Array(0);

/**
 * The chain that begins at sector `start` as a file of `length` bytes, cut at what the sectors can hold. It is followed
 * only as far as is read. A chain that turns in a circle goes on to `length` and no further.
 */
export function chained(
  { source, size, skipped, count, next, budget }: Sectors,
  start: number,
  length: number,
): ByteSource {
  const chain: number[] = [];
  const cut = Math.min(length, count * size);
  /** Whether the chain has a sector `index`. */
  const reaches = (index: number): boolean => {
    while (chain.length <= index) {
      const last = chain[chain.length - 1];
      const number = last === undefined ? start : next(last);
      if (number >= count || !budget.step()) return false;
      chain.push(number);
    }
    return true;
  };
  return {
    length: cut,
    read(first, last) {
      const from = Math.max(0, Math.floor(first));
      const to = Math.min(cut, Math.floor(last));
      if (!(to > from)) return nothing;
      const bytes = new Uint8Array(to - from);
      let at = from;
      while (at < to) {
        const index = Math.floor(at / size);
        if (!reaches(index)) break;
        // Neighbours in the chain are mostly neighbours in the file: one read for all of them.
        let end = index + 1;
        while (end * size < to && reaches(end) && chain[end] === (chain[end - 1] ?? 0) + 1) end++;
        const offset = ((chain[index] ?? 0) + skipped - index) * size;
        const piece = source.read(offset + at, offset + Math.min(to, end * size));
        bytes.set(piece, at - from);
        at += piece.length;
        if (piece.length === 0) break;
      }
      return bytes.subarray(0, at - from);
    },
  };
}
