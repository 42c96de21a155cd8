import type { Attachment, Draft } from "../../policy/draft";
import type { DraftRemedy, RemedyInput, RemedyOutcome } from "../../policy/remedy";
import { bytesInBase64, isWhole } from "../attachment-content";
import { attempt } from "../host";
import { addAgain } from "./add-again";
import { list, type Listed } from "./attached";
import { changedSince, leftInDoubt, outlookRefused, readBack, whyNot, type Desk } from "./desk";
import type { KeptFile } from "./kept-files";

type RemoveAttachment = Extract<DraftRemedy, { readonly kind: "remove-attachment" }>;

/** What `addFileAttachmentFromBase64Async` takes (its npm build throws on more), in characters of base64. */
const LONGEST_BASE64 = 27_892_122;
const LONGEST_NAME = 255;

/** Whether Office.js can add such a file again, as far as one can tell without reading it. */
export const canAddAgain = ({ type, isInline, name, size }: Attachment): boolean =>
  type === "file" &&
  !isInline &&
  name !== "" &&
  name.length <= LONGEST_NAME &&
  (size.state !== "known" || Math.ceil(size.value / 3) * 4 <= LONGEST_BASE64);

/** Clients that cannot give contents or take them back have no copy to keep. */
export const givesCopies = ({ host, item }: Pick<Desk, "host" | "item">): boolean =>
  host.hasSet("1.8") &&
  attempt(() => typeof item.getAttachmentContentAsync) === "function" &&
  attempt(() => typeof item.addFileAttachmentFromBase64Async) === "function";

/** The same attachment that was judged. Sizes of attached messages wobble from call to call, and some are never told. */
function isSame(now: Attachment, { id, name }: RemoveAttachment, judged: Attachment | undefined): boolean {
  if (now.id !== id || now.name !== name) return false;
  if (now.type === "item" || now.size.state !== "known" || judged?.size.state !== "known") return true;
  return now.size.value === judged.size.value;
}

/** The content as base64 that can be added again; undefined where it cannot be had. */
async function copyOf(desk: Desk, attachment: Attachment): Promise<string | undefined> {
  if (!canAddAgain(attachment) || !givesCopies(desk)) return undefined;
  const answer = await desk.ask("content", (callback) =>
    desk.item.getAttachmentContentAsync?.(attachment.id, callback),
  );
  if (answer.state !== "known") return undefined;
  const { content, format } = (answer.value ?? {}) as {
    readonly content?: unknown;
    readonly format?: unknown;
  };
  // Some clients answer with nothing in it (office-js 4544, 5433), which is no copy of a file.
  const isCopy = format === "base64" && typeof content === "string" && content !== "";
  if (!isCopy || content.length > LONGEST_BASE64) return undefined;
  const bytes = bytesInBase64(content);
  return bytes !== undefined && isWhole(bytes, attachment) ? content : undefined;
}

/**
 * Removes the attachment that was judged, with a copy of it kept for the undo. Without one it is removed only when the
 * sender accepted that.
 * @param claimed ids of files that undos of this draft added
 */
export async function removeAttachment(
  desk: Desk,
  keep: (content: string) => KeptFile,
  claimed: Set<string>,
  remedy: RemoveAttachment,
  draft: Draft,
  input: RemedyInput,
): Promise<RemedyOutcome> {
  const read = await list(desk);
  if (read.state !== "known") return outlookRefused(whyNot(read));
  const judged =
    draft.attachments.state === "known"
      ? draft.attachments.value.find(({ id }) => id === remedy.id)
      : undefined;
  const attachment = read.value.find((one) => isSame(one, remedy, judged));
  if (!attachment) return changedSince;
  const copy = remedy.isFinal ? undefined : await copyOf(desk, attachment);
  if (copy === undefined && input.acceptsFinal !== true) return { state: "refused", why: "noCopy" };

  const written = await desk.write("removal", (callback) =>
    desk.item.removeAttachmentAsync?.(remedy.id, callback),
  );
  const isGone = (now: Listed) => !now.some(({ id }) => id === remedy.id);
  const after = await readBack(desk, () => list(desk), isGone);
  if (after.state !== "known" && written.why !== undefined) return leftInDoubt;
  if (after.state === "known" && !isGone(after.value)) return outlookRefused(written.why ?? "refused");
  written.seen();
  return copy === undefined
    ? { state: "done" }
    : { state: "done", undo: addAgain(desk, keep(copy), claimed, remedy.name) };
}
