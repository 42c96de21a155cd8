import type { Draft, Reading } from "../../policy/draft";
import type { RemedyInput, RemedyOutcome } from "../../policy/remedy";
import { changedSince, leftInDoubt, outlookRefused, readBack, whyNot, type Desk } from "./desk";
import { collapsed, isBlank, LONGEST_SUBJECT, readSubject, setSubject } from "./subject";

/** Writes the subject that the sender typed into one that is still blank. */
export async function insertSubject(desk: Desk, draft: Draft, input: RemedyInput): Promise<RemedyOutcome> {
  const wanted = collapsed(input.text ?? "");
  // The pane asks for 1 to 255 characters; Outlook would refuse others.
  if (isBlank(wanted) || wanted.length > LONGEST_SUBJECT) return outlookRefused("invalid");
  const isOpen = (subject: Reading<string>) => subject.state === "known" && isBlank(subject.value);
  if (!isOpen(draft.subject)) return changedSince;
  if (desk.isUnanswered("subject")) return outlookRefused("late");
  const before = await readSubject(desk);
  if (before.state !== "known") return outlookRefused(whyNot(before));
  if (!isOpen(before)) return changedSince;

  const written = await setSubject(desk, wanted);
  const isSet = (subject: string) => collapsed(subject) === wanted;
  const after = await readBack(desk, () => readSubject(desk), isSet);
  if (after.state === "known" && !isSet(after.value)) {
    return isOpen(after) ? outlookRefused(written.why ?? "refused") : changedSince;
  }
  if (after.state !== "known" && written.why !== undefined) return leftInDoubt;
  written.seen();
  return { state: "done", undo: takeBack(desk, isSet, before.value) };
}

const takeBack = (desk: Desk, isOurs: (subject: string) => boolean, before: string) =>
  desk.later(async (later) => {
    if (later.isUnanswered("subject")) return outlookRefused("late");
    const now = await readSubject(later);
    if (now.state !== "known") return outlookRefused(whyNot(now));
    if (!isOurs(now.value)) return changedSince;
    const written = await setSubject(later, before);
    const isBack = (subject: string) => !isOurs(subject);
    const after = await readBack(later, () => readSubject(later), isBack);
    if (after.state !== "known" && written.why !== undefined) return leftInDoubt;
    if (after.state === "known" && !isBack(after.value)) return outlookRefused(written.why ?? "refused");
    written.seen();
    return { state: "done" };
  });
