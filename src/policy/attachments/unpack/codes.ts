import type { Bits } from "./bits";

export interface Code {
  /** How many symbols have a code of each length. */
  readonly counts: readonly number[];
  /** By length of their codes, then by number (RFC 1951 §3.2.2). */
  readonly symbols: readonly number[];
}

function codeOf(lengths: readonly number[]): Code {
  const byLength: number[][] = [];
  for (let length = 0; length < 16; length++) byLength.push([]);
  lengths.forEach((length, symbol) => byLength[length]?.push(symbol));
  // No length is no code.
  const [, ...coded] = byLength;
  return { counts: coded.map((symbols) => symbols.length), symbols: ([] as number[]).concat(...coded) };
}

const repeated = (count: number, value: number): number[] => new Array<number>(count).fill(value);

/** Codes of a block that brings none (§3.2.6). */
export const fixed = [
  repeated(144, 8).concat(repeated(112, 9), repeated(24, 7), repeated(8, 8)),
  repeated(30, 5),
].map(codeOf);

/** In which order the lengths of the lengths' own codes stand (§3.2.7). */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** -1 for a code that no symbol has. */
export function symbolIn(bits: Bits, { counts, symbols }: Code): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (const count of counts) {
    code |= bits.take(1);
    if (code - first < count) return symbols[index + code - first] ?? -1;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
}

/** The codes that a block brings (§3.2.7): of letters and lengths, and of distances. */
export function ownCodes(bits: Bits): readonly Code[] {
  const letters = 257 + bits.take(5);
  const all = letters + 1 + bits.take(5);
  const count = 4 + bits.take(4);
  const first = repeated(19, 0);
  for (const place of order.slice(0, count)) first[place] = bits.take(3);
  const code = codeOf(first);
  const lengths: number[] = [];
  while (lengths.length < all && !bits.isCut()) {
    const symbol = symbolIn(bits, code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...repeated(3 + bits.take(2), lengths[lengths.length - 1] ?? 0));
    else lengths.push(...repeated(symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7), 0));
  }
  return [codeOf(lengths.slice(0, letters)), codeOf(lengths.slice(letters, all))];
}
