import type { MailboxDesk, MailboxState } from "../mailbox-desk";
import { folderDesk } from "./folder-desk";
import { jobRunner } from "./job-runner";
import { keepDue, listMailbox } from "./listing";
import type { DeskParts } from "./parts";
import { whiteboard } from "./whiteboard";

/** Joins the mailbox, the personal folder and what is kept between sessions; what the Mailbox view asks for. */
export function mailboxDesk(parts: DeskParts): MailboxDesk {
  const { store, book } = parts;
  const board = whiteboard<MailboxState>({
    isOffered: store !== undefined,
    listing: { state: "none" },
    folders: [],
    messages: [],
    reckoning: parts.reckoning(),
    zone: parts.zone,
    saved: new Set(),
    freed: new Set(),
    rules: new Map(),
    quota: parts.quota(),
    place: undefined,
    job: undefined,
    notes: book.notes(),
    canUndo: false,
  });
  const { pause, resume, cancel, goOn, dismiss, ...runner } = jobRunner(
    board,
    () => parts.reckoning().now,
    parts.alone,
  );
  return {
    ...folderDesk(parts, board, { pause, resume, cancel, goOn, dismiss, ...runner }),
    current: board.current,
    onChange: board.onChange,
    places: parts.places,
    look: (manner = {}) => listMailbox(parts, board, manner),
    pause,
    resume,
    cancel,
    goOn,
    dismiss,
    async snooze(days) {
      const { calendar, now } = parts.reckoning();
      const till = days === 0 ? undefined : calendar.dayOf(now) + days;
      const isKept = await book.change({ snoozedTill: till });
      board.write({ notes: book.notes() });
      return isKept;
    },
    async setRule(folderId, rule) {
      const isKept = await book.setRule(folderId, rule);
      if (isKept) {
        board.write({ rules: new Map([...board.current().rules, [folderId, rule]]) });
        await keepDue(parts, board);
      }
      return isKept;
    },
  };
}
