import type { Budget } from "../../budget";
import { lengthOdds, readLength } from "./lengths";
import { evenOdds, openRange, type RangeDecoder } from "./range";

/** Counts of bits that shape the odds: literal context, literal position, position (lc, lp, pb). */
interface Shape {
  readonly context: number;
  readonly literalPosition: number;
  readonly position: number;
}

/** Literals have 768 odds in each of 2^(lc+lp) contexts. 12 are possible; nobody makes more than 8, which takes 400 kB. */
const MOST_CONTEXT_BITS = 8;

/** Undefined where the properties byte is none, or would take too much memory. */
function shapeOf(properties: number): Shape | undefined {
  if (properties >= 9 * 5 * 5) return undefined;
  const rest = Math.floor(properties / 9);
  const shape = { context: properties % 9, literalPosition: rest % 5, position: Math.floor(rest / 5) };
  return shape.context + shape.literalPosition > MOST_CONTEXT_BITS ? undefined : shape;
}

/** Everything that adapts while decoding. */
const oddsFor = ({ context, literalPosition }: Shape) => ({
  isMatch: evenOdds(12 << 4),
  isRepeat: evenOdds(12),
  isOther: [evenOdds(12), evenOdds(12), evenOdds(12)] as const,
  isLong: evenOdds(12 << 4),
  lengths: lengthOdds(),
  repeatLengths: lengthOdds(),
  slots: evenOdds(4 << 6),
  distances: evenOdds(128),
  aligned: evenOdds(16),
  literals: evenOdds(0x300 << (context + literalPosition)),
});
type Odds = ReturnType<typeof oddsFor>;

/** Distance less one, as the stream writes it: by a slot, then bits of adapting and of even odds. */
function readDistance(range: RangeDecoder, odds: Odds, length: number): number {
  const slot = range.tree(odds.slots, Math.min(length - 2, 3) << 6, 6);
  if (slot < 4) return slot;
  const width = (slot >> 1) - 1;
  const base = (2 | (slot & 1)) * 2 ** width;
  if (slot < 14) return base + range.reverseTree(odds.distances, base - slot, width);
  return base + range.plain(width - 4) * 16 + range.reverseTree(odds.aligned, 0, 4);
}

/** The distance that marks an end before the stated size. */
const END_MARK = 0xffffffff;

/** Decodes into an array that is also the dictionary: nothing that is decoded here is large. */
export interface LzmaDecoder {
  /** New odds for these properties; false where they are none. */
  start(properties: number): boolean;
  /** Forgets what came before: matches do not reach there, positions count from here. */
  forget(): void;
  /** Appends bytes that were not packed. */
  copy(plain: Uint8Array): void;
  /** Decodes until `end` bytes are there, or an end mark stands. False where the stream is broken or the budget used up. */
  decode(packed: Uint8Array, end: number, budget: Budget): boolean;
  /** How many bytes are there. */
  length(): number;
}

/** LZMA as Igor Pavlov's specification describes it (LZMA SDK, DOC/lzma-specification.txt, public domain). */
export function openLzma(out: Uint8Array): LzmaDecoder {
  let at = 0;
  let origin = 0;
  let shape: Shape | undefined;
  let odds: Odds | undefined;
  /** What came last, 0 to 11: under 7 a literal. */
  let state = 0;
  /** The last four distances less one, the latest first. */
  let recent: readonly [number, number, number, number] = [0, 0, 0, 0];

  function literal(range: RangeDecoder, { literals }: Odds, { context, literalPosition }: Shape): void {
    const before = at > origin ? (out[at - 1] ?? 0) : 0;
    const place = ((at - origin) & ((1 << literalPosition) - 1)) << context;
    const base = 0x300 * (place + (before >> (8 - context)));
    let symbol = 1;
    if (state >= 7) {
      // After a match the byte that stands where the match would have gone on is a hint, as long as it is right.
      let hint = out[at - recent[0] - 1] ?? 0;
      while (symbol < 0x100) {
        const expected = (hint >> 7) & 1;
        hint <<= 1;
        const bit = range.bit(literals, base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | range.bit(literals, base + symbol);
    out[at++] = symbol & 0xff;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  /** Takes one of the last four distances to the front. @returns whether a single byte is repeated */
  function repeat(range: RangeDecoder, { isOther, isLong }: Odds, position: number): boolean {
    const [a, b, c, d] = recent;
    if (range.bit(isOther[0], state) === 0) return range.bit(isLong, (state << 4) + position) === 0;
    if (range.bit(isOther[1], state) === 0) recent = [b, a, c, d];
    else if (range.bit(isOther[2], state) === 0) recent = [c, a, b, d];
    else recent = [d, a, b, c];
    return false;
  }

  /** The length of the match that comes next, its distance put first; 0 at an end mark. */
  function match(range: RangeDecoder, now: Odds, position: number): number {
    if (range.bit(now.isRepeat, state) === 1) {
      const isShort = repeat(range, now, position);
      const length = isShort ? 1 : readLength(range, now.repeatLengths, position);
      state = isShort ? (state < 7 ? 9 : 11) : state < 7 ? 8 : 11;
      return length;
    }
    const length = readLength(range, now.lengths, position);
    const distance = readDistance(range, now, length);
    if (distance === END_MARK) return 0;
    recent = [distance, recent[0], recent[1], recent[2]];
    state = state < 7 ? 7 : 10;
    return length;
  }

  return {
    start(properties) {
      shape = shapeOf(properties);
      odds = shape && oddsFor(shape);
      state = 0;
      recent = [0, 0, 0, 0];
      return odds !== undefined;
    },
    forget() {
      origin = at;
    },
    copy(plain) {
      const room = plain.subarray(0, out.length - at);
      out.set(room, at);
      at += room.length;
    },
    decode(packed, end, budget) {
      const range = openRange(packed);
      if (!range || !odds || !shape || end > out.length) return false;
      const mask = (1 << shape.position) - 1;
      while (at < end) {
        if (range.isOverrun() || !budget.step()) return false;
        const position = (at - origin) & mask;
        if (range.bit(odds.isMatch, (state << 4) + position) === 0) {
          literal(range, odds, shape);
          continue;
        }
        const length = match(range, odds, position);
        if (length === 0) return true;
        const distance = recent[0] + 1;
        if (distance > at - origin) return false;
        for (const stop = Math.min(end, at + length); at < stop; at++) out[at] = out[at - distance] ?? 0;
      }
      return !range.isOverrun();
    },
    length: () => at,
  };
}
