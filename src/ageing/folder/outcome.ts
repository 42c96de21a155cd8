import type { IndexLine, MessageFailure, Outcome } from "./folder";
import type { OpenFolder } from "./open-folder";

/** How work ended. Lines that could not be written are none: only what the folder holds counts as done. */
export function outcomeOf(
  why: Outcome["why"],
  folder: OpenFolder | undefined,
  lines: Iterable<IndexLine>,
  notDone: ReadonlyMap<string, MessageFailure>,
): Outcome {
  const unwritten = new Set(folder?.pending);
  return {
    state: why === undefined ? "done" : "stopped",
    ...(why === undefined ? {} : { why }),
    lines: [...lines].filter((line) => !unwritten.has(line)),
    notDone: [...notDone].map(([id, failure]) => ({ id, why: failure })),
  };
}
