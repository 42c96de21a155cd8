import { Gunzip, Inflate, inflateSync } from "fflate";
import type { Budget } from "./budget";
import { bytesOf, type ByteSource } from "./bytes";

export interface Inflated {
  readonly source: ByteSource;
  /** False where `most`, the budget, an error or the end of the input came before the end of the stream. */
  readonly isWhole: boolean;
}

/** Deflate makes at most 1,032 bytes of one: the less is still wanted, the smaller the pieces that are handed in. */
const pieceFor = (wanted: number): number => Math.max(256, Math.min(16_384, wanted >> 6));

const nothing = new Uint8Array(0);

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only.length > length ? only.subarray(0, length) : only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    const part = piece.subarray(0, length - at);
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** A small stream needs no pieces: whatever it holds, it costs no more than this many bytes can say. */
const SMALL = 2048;

/** A small deflate stream at once, which costs an eighth; undefined where it is broken. */
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
 * bomb costs no more than the budget and one piece; what is broken ends where it breaks.
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
  if (kind === "deflate" && end - start <= SMALL && granted <= 16 * SMALL) {
    const small = budget.step() ? inflateSmall(source.read(start, end), granted) : undefined;
    if (small) {
      budget.giveBack(granted - small.source.length);
      return small;
    }
  }
  const pieces: Uint8Array[] = [];
  let produced = 0;
  let isSound = true;
  const stream = kind === "gzip" ? new Gunzip() : new Inflate();
  stream.ondata = (piece) => {
    if (piece.length > 0) pieces.push(piece);
    produced += piece.length;
  };
  let at = start;
  try {
    while (at < end && produced < granted) {
      const piece = source.read(at, Math.min(end, at + pieceFor(granted - produced)));
      if (piece.length === 0 || !budget.step()) break;
      at += piece.length;
      stream.push(piece, false);
    }
    // Said apart, because a cut stream then throws away what it has not handed out yet.
    if (at >= end) stream.push(nothing, true);
  } catch {
    // Not deflate after all, or cut short: what came before the fault may still tell what it is.
    isSound = false;
  }
  // What was made beyond the grant counts as well, so that many small bombs are one large one.
  budget.inflate(Math.max(0, produced - granted));
  budget.giveBack(Math.max(0, granted - produced));
  const length = Math.min(produced, granted);
  return {
    source: bytesOf(joined(pieces, length)),
    isWhole: isSound && at >= end && produced <= granted,
  };
}
