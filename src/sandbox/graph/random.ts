/** Numbers that look like chance and are the same for the same seed (mulberry32), in Node and in any browser. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** Whole, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True so many times out of one. */
  readonly chance: (part: number) => boolean;
}

/** A number for a text (FNV-1a), so that each message has chances of its own, whatever comes before it. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

export function randomOf(seed: string): Random {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[between(0, from.length - 1)];
      if (chosen === undefined) throw new Error("Nothing to pick from.");
      return chosen;
    },
    chance: (part) => next() < part,
  };
}
