import type { ListedMessage } from "../mail";
import type { MailboxState } from "../mailbox-desk";
import { dueIn, ruleByKind } from "../nudge";
import type { StoreManner } from "../store";
import type { DeskParts } from "./parts";
import type { Whiteboard } from "./whiteboard";

/** Pages come fast; the screen need not follow each. */
const SHOWN_EVERY = 250;

/**
 * Counts anew what reminders speak of: what has a copy in whatever folder is not lost. What was listed in part counts
 * nothing: reminders would be silent about the rest.
 */
export async function keepDue({ book }: DeskParts, board: Whiteboard<MailboxState>): Promise<void> {
  const now = board.current();
  if (now.listing.state !== "done" || !now.listing.isWhole) return;
  const elsewhere = now.messages.map(({ id }) => id).filter(book.wasSaved);
  await book.keepDue(dueIn({ ...now, saved: new Set([...now.saved, ...elsewhere]) }));
}

/** Lists the whole mailbox, oldest first, onto the board. What was listed before stands until the new listing has begun. */
export async function listMailbox(
  parts: DeskParts,
  board: Whiteboard<MailboxState>,
  asked: Pick<StoreManner, "silently">,
): Promise<void> {
  const { store, book } = parts;
  if (!store || board.current().listing.state === "running") return;
  const before = board.current();
  board.write({ listing: { state: "running", of: undefined } });
  const manner: StoreManner = {
    ...asked,
    onWait: (until) => {
      const { listing } = board.current();
      if (listing.state !== "running") return;
      const { of } = listing;
      board.write({
        listing: until === undefined ? { state: "running", of } : { state: "running", of, waitsUntil: until },
      });
    },
  };
  const folders = await store.folders(manner);
  if (folders.state === "failed") {
    // A silent look that would have had to ask somebody has not failed: nobody was asked.
    const isUnasked = asked.silently === true && before.listing.state === "none";
    board.write({ listing: isUnasked ? { state: "none" } : { state: "failed", why: folders.why } });
    return;
  }
  const rules = new Map(
    folders.value.map((folder) => [folder.id, book.ruleOf(folder.id) ?? ruleByKind(folder)]),
  );
  board.write({ folders: folders.value, rules });

  const messages: ListedMessage[] = [];
  let count: number | undefined;
  let shownAt = -Infinity;
  for await (const page of store.list(undefined, manner)) {
    if (page.state === "failed") {
      const partly = before.messages.length > 0 ? {} : { messages: [...messages] };
      board.write({ ...partly, listing: { state: "failed", why: page.why } });
      return;
    }
    messages.push(...page.value.messages);
    count = page.value.count ?? count;
    const { now } = parts.reckoning();
    // An older list stands until the new one is there: somebody may be choosing in it.
    if (before.messages.length > 0) board.write({ listing: { state: "running", of: count } });
    if (before.messages.length > 0 || now - shownAt < SHOWN_EVERY) continue;
    shownAt = now;
    board.write({ messages: [...messages], listing: { state: "running", of: count } });
  }
  const reckoning = parts.reckoning();
  const isWhole = count === undefined || messages.length >= count;
  board.write({
    messages,
    reckoning,
    quota: parts.quota(),
    listing: { state: "done", at: reckoning.now, isWhole },
  });
  const { saved, freed, place } = board.current();
  // What somebody moved back by hand lies in the mailbox again.
  const isDeleted = new Set(folders.value.filter(({ kind }) => kind === "deleted").map(({ id }) => id));
  const back = new Set(messages.filter(({ folderId }) => !isDeleted.has(folderId)).map(({ id }) => id));
  board.write({ freed: new Set([...freed].filter((id) => !back.has(id))) });
  // Where no folder is open that tells itself what it holds.
  if (place?.kind !== "folder")
    board.write({ saved: new Set([...saved, ...messages.map(({ id }) => id).filter(book.wasSaved)]) });
  await keepDue(parts, board);
}
