import type { StoreFailure, StoreManner } from "../store";
import { DestinationError } from "./destination";
import type { Outcome } from "./folder";

type Why = Outcome["why"];

/**
 * With these the mailbox gives nothing more. The others may be of one message, which must not keep back all behind it;
 * where `busy` or `refused` are of all, the store itself asks no more and answers the rest with the same.
 */
const ofAll: ReadonlySet<StoreFailure> = new Set<StoreFailure>([
  "cancelled",
  "offline",
  "unavailable",
  "otherAccount",
  "stopped",
]);

export const endsAll = (why: StoreFailure): boolean => ofAll.has(why);

export const isGivenUp = ({ signal }: StoreManner): boolean => signal?.aborted === true;

/** Does work, and gives why it stopped. What the place refuses is told; our own mistakes are thrown. */
export async function whyStopped(work: () => Promise<Why> | Promise<void>): Promise<Why> {
  try {
    return (await work()) ?? undefined;
  } catch (error) {
    if (error instanceof DestinationError) return error.why;
    throw error;
  }
}
