import { u32be, u8 } from "../../bytes";

/** Probabilities of a zero, in 2048ths; each bit met moves its own by 1/32 (LZMA specification, "Range decoder"). */
const EVEN = 1024;
const WHOLE = 2048;
const SHIFT = 5;
const TOP = 0x1000000;

export const evenOdds = (count: number): Uint16Array => new Uint16Array(count).fill(EVEN);

/** Decodes bits from packed bytes; `odds` are read and adapted at `at`. */
export interface RangeDecoder {
  bit(odds: Uint16Array, at: number): 0 | 1;
  /** A number of `width` bits, the highest first, by a tree of odds. */
  tree(odds: Uint16Array, at: number, width: number): number;
  /** The same, the lowest bit first. */
  reverseTree(odds: Uint16Array, at: number, width: number): number;
  /** A number of `width` bits of even odds. */
  plain(width: number): number;
  /** Whether more bytes were asked for than there are. */
  isOverrun(): boolean;
}

const HEAD = 5;

/** Undefined where the bytes are too few or do not begin with the zero that they have to. */
export function openRange(packed: Uint8Array): RangeDecoder | undefined {
  if (packed.length < HEAD || packed[0] !== 0) return undefined;
  let range = 0xffffffff;
  let code = u32be(packed, 1);
  let next = HEAD;

  const refill = (): void => {
    if (range >= TOP) return;
    range = (range << 8) >>> 0;
    code = ((code << 8) | u8(packed, next++)) >>> 0;
  };

  const bit = (odds: Uint16Array, at: number): 0 | 1 => {
    const zero = odds[at] ?? EVEN;
    const bound = (range >>> 11) * zero;
    if (code < bound) {
      range = bound;
      odds[at] = zero + ((WHOLE - zero) >> SHIFT);
      refill();
      return 0;
    }
    range -= bound;
    code -= bound;
    odds[at] = zero - (zero >> SHIFT);
    refill();
    return 1;
  };

  return {
    bit,
    tree(odds, at, width) {
      let node = 1;
      for (let count = 0; count < width; count++) node = (node << 1) | bit(odds, at + node);
      return node - (1 << width);
    },
    reverseTree(odds, at, width) {
      let node = 1;
      let value = 0;
      for (let count = 0; count < width; count++) {
        const one = bit(odds, at + node);
        node = (node << 1) | one;
        value |= one << count;
      }
      return value;
    },
    plain(width) {
      let value = 0;
      for (let count = 0; count < width; count++) {
        range >>>= 1;
        const one = code >= range;
        if (one) code -= range;
        refill();
        value = value * 2 + (one ? 1 : 0);
      }
      return value;
    },
    isOverrun: () => next > packed.length,
  };
}
