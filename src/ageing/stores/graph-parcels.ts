import type { ListedMessage } from "../mail";
import { BATCH } from "./graph-batch";

/** In bytes. What is larger, or of unknown size, comes alone: an answer of twenty of them would be lost as one. */
const LARGEST_IN_BATCH = 1_048_576;
const LARGEST_BATCH = 4 * LARGEST_IN_BATCH;

export const isSmall = ({ size }: ListedMessage): boolean => size !== undefined && size <= LARGEST_IN_BATCH;

/** The messages in parcels of one request each, in their order as far as large and small ones allow. */
export function parcels(messages: readonly ListedMessage[]): readonly (readonly ListedMessage[])[] {
  const parcelled: ListedMessage[][] = [];
  let open: ListedMessage[] = [];
  let bytes = 0;
  for (const message of messages) {
    if (!isSmall(message)) {
      parcelled.push([message]);
      continue;
    }
    const size = message.size ?? 0;
    if (open.length === 0 || open.length >= BATCH || bytes + size > LARGEST_BATCH) {
      open = [];
      bytes = 0;
      parcelled.push(open);
    }
    open.push(message);
    bytes += size;
  }
  return parcelled;
}
