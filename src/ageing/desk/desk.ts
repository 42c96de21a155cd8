import { freeMessages, undoFree } from "../folder/free";
import type { Difference, FolderWork, IndexLine, NotDone, Outcome } from "../folder/folder";
import { idsOf, readFolder } from "../folder/reader";
import { repairFolder } from "../folder/repair";
import { saveMessages } from "../folder/save";
import { takenBack } from "../folder/taken-back";
import { verifyFolder } from "../folder/verify";
import { DestinationError, type Destination, type DestinationFailure } from "../folder/destination";
import type { ListedMessage } from "../mail";
import type { ChosenPlace, FolderRule, MailboxDesk, MailboxState } from "../mailbox-desk";
import { jobRunner, type Ended, type JobManner } from "./job-runner";
import { keepDue, listMailbox } from "./listing";
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
  /** Where copies are looked for before anything is freed: what was handed over counts only when it was shown again. */
  let checked: Destination | undefined;
  /** What the last freeing moved. */
  let lastFreed: readonly string[] = [];

  const workIn = (destination: Destination | undefined): FolderWork | undefined =>
    store &&
    destination && {
      store,
      destination,
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
    book.keepSaved(saved);
  };

  /** What turned out to have no whole copy any more. */
  const unlearn = (lines: readonly IndexLine[], differences: readonly Difference[]): void => {
    const lost = new Set(differences.filter(({ state }) => state !== "extra").map(({ path }) => path));
    const { saved } = idsOf(lines.filter(({ path }) => lost.has(path)));
    board.write({ saved: without(board.current().saved, saved) });
    book.forgetSaved(saved);
  };

  const choosePlace = async (kind: ChosenPlace["kind"]): Promise<boolean> => {
    const chosen = await parts.openPlace(kind).catch(async (error: unknown) => {
      const why = whyOf(error);
      await runner.run({ kind: "save", of: 0, ofBytes: 0 }, () => Promise.resolve({ why }));
      return undefined;
    });
    if (!chosen) return false;
    place = chosen;
    checked = chosen.handOver ? undefined : chosen.destination;
    board.write({ place: chosen.chosen, canUndo: false });
    // A folder tells itself what it holds; what is yet to be handed over tells nothing.
    if (!chosen.handOver) board.write({ saved: new Set(), freed: new Set() });
    await readFolder(chosen.destination).then(
      (lines) => learn(lines.filter(({ isThere }) => isThere)),
      () => undefined,
    );
    return true;
  };

  /** The place, asking for one where none is chosen. */
  const placed = async (): Promise<Place | undefined> => {
    const [first] = parts.places;
    if (!place && first) await choosePlace(first);
    return place;
  };

  /** What copies bring: noted as saved once they are where they belong. */
  const noteSaved = async (lines: readonly IndexLine[]): Promise<void> => {
    const before = board.current().saved.size;
    learn(lines);
    const fresh = board.current().saved.size - before;
    const { now } = parts.reckoning();
    if (fresh > 0) await note({ savedAt: now, savedSince: book.notes().savedSince + fresh });
    await keepDue(parts, board);
  };

  const saved = async ({ why, lines, notDone }: Outcome): Promise<Ended> => {
    if (place?.handOver) {
      if (lines.length > 0) await place.handOver.give();
    } else await noteSaved(lines);
    return { notDone, ...(why === undefined ? {} : { why }) };
  };

  const chosen = (ids: readonly string[]): readonly ListedMessage[] => {
    const wanted = new Set(ids);
    return board.current().messages.filter(({ id }) => wanted.has(id));
  };

  const notDoneIds = (notDone: readonly NotDone[]): ReadonlySet<string> =>
    new Set(notDone.map(({ id }) => id));

  const verifying = async (destination: Destination, manner: JobManner): Promise<Ended> => {
    try {
      const { differences } = await verifyFolder(destination, parts.sha256, manner.onProgress, manner.signal);
      const lines = await readFolder(destination);
      unlearn(lines, differences);
      const lost = new Set(differences.map(({ path }) => path));
      await noteSaved(lines.filter(({ path, isThere }) => isThere && !lost.has(path)));
      await note({ verifiedAt: parts.reckoning().now });
      return { differences };
    } catch (error) {
      if (manner.signal.aborted) return {};
      return { why: whyOf(error) };
    }
  };

  /** Shown again by the person, where it was handed over; where it lies, elsewhere. */
  const shown = async ({ destination, handOver }: Place): Promise<Destination | undefined> =>
    handOver ? handOver.takeBack() : destination;

  return {
    current: board.current,
    onChange: board.onChange,
    places: parts.places,
    look: (manner = {}) => listMailbox(parts, board, manner),
    choosePlace,
    async save(ids) {
      const folder = workIn((await placed())?.destination);
      if (!folder) return;
      const messages = chosen(ids);
      const task = { kind: "save", of: messages.length, ofBytes: sizeOf(messages) } as const;
      await runner.run(task, async (manner) => saved(await saveMessages(folder, messages, manner)));
    },
    pause: runner.pause,
    resume: runner.resume,
    cancel: runner.cancel,
    goOn: runner.goOn,
    dismiss: runner.dismiss,
    async verify() {
      const asked = await placed();
      const task = { kind: "verify", of: board.current().saved.size, ofBytes: 0 } as const;
      const destination = asked && (await shown(asked).catch(whyOf));
      if (!asked || destination === undefined) return;
      if (typeof destination === "string")
        return runner.run(task, () => Promise.resolve({ why: destination }));
      await runner.run(task, (manner) => verifying(destination, manner));
      if (asked.handOver) checked = takenBack(destination, asked.destination);
    },
    async repair() {
      const asked = await placed();
      const folder = workIn(asked?.destination);
      if (!asked || !folder) return;
      const { messages } = board.current();
      await runner.run({ kind: "repair", of: 0, ofBytes: 0 }, async (manner) => {
        const ended = await saved(await repairFolder(folder, messages, manner));
        // What was handed over once more is for the person to show.
        if (ended.why !== undefined || asked.handOver) return ended;
        return { ...ended, ...(await verifying(asked.destination, manner)) };
      });
    },
    async free(ids) {
      if (!checked && !place?.handOver) await placed();
      const messages = chosen(ids);
      const task = { kind: "free", of: messages.length, ofBytes: sizeOf(messages) } as const;
      const folder = workIn(checked);
      if (!folder) {
        // Handed over and never shown again: there is no copy that anybody has seen.
        const notDone = messages.map(({ id }) => ({ id, why: "unverified" as const }));
        if (place) await runner.run(task, () => Promise.resolve({ notDone }));
        return;
      }
      await runner.run(task, async (manner) => {
        const { why, lines, notDone } = await freeMessages(
          folder,
          messages.map(({ id }) => id),
          manner,
        );
        const moved = idsOf(lines).freed;
        lastFreed = messages.map(({ id }) => id).filter((id) => moved.has(id));
        board.write({ freed: joined(board.current().freed, lastFreed), canUndo: lastFreed.length > 0 });
        const unsafe = new Set(notDone.filter((one) => one.why === "unverified").map(({ id }) => id));
        board.write({ saved: without(board.current().saved, unsafe) });
        book.forgetSaved(unsafe);
        return { notDone, ...(why === undefined ? {} : { why }) };
      });
    },
    async undoFree() {
      const folder = workIn(checked);
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
