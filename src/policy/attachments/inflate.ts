import { inflateSync } from "fflate";
import type { Budget } from "./budget";
import { bytesOf, type ByteSource } from "./bytes";
import { unpack, type Inflated } from "./unpack";

/** Most entries of archives are small. */
const SMALL = 2048;
/** Steps for each byte that made none: blocks of nothing are dear. */
const IDLE_PRICE = 64;

/** A small deflate stream at once, which costs a fifth; undefined where it is broken. */
function inflateSmall(packed: Uint8Array, granted: number): Inflated | undefined {
  try {
    // One byte more than is wanted tells whether there is more.
    const bytes = inflateSync(packed, { out: new Uint8Array(granted + 1) });
    const isWhole = bytes.length <= granted;
    return { source: bytesOf(isWhole ? bytes : bytes.subarray(0, granted)), isWhole };
  } catch {
    return undefined;
  }
}

/**
 * The first `most` bytes of a raw deflate stream (RFC 1951) or of gzip members (RFC 1952) between `start` and `end`. A
 * bomb costs no more than the budget; what is broken ends where it breaks.
 */
export function inflate(
  kind: "deflate" | "gzip",
  source: ByteSource,
  start: number,
  end: number,
  most: number,
  budget: Budget,
): Inflated {
  const granted = budget.inflate(most);
  const size = end - start;
  const isSmall = kind === "deflate" && size <= SMALL && granted <= 16 * SMALL && !budget.isSpent;
  const small = isSmall && budget.step() ? inflateSmall(source.read(start, end), granted) : undefined;
  if (small) budget.step(IDLE_PRICE * Math.max(0, size - small.source.length));
  const inflated = small ?? unpack(kind, source, start, end, granted, budget);
  if (!inflated.isWhole && granted < most && inflated.source.length >= granted) budget.refuse();
  budget.giveBack(granted - inflated.source.length);
  return inflated;
}
