import type { StoreFailure, StoreManner } from "../store";
import { DestinationError } from "./destination";
import type { Outcome } from "./folder";

type Why = Outcome["why"];

/** With these the mailbox gives nothing more; the others are of one message. */
const ofAll: ReadonlySet<StoreFailure> = new Set<StoreFailure>([
  "cancelled",
  "refused",
  "offline",
  "unavailable",
  "otherAccount",
  "busy",
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
