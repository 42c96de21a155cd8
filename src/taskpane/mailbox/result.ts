import type { ChosenPlace, Job } from "../../ageing/mailbox-desk";
import type { MailboxTexts } from "../../i18n/pane/mailbox";
import { rich, type Rich } from "../../i18n/rich";

type Place = ChosenPlace | undefined;

const isZip = (place: Place): boolean => place?.kind === "zip";

/** How many were dealt with as was asked. */
export const dealtWith = ({ done, notDone }: Pick<Job, "done" | "notDone">): number =>
  Math.max(0, done - notDone.length);

/** Whether a zip was shown in which there is nothing of what was downloaded; an empty one differs from nothing. */
export const isOtherZip = ({ kind, state, done, differences }: Job, place: Place): boolean =>
  isZip(place) &&
  kind === "verify" &&
  state === "done" &&
  differences.filter((one) => one.state === "missing").length >= done;

/** Whether there is something to look at, or to do again. */
export const isInOrder = (job: Job, place: Place): boolean =>
  job.state === "done" && job.notDone.length === 0 && job.differences.length === 0 && !isOtherZip(job, place);

/** What brought copies to a place where only the person can say whether they arrived. */
export const isHandedOver = (job: Job, place: Place): boolean =>
  isZip(place) &&
  job.state === "done" &&
  (job.kind === "save" || job.kind === "repair") &&
  dealtWith(job) > 0;

/** What another try may bring: what is gone or too big stays so, and what was not freed for want of a copy is copied anew. */
export const againOf = ({ kind, state, notDone }: Job): readonly string[] =>
  state !== "done" || (kind !== "save" && kind !== "free")
    ? []
    : notDone
        .filter(({ why }) =>
          kind === "free" ? why === "unverified" || why === "mismatch" : why !== "gone" && why !== "tooLarge",
        )
        .map(({ id }) => id);

/** The way on from work that stopped, or that looked at something else. */
export function wayOn(job: Job, place: Place): "place" | "show" | "go on" | undefined {
  if (isOtherZip(job, place)) return "show";
  const { kind, state, why } = job;
  if (state !== "stopped") return undefined;
  if (isZip(place)) return kind === "verify" ? "show" : "go on";
  return why === "gone" || why === "denied" ? "place" : "go on";
}

/** Whether the result of other work already offers what saving these messages would. */
export function offersToSave(job: Job | undefined, ids: readonly string[]): boolean {
  if (!job) return false;
  if (job.kind === "save" && job.state === "stopped") return true;
  const left = new Set(job.notDone.map(({ id }) => id));
  return againOf(job).length > 0 && ids.every((id) => left.has(id));
}

export function runningTitle({ kind }: Job, place: Place, { job: texts }: MailboxTexts): string {
  return kind === "verify" && isZip(place) ? texts.zip.running : texts.running[kind];
}

/** The heading of work that has ended: it promises no more than is so. */
export function endedTitle(job: Job, place: Place, { job: texts }: MailboxTexts): string {
  const { kind, state } = job;
  const isOfZip = kind === "verify" && isZip(place);
  if (state === "stopped") return isOfZip ? texts.zip.halted : texts.halted[kind];
  if (isHandedOver(job, place)) return texts.handedOverTitle;
  if (kind === "save" && dealtWith(job) === 0) return texts.nothingSaved;
  if (kind === "free") return texts.freedTitle(dealtWith(job));
  return isOfZip ? texts.zip.ended : texts.ended[kind];
}

/** Of a zip that was shown: what could not be found, and what could not be read. */
const zipStops: Partial<Record<NonNullable<Job["why"]>, "gone" | "broken">> = {
  gone: "gone",
  denied: "gone",
  failed: "broken",
  damaged: "broken",
};

/** What became of work that has ended, in a sentence. */
export function told(job: Job, place: Place, { job: texts, save }: MailboxTexts): Rich {
  const { kind, why } = job;
  const number = dealtWith(job);
  const name = place?.name ?? save.folderName;
  if (job.state === "stopped") {
    const ofZip = wayOn(job, place) === "show" ? zipStops[why ?? "stopped"] : undefined;
    return rich`${ofZip ? texts.zip[ofZip] : texts.stops[why ?? "stopped"]}`;
  }
  if (isOtherZip(job, place)) return rich`${texts.zip.other}`;
  if (isHandedOver(job, place)) return texts.handedOver(number, name);
  switch (kind) {
    case "save":
      return number === 0 ? texts.savedNone : texts.saved(number, name);
    case "free":
      return texts.freed(number, isZip(place));
    case "undo":
      return texts.undone(number);
    case "verify":
      return job.differences.length > 0 ? texts.differs(isZip(place)) : texts.verified(number, isZip(place));
    case "repair":
      if (isZip(place)) return texts.savedNone;
      return job.differences.length > 0 ? texts.differs(false) : texts.repaired;
  }
}
