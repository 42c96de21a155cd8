import type { Budget } from "../budget";
import { u8, type ByteSource } from "../bytes";

const PIECE = 4096;

/** Bits from the lowest on; zeros beyond the end. */
export function bitsOf(source: ByteSource, start: number, end: number, budget: Budget) {
  let window: Uint8Array = new Uint8Array(0);
  let at = 0;
  let next = start;
  let held = 0;
  let count = 0;
  let missing = 0;
  const load = (): void => {
    if (at >= window.length) {
      window = budget.step() ? source.read(next, Math.min(end, next + PIECE)) : new Uint8Array(0);
      next += window.length;
      at = 0;
      if (window.length === 0) missing += 8;
    }
    held |= u8(window, at++) << count;
    count += 8;
  };
  return {
    take(wanted: number): number {
      while (count < wanted) load();
      const value = held & ((1 << wanted) - 1);
      held >>>= wanted;
      count -= wanted;
      return value;
    },
    align(): void {
      held >>>= count & 7;
      count &= ~7;
    },
    /** Whether nothing but zeros, with which tapes and transfers fill up, is left. */
    isAtEnd(): boolean {
      while (next - window.length + at < end && (held === 0 || count === 0)) {
        if (count > 0) {
          held = 0;
          count = 0;
        }
        load();
        if (missing > 0) break;
      }
      return held === 0;
    },
    /** Whether more was taken than there is. */
    isCut: (): boolean => missing > count,
  };
}
export type Bits = ReturnType<typeof bitsOf>;
