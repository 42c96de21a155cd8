import type { Attachment } from "../../policy/draft";
import type { RemedyOutcome } from "../../policy/remedy";
import { bytesInBase64 } from "../attachment-content";
import { attempt } from "../host";
import { list, type Listed } from "./attached";
import { changedSince, leftInDoubt, outlookRefused, readBack, whyNot, type Desk } from "./desk";
import type { KeptFile } from "./kept-files";

/** One call that adds a file. */
interface Adding {
  /** What was attached just before it. */
  readonly before: ReadonlySet<string>;
  /** The id that Outlook answered, in time or late. */
  id: string | undefined;
  isAnswered: boolean;
}

/**
 * Adds the file once, as far as one can tell: a call that nobody answered may still add it. The copy is let go only when a
 * file is ours for sure; in doubt it is added again, for a file too many is seen and taken out, and one lost is lost.
 */
export function addAgain(
  desk: Desk,
  kept: KeptFile,
  claimed: Set<string>,
  name: string,
): () => Promise<RemedyOutcome> {
  let isBack = false;
  let earlier: Adding | undefined;
  return desk.later(async (later) => {
    if (isBack) return changedSince;
    const content = kept.content();
    if (content === undefined) return { state: "refused", why: "noCopy" };
    const bytes = bytesInBase64(content);

    /** The file that `adding` added: by the id answered, else one that came since with our name, as `sign` tells. */
    const oursIn = (now: Listed, adding: Adding, sign: "id" | "length" | "name"): Attachment | undefined => {
      const free = now.filter(({ id }) => !claimed.has(id));
      const isOurs = ({ id, name: its, size }: Attachment) =>
        sign !== "id" &&
        its === name &&
        !adding.before.has(id) &&
        (sign === "name" || (size.state === "known" && size.value === bytes));
      return free.find(({ id }) => id === adding.id) ?? free.find(isOurs);
    };
    const done = (id: string | undefined): RemedyOutcome => {
      if (id !== undefined) claimed.add(id);
      isBack = true;
      kept.drop();
      return { state: "done" };
    };

    const read = await list(later);
    if (read.state !== "known") return outlookRefused(whyNot(read));
    // After the answer, what came since may be the sender's.
    const added = earlier && oursIn(read.value, earlier, earlier.isAnswered ? "id" : "length");
    if (added) return done(added.id);
    if (later.isUnanswered("attachments")) return outlookRefused("late");

    const adding: Adding = {
      before: new Set(read.value.map(({ id }) => id)),
      id: undefined,
      isAnswered: false,
    };
    earlier = adding;
    const written = await later.write("attachments", (callback) =>
      later.item.addFileAttachmentFromBase64Async?.(content, name, { isInline: false }, (answer) => {
        const id = attempt(() => answer.value);
        adding.isAnswered = true;
        if (typeof id === "string") adding.id = id;
        callback(answer);
      }),
    );
    if (written.why !== "late") adding.isAnswered = true;
    // Said to have failed, it may have been done all the same: then only a file of our very length is ours.
    const ours = (now: Listed) => oursIn(now, adding, written.why === undefined ? "name" : "length");
    const after = await readBack(
      later,
      () => list(later),
      (now) => ours(now) !== undefined,
    );
    if (after.state !== "known") {
      if (written.why !== undefined) return leftInDoubt;
      written.seen();
      return done(adding.id);
    }
    const found = ours(after.value);
    if (!found) return outlookRefused(written.why ?? "refused");
    written.seen();
    return done(found.id);
  });
}
