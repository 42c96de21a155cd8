import type { Budget } from "./budget";
import { bytesOf, type ByteSource } from "./bytes";
import { bitsOf, type Bits } from "./unpack/bits";
import { fixed, ownCodes, symbolIn, type Code } from "./unpack/codes";
import { growing, type Growing } from "./unpack/growing";

/** Steps for a block's codes, so that blocks of nothing do not come free. */
const BLOCK_PRICE = 64;
const END_OF_BLOCK = 256;

/** Lengths (`width` 2) and distances (1): symbols in groups of 2^width, each group with one bit more (§3.2.5). */
function valueOf(bits: Bits, symbol: number, width: number): number {
  const group = symbol >> width;
  if (group === 0) return symbol;
  return (((1 << width) | (symbol & ((1 << width) - 1))) << (group - 1)) + bits.take(group - 1);
}

/** Goes past the header of a member (RFC 1952 §2.3). @returns whether there is one */
function skipHeader(bits: Bits): boolean {
  if (bits.take(16) !== 0x8b1f) return false;
  bits.take(8);
  const flags = bits.take(8);
  for (let count = 0; count < 3; count++) bits.take(16);
  for (let extra = flags & 4 ? bits.take(16) : 0; extra > 0; extra--) bits.take(8);
  for (const text of [8, 16]) {
    let isOn = (flags & text) !== 0;
    while (isOn) isOn = bits.take(8) !== 0;
  }
  bits.take(flags & 2 ? 16 : 0);
  return true;
}

/** The letters and copies of a block. @returns whether its end was reached */
function block(bits: Bits, [letters, distances]: readonly Code[], out: Growing): boolean {
  while (letters && distances) {
    const symbol = symbolIn(bits, letters);
    if (symbol < 0 || bits.isCut()) return false;
    if (symbol === END_OF_BLOCK) return true;
    if (symbol < END_OF_BLOCK) {
      if (!out.push(symbol)) return false;
      continue;
    }
    const length = symbol === 285 ? 258 : 3 + valueOf(bits, symbol - 257, 2);
    const distance = 1 + valueOf(bits, symbolIn(bits, distances), 1);
    if (distance < 1 || distance > out.length() || bits.isCut()) return false;
    for (let count = 0; count < length; count++) if (!out.push(out.at(out.length() - distance))) return false;
  }
  return false;
}

/** Content as it is, behind its length and the complement of that (§3.2.4). */
function stored(bits: Bits, out: Growing): boolean {
  bits.align();
  let length = bits.take(16);
  if (bits.take(16) !== (~length & 0xffff)) return false;
  for (; length > 0; length--) {
    const byte = bits.take(8);
    if (bits.isCut() || !out.push(byte)) return false;
  }
  return true;
}

/** @returns whether the last block's end was reached */
function blocks(bits: Bits, budget: Budget, out: Growing): boolean {
  for (let isLast = 0; isLast === 0;) {
    isLast = bits.take(1);
    const type = bits.take(2);
    if (type > 2 || bits.isCut() || !budget.step(BLOCK_PRICE)) return false;
    if (!(type === 0 ? stored(bits, out) : block(bits, type === 1 ? fixed : ownCodes(bits), out)))
      return false;
  }
  return !bits.isCut();
}

export interface Inflated {
  readonly source: ByteSource;
  /** False where `most`, the budget, an error or the end of the input came before the end of the stream. */
  readonly isWhole: boolean;
}

/**
 * At most `granted` bytes of a raw deflate stream (RFC 1951) or of gzip members (RFC 1952) between `start` and `end`. What is
 * broken ends where it breaks. Blocks take steps: one that makes nothing costs as much time as one that makes a page.
 */
export function unpack(
  kind: "deflate" | "gzip",
  source: ByteSource,
  start: number,
  end: number,
  granted: number,
  budget: Budget,
): Inflated {
  const bits = bitsOf(source, start, end, budget);
  const out = growing(granted);
  const told = (isWhole: boolean): Inflated => ({ source: bytesOf(out.done()), isWhole });
  if (kind === "deflate") return told(blocks(bits, budget, out));
  while (skipHeader(bits) && blocks(bits, budget, out)) {
    bits.align();
    // The checksum and the length.
    for (let count = 0; count < 4; count++) bits.take(16);
    if (bits.isAtEnd()) return told(true);
  }
  // Cut short, or followed by what is no further member: programs pass over that, and it is not looked into here.
  return told(false);
}
