import type { ChosenPlace, Job } from "../../ageing/mailbox-desk";
import type { MailboxTexts } from "../../i18n/pane/mailbox";
import { rich, type Rich } from "../../i18n/rich";

/** How many were dealt with as was asked. */
export const dealtWith = ({ done, notDone }: Pick<Job, "done" | "notDone">): number =>
  Math.max(0, done - notDone.length);

/** Whether there is something to look at, or to do again. */
export const isInOrder = ({ state, notDone, differences }: Job): boolean =>
  state === "done" && notDone.length === 0 && differences.length === 0;

/** What became of work that has ended, in a sentence. */
export function told(job: Job, place: ChosenPlace | undefined, { job: texts, save }: MailboxTexts): Rich {
  const number = dealtWith(job);
  if (job.state === "stopped") return rich`${texts.stops[job.why ?? "stopped"]}`;
  switch (job.kind) {
    case "save":
      if (number === 0) return texts.savedNone;
      return (place?.kind === "zip" ? texts.handedOver : texts.saved)(number, place?.name ?? save.folderName);
    case "free":
      return texts.freed(number);
    case "undo":
      return texts.undone(number);
    case "verify":
      return job.differences.length > 0 ? texts.differs : texts.verified(number);
    case "repair":
      return job.differences.length > 0 ? texts.differs : texts.repaired;
  }
}
