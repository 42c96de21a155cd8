import { evenOdds, type RangeDecoder } from "./range";

const SHORTEST = 2;
const GROUP = 8;
const POSITIONS = 16;
const CHOICES = 2;
const MIDDLE = CHOICES + GROUP * POSITIONS;
const HIGH = MIDDLE + GROUP * POSITIONS;

/** Odds of lengths: two choices, 8 short and 8 middle ones for each position, 256 long ones. */
export const lengthOdds = (): Uint16Array => evenOdds(HIGH + 256);

/** The length of a match, 2 to 273 (LZMA specification, "The decoding of match length"). */
export function readLength(range: RangeDecoder, odds: Uint16Array, position: number): number {
  if (range.bit(odds, 0) === 0) return SHORTEST + range.tree(odds, CHOICES + position * GROUP, 3);
  if (range.bit(odds, 1) === 0) return SHORTEST + GROUP + range.tree(odds, MIDDLE + position * GROUP, 3);
  return SHORTEST + 2 * GROUP + range.tree(odds, HIGH, 8);
}
