import type { Budget } from "../../budget";
import { u16be, u8 } from "../../bytes";
import { openLzma } from "./decoder";

/** Room for `size` bytes, counted as inflated; undefined where the budget has no more. */
function roomFor(size: number, budget: Budget): Uint8Array | undefined {
  const granted = budget.inflate(size);
  if (granted === size) return new Uint8Array(size);
  budget.refuse();
  budget.giveBack(granted);
  return undefined;
}

/**
 * A raw LZMA stream of `size` bytes once unpacked. Memory: `size` and at most 400 kB; a step of the budget for each literal or match.
 * @param properties five bytes: lc, lp and pb in one, then the size of the dictionary
 * @returns undefined where the stream is broken, ends too early or costs more than the budget has left
 */
export function unpackLzma(
  properties: Uint8Array,
  packed: Uint8Array,
  size: number,
  budget: Budget,
): Uint8Array | undefined {
  const out = roomFor(size, budget);
  if (!out) return undefined;
  const decoder = openLzma(out);
  return decoder.start(u8(properties, 0)) && decoder.decode(packed, size, budget) && decoder.length() === size
    ? out
    : undefined;
}

const PACKED = 0x80;
const NEW_PROPERTIES = 2;
const NEW_STATE = 1;
const NEW_DICTIONARY = 3;

/**
 * A raw LZMA2 stream of `size` bytes once unpacked: chunks of at most 2 MB, packed or not, on one dictionary. Limits and answer
 * as those of `unpackLzma`.
 */
export function unpackLzma2(packed: Uint8Array, size: number, budget: Budget): Uint8Array | undefined {
  const out = roomFor(size, budget);
  if (!out) return undefined;
  const decoder = openLzma(out);
  let properties = -1;
  for (let at = 0; decoder.length() < size;) {
    const control = u8(packed, at);
    if (control === 0 || !budget.step()) return undefined;
    if (control < PACKED) {
      const start = at + 3;
      at = start + u16be(packed, at + 1) + 1;
      if (control > 2 || at > packed.length) return undefined;
      if (control === 1) decoder.forget();
      decoder.copy(packed.subarray(start, at));
      continue;
    }
    const reset = (control >> 5) & 3;
    const length = (control & 0x1f) * 0x10000 + u16be(packed, at + 1) + 1;
    const start = at + (reset >= NEW_PROPERTIES ? 6 : 5);
    if (reset >= NEW_PROPERTIES) properties = u8(packed, at + 5);
    const end = start + u16be(packed, at + 3) + 1;
    if (properties < 0 || end > packed.length) return undefined;
    if (reset === NEW_DICTIONARY) decoder.forget();
    if (reset >= NEW_STATE && !decoder.start(properties)) return undefined;
    if (!decoder.decode(packed.subarray(start, end), decoder.length() + length, budget)) return undefined;
    at = end;
  }
  return out;
}
