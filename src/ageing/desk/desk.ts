import { freeMessages, undoFree } from "../folder/free";
import type { FolderWork, IndexLine, NotDone } from "../folder/folder";
import { idsOf, readFolder } from "../folder/reader";
import { saveMessages } from "../folder/save";
import { verifyFolder } from "../folder/verify";
import { DestinationError, type DestinationFailure } from "../folder/destination";
import type { ListedMessage } from "../mail";
import { dueIn } from "../nudge";
import type { ChosenPlace, FolderRule, MailboxDesk, MailboxState } from "../mailbox-desk";
import { jobRunner, type Ended, type JobManner } from "./job-runner";
import { listMailbox } from "./listing";
import type { DeskParts, Place } from "./parts";
import { whiteboard } from "./whiteboard";

const joined = <T>(set: ReadonlySet<T>, more: Iterable<T>): ReadonlySet<T> => new Set([...set, ...more]);
const without = <T>(set: ReadonlySet<T>, fewer: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...set].filter((one) => !fewer.has(one)));

const sizeOf = (messages: readonly ListedMessage[]): number =>
  messages.reduce((sum, { size }) => sum + (size ?? 0), 0);

const whyOf = (error: unknown): DestinationFailure =>
  error instanceof DestinationError ? error.why : "failed";

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
  const runner = jobRunner(board, () => parts.reckoning().now);
  let place: Place | undefined;
  /** What the last freeing moved. */
  let lastFreed: readonly string[] = [];

  const work = (): FolderWork | undefined =>
    store &&
    place && {
      store,
      destination: place.destination,
      sha256: parts.sha256,
      now: () => parts.reckoning().now,
      stampOf: parts.stampOf,
      mailbox: parts.mailbox,
      folders: board.current().folders,
    };

  const note = async (notes: Parameters<typeof book.change>[0]): Promise<boolean> => {
    const isKept = await book.change(notes);
    board.write({ notes: book.notes() });
    return isKept;
  };

  const learn = (lines: readonly IndexLine[]): void => {
    const { saved, freed } = idsOf(lines);
    board.write({ saved: joined(board.current().saved, saved), freed: joined(board.current().freed, freed) });
  };

  const choosePlace = async (kind: ChosenPlace["kind"]): Promise<boolean> => {
    const chosen = await parts.openPlace(kind).catch(async (error: unknown) => {
      const why = whyOf(error);
      await runner.run({ kind: "save", of: 0, ofBytes: 0 }, () => Promise.resolve({ why }));
      return undefined;
    });
    if (!chosen) return false;
    place = chosen;
    board.write({ place: chosen.chosen, saved: new Set(), freed: new Set(), canUndo: false });
    await readFolder(chosen.destination).then(
      (lines) => learn(lines.filter(({ isThere }) => isThere)),
      () => undefined,
    );
    return true;
  };

  /** The place, asking for one where none is chosen. */
  const placed = async (): Promise<FolderWork | undefined> => {
    const [first] = parts.places;
    if (!place && first) await choosePlace(first);
    return work();
  };

  const saving = async (
    folder: FolderWork,
    messages: readonly ListedMessage[],
    manner: JobManner,
  ): Promise<Ended> => {
    const already = board.current().saved.size;
    const { why, lines, notDone } = await saveMessages(folder, messages, manner);
    learn(lines);
    await place?.finish?.();
    const fresh = board.current().saved.size - already;
    const { now } = parts.reckoning();
    if (fresh > 0) await note({ savedAt: now, savedSince: book.notes().savedSince + fresh });
    await book.keepDue(dueIn(board.current()));
    return { notDone, ...(why === undefined ? {} : { why }) };
  };

  const chosen = (ids: readonly string[]): readonly ListedMessage[] => {
    const wanted = new Set(ids);
    return board.current().messages.filter(({ id }) => wanted.has(id));
  };

  const notDoneIds = (notDone: readonly NotDone[]): ReadonlySet<string> =>
    new Set(notDone.map(({ id }) => id));

  const verifying = async (manner: JobManner): Promise<Ended> => {
    if (!place) return {};
    try {
      const { differences } = await verifyFolder(
        place.destination,
        parts.sha256,
        manner.onProgress,
        manner.signal,
      );
      await note({ verifiedAt: parts.reckoning().now });
      return { differences };
    } catch (error) {
      if (manner.signal.aborted) return {};
      return { why: whyOf(error) };
    }
  };

  return {
    current: board.current,
    onChange: board.onChange,
    places: parts.places,
    look: (manner = {}) => listMailbox(parts, board, manner),
    choosePlace,
    async save(ids) {
      const folder = await placed();
      if (!folder) return;
      const messages = chosen(ids);
      const task = { kind: "save", of: messages.length, ofBytes: sizeOf(messages) } as const;
      await runner.run(task, (manner) => saving(folder, messages, manner));
    },
    pause: runner.pause,
    resume: runner.resume,
    cancel: runner.cancel,
    goOn: runner.goOn,
    dismiss: runner.dismiss,
    async verify() {
      if (await placed())
        await runner.run({ kind: "verify", of: board.current().saved.size, ofBytes: 0 }, verifying);
    },
    async repair() {
      const folder = await placed();
      if (!folder || !place) return;
      const { destination } = place;
      await runner.run({ kind: "repair", of: 0, ofBytes: 0 }, async (manner) => {
        // What the folder's own index names and the mailbox still has; saving looks at every file before it fetches.
        const lines = await readFolder(destination);
        const messages = chosen(lines.map(({ id }) => id));
        const ended = await saving(folder, messages, manner);
        return ended.why === undefined ? { ...ended, ...(await verifying(manner)) } : ended;
      });
    },
    async free(ids) {
      const folder = work();
      if (!folder) return;
      const messages = chosen(ids);
      await runner.run({ kind: "free", of: messages.length, ofBytes: sizeOf(messages) }, async (manner) => {
        const { why, notDone } = await freeMessages(
          folder,
          messages.map(({ id }) => id),
          manner,
        );
        const stays = notDoneIds(notDone);
        const lines = await readFolder(folder.destination).catch(() => []);
        const moved = new Set(lines.filter(({ movedAt }) => movedAt !== undefined).map(({ id }) => id));
        lastFreed = messages.map(({ id }) => id).filter((id) => !stays.has(id) && moved.has(id));
        board.write({ freed: joined(board.current().freed, lastFreed), canUndo: lastFreed.length > 0 });
        return { notDone, ...(why === undefined ? {} : { why }) };
      });
    },
    async undoFree() {
      const folder = work();
      if (!folder) return;
      const ids = lastFreed;
      await runner.run({ kind: "undo", of: ids.length, ofBytes: sizeOf(chosen(ids)) }, async (manner) => {
        const { why, notDone } = await undoFree(folder, ids, manner);
        const stays = notDoneIds(notDone);
        const back = new Set(why === undefined ? ids.filter((id) => !stays.has(id)) : []);
        lastFreed = ids.filter((id) => !back.has(id));
        board.write({ freed: without(board.current().freed, back), canUndo: lastFreed.length > 0 });
        return { notDone, ...(why === undefined ? {} : { why }) };
      });
    },
    snooze(days) {
      const { calendar, now } = parts.reckoning();
      return note({ snoozedTill: days === 0 ? undefined : calendar.dayOf(now) + days });
    },
    async setRule(folderId: string, rule: FolderRule) {
      const isKept = await book.setRule(folderId, rule);
      if (isKept) board.write({ rules: new Map([...board.current().rules, [folderId, rule]]) });
      return isKept;
    },
    noteBackup: () => note({ backedUpAt: parts.reckoning().now, savedSince: 0 }),
  };
}
