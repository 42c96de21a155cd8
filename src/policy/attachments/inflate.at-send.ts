import type { Budget } from "./budget";
import type { ByteSource } from "./bytes";
import { unpack, type Inflated } from "./unpack";

/** What `inflate.ts` does, small streams not faster than others. */
export function inflate(
  kind: "deflate" | "gzip",
  source: ByteSource,
  start: number,
  end: number,
  most: number,
  budget: Budget,
): Inflated {
  const granted = budget.inflate(most);
  const inflated = unpack(kind, source, start, end, granted, budget);
  if (!inflated.isWhole && granted < most && inflated.source.length >= granted) budget.refuse();
  budget.giveBack(granted - inflated.source.length);
  return inflated;
}
