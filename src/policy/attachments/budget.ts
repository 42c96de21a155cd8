import type { ByteSource } from "./bytes";

/** What one inspection may cost at the most. Counts, not time: the same file always gives the same answer. */
export interface Limits {
  /** Bytes read of the file itself. */
  readonly read: number;
  /** Bytes that decompression may produce. */
  readonly inflated: number;
  /** Steps of readers: entries, boxes, packets, sectors, decoded symbols. */
  readonly steps: number;
  /** Names read of one directory. */
  readonly names: number;
  /** Entries looked into, over all levels. */
  readonly lookedInto: number;
  /** Containers in containers. */
  readonly depth: number;
}

/** What is left; shared by every reader of one file, nested ones included. */
export interface Budget {
  readonly limits: Limits;
  /** Takes `count` steps; false once they are used up: the reader stops and says `too-large`. */
  step(count?: number): boolean;
  /** How many of `wanted` bytes may still be inflated; they count as used. Whoever needed more says so by `refuse`. */
  inflate(wanted: number): number;
  /** Gives back what `inflate` granted and was not needed. */
  giveBack(bytes: number): void;
  /** Something was left out for want of bytes to inflate. */
  refuse(): void;
  /** Takes the right to look into one more entry. */
  lookInto(): boolean;
  /** Whether anything was refused so far. */
  readonly isSpent: boolean;
  /** `source`, each byte read of it counted. A read beyond what is left gives what is left. */
  counted(source: ByteSource): ByteSource;
}

export function openBudget(limits: Limits): Budget {
  let read = limits.read;
  let steps = limits.steps;
  let inflated = limits.inflated;
  let lookedInto = limits.lookedInto;
  let isSpent = false;
  return {
    limits,
    get isSpent() {
      return isSpent;
    },
    step(count = 1) {
      if (steps < count) {
        isSpent = true;
        return false;
      }
      steps -= count;
      return true;
    },
    inflate(wanted) {
      const granted = Math.min(wanted, inflated);
      inflated -= granted;
      return granted;
    },
    giveBack(bytes) {
      inflated += bytes;
    },
    refuse() {
      isSpent = true;
    },
    lookInto() {
      if (lookedInto <= 0) return false;
      lookedInto--;
      return true;
    },
    counted: (source) => ({
      length: source.length,
      read(start, end) {
        const wanted = Math.max(0, Math.min(end, source.length) - Math.max(0, start));
        const granted = Math.min(wanted, read);
        if (granted < wanted) isSpent = true;
        read -= granted;
        return source.read(start, Math.max(0, start) + granted);
      },
    }),
  };
}
