import { useState } from "react";
import type { Job } from "../../ageing/mailbox-desk";

/**
 * Rises whenever work begins or ends while somebody looks: the button that was pressed has gone, and what became of it is
 * in the card that came instead. Zero for work that was there already.
 */
export function useJobFocus(job: Job | undefined): number {
  const at =
    job && `${job.kind} ${String(job.startedAt)} ${String(job.state === "done" || job.state === "stopped")}`;
  const [seen, setSeen] = useState({ at, turn: 0 });
  if (seen.at !== at) setSeen({ at, turn: at === undefined ? seen.turn : seen.turn + 1 });
  return seen.turn;
}
