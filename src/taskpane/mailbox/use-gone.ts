import { useState } from "react";
import type { Job, MailboxState } from "../../ageing/mailbox-desk";

const none: ReadonlySet<string> = new Set();

/** Messages of which work found that they are no longer in the mailbox, until that is listed anew; the work may be dismissed. */
export function useGone({ job, listing }: Pick<MailboxState, "job" | "listing">): ReadonlySet<string> {
  const [seen, setSeen] = useState<{
    readonly job: Job | undefined;
    readonly listing: MailboxState["listing"] | undefined;
    readonly ids: ReadonlySet<string>;
  }>({ job: undefined, listing: undefined, ids: none });
  if (seen.job === job && seen.listing === listing) return seen.ids;
  const before = seen.listing === listing ? seen.ids : none;
  const news =
    job === undefined || seen.job === job || job.kind === "undo"
      ? []
      : job.notDone.filter(({ id, why }) => why === "gone" && !before.has(id)).map(({ id }) => id);
  const ids = news.length > 0 ? new Set([...before, ...news]) : before;
  setSeen({ job, listing, ids });
  return ids;
}
