import { DestinationError, type Destination, type DestinationFailure } from "../folder/destination";
import type { FolderWork, IndexLine, Outcome } from "../folder/folder";
import { freeMessages, undoFree } from "../folder/free";
import { idsOf, readFolder } from "../folder/reader";
import { MANIFEST } from "../folder/own-files";
import { repairFolder } from "../folder/repair";
import { saveMessages } from "../folder/save";
import { takenBack } from "../folder/taken-back";
import { verifyFolder } from "../folder/verify";
import type { ListedMessage } from "../mail";
import type { AgeingNotes, ChosenPlace, Job, MailboxDesk, MailboxState } from "../mailbox-desk";
import type { Ended, JobManner, JobRunner } from "./job-runner";
import { keepDue } from "./listing";
import type { DeskParts, Place } from "./parts";
import type { Whiteboard } from "./whiteboard";

const joined = <T>(set: ReadonlySet<T>, more: Iterable<T>): ReadonlySet<T> => new Set([...set, ...more]);
const without = <T>(set: ReadonlySet<T>, fewer: ReadonlySet<T>): ReadonlySet<T> =>
  new Set([...set].filter((one) => !fewer.has(one)));

const sizeOf = (messages: readonly ListedMessage[]): number =>
  messages.reduce((sum, { size }) => sum + (size ?? 0), 0);

const whyOf = (error: unknown): DestinationFailure =>
  error instanceof DestinationError ? error.why : "failed";

/** With these the place itself is lost: whoever goes on chooses one again. */
const isLost = (why: Job["why"]): boolean => why === "gone" || why === "denied";

type FolderDesk = Pick<
  MailboxDesk,
  "choosePlace" | "save" | "verify" | "repair" | "free" | "undoFree" | "noteBackup"
>;

/** What the desk does with the personal folder. */
export function folderDesk(parts: DeskParts, board: Whiteboard<MailboxState>, runner: JobRunner): FolderDesk {
  const { store, book } = parts;
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
      days: parts.reckoning().days,
    };

  const note = async (notes: Partial<AgeingNotes>): Promise<boolean> => {
    const isKept = await book.change(notes);
    board.write({ notes: book.notes() });
    return isKept;
  };

  const learn = (lines: readonly IndexLine[], isKnown: (id: string) => boolean = () => true): void => {
    const { saved, freed } = idsOf(lines);
    const known = [...saved].filter(isKnown);
    board.write({ saved: joined(board.current().saved, known), freed: joined(board.current().freed, freed) });
    book.keepSaved(new Set(known));
  };

  const forget = (ids: ReadonlySet<string>): void => {
    board.write({ saved: without(board.current().saved, ids) });
    book.forgetSaved(ids);
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

  const leave = (): void => {
    place = undefined;
    checked = undefined;
    board.write({ place: undefined });
  };

  /** How work ended; a place that is lost is left, so that going on asks for one. */
  const ended = ({ why, notDone }: Pick<Outcome, "why" | "notDone">): Ended => {
    if (isLost(why)) leave();
    return { notDone, ...(why === undefined ? {} : { why }) };
  };

  const choosePlace = async (kind: ChosenPlace["kind"]): Promise<boolean> => {
    if (runner.isBusy()) return false;
    const again = async () => {
      await choosePlace(kind);
    };
    const chosen = await parts.openPlace(kind).catch(async (error: unknown) => {
      const why = whyOf(error);
      await runner.run({ kind: "save", of: 0, ofBytes: 0, again }, () => Promise.resolve({ why }));
      return undefined;
    });
    if (!chosen) return false;
    place = chosen;
    checked = chosen.handOver ? undefined : chosen.destination;
    board.write({ place: chosen.chosen, canUndo: false });
    // A folder tells itself what it holds; what is yet to be handed over tells nothing.
    if (!chosen.handOver) board.write({ saved: new Set(), freed: new Set() });
    // A file that stands there may hold anything: it counts as a copy where this browser once read it back.
    await readFolder(chosen.destination).then(
      (lines) =>
        learn(
          lines.filter(({ isThere }) => isThere),
          book.wasSaved,
        ),
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

  const chosen = (ids: readonly string[]): readonly ListedMessage[] => {
    const wanted = new Set(ids);
    return board.current().messages.filter(({ id }) => wanted.has(id));
  };

  /** `asked`: where it was saved, whatever is chosen by then. */
  const saved = async (asked: Place, outcome: Outcome): Promise<Ended> => {
    if (asked.handOver) {
      if (outcome.lines.length > 0) await asked.handOver.give();
    } else await noteSaved(outcome.lines);
    return ended(outcome);
  };

  /** `isOwn`: the folder tells of all that was saved, and not only of what was handed over this time. */
  const verifying = async (
    { destination, isOwn }: { readonly destination: Destination; readonly isOwn: boolean },
    manner: JobManner,
  ): Promise<Ended> => {
    try {
      const { differences, whole } = await verifyFolder(
        destination,
        parts.sha256,
        manner.onProgress,
        manner.signal,
      );
      const lines = await readFolder(destination);
      const there = lines.filter(({ path }) => whole.has(path));
      const { saved: shownSaved, messages } = board.current();
      const known = joined(shownSaved, messages.map(({ id }) => id).filter(book.wasSaved));
      // Of a folder that was emptied nothing tells any more what it held.
      const isEmptied = isOwn && known.size > 0 && lines.length === 0;
      forget(
        isOwn
          ? without(known, idsOf(there).saved)
          : idsOf(lines.filter((line) => !there.includes(line))).saved,
      );
      await noteSaved(there);
      await note({ verifiedAt: parts.reckoning().now });
      return {
        differences: isEmptied ? [...differences, { path: MANIFEST, state: "missing" }] : differences,
      };
    } catch (error) {
      return manner.signal.aborted ? {} : ended({ why: whyOf(error), notDone: [] });
    }
  };

  /** Shown again by the person, where it was handed over; where it lies, elsewhere. */
  const shown = async ({ destination, handOver }: Place): Promise<Destination | undefined> =>
    handOver ? handOver.takeBack() : destination;

  const desk: FolderDesk = {
    choosePlace,
    async save(ids) {
      // Before anybody is asked for a place: a new listing may come meanwhile.
      const messages = chosen(ids);
      const asked = await placed();
      const folder = workIn(asked?.destination);
      if (!asked || !folder) return;
      const again = () => desk.save(ids);
      const task = { kind: "save", of: messages.length, ofBytes: sizeOf(messages), again } as const;
      await runner.run(task, async (manner) => saved(asked, await saveMessages(folder, messages, manner)));
    },
    async verify() {
      const asked = await placed();
      const again = () => desk.verify();
      const task = { kind: "verify", of: board.current().saved.size, ofBytes: 0, again } as const;
      const destination = asked && (await shown(asked).catch(whyOf));
      if (!asked || destination === undefined) return;
      if (typeof destination === "string") {
        await runner.run(task, () => Promise.resolve({ why: destination }));
        return;
      }
      await runner.run(task, (manner) => verifying({ destination, isOwn: !asked.handOver }, manner));
      if (asked.handOver && place === asked)
        checked = await takenBack(destination, asked.destination).catch(() => undefined);
    },
    async repair() {
      const { messages } = board.current();
      const asked = await placed();
      const folder = workIn(asked?.destination);
      if (!asked || !folder) return;
      const task = { kind: "repair", of: 0, ofBytes: 0, again: () => desk.repair() } as const;
      await runner.run(task, async (manner) => {
        const repaired = await saved(asked, await repairFolder(folder, messages, manner));
        // What was handed over once more is for the person to show.
        if (repaired.why !== undefined || asked.handOver) return repaired;
        return { ...repaired, ...(await verifying({ destination: asked.destination, isOwn: true }, manner)) };
      });
    },
    async free(ids) {
      const messages = chosen(ids);
      if (!checked && !place?.handOver) await placed();
      const again = () => desk.free(ids);
      const task = { kind: "free", of: messages.length, ofBytes: sizeOf(messages), again } as const;
      const folder = workIn(checked);
      if (!folder) {
        // Handed over and never shown again: there is no copy that anybody has seen.
        const notDone = messages.map(({ id }) => ({ id, why: "unverified" as const }));
        if (place) await runner.run(task, () => Promise.resolve({ notDone }));
        return;
      }
      await runner.run(task, async (manner) => {
        const asked = messages.map(({ id }) => id);
        const outcome = await freeMessages(folder, asked, manner, messages);
        const moved = idsOf(outcome.lines).freed;
        const freed = asked.filter((id) => moved.has(id));
        // What moved nothing takes no way back from what did.
        if (freed.length > 0) lastFreed = freed;
        board.write({ freed: joined(board.current().freed, freed), canUndo: lastFreed.length > 0 });
        forget(new Set(outcome.notDone.filter(({ why }) => why === "unverified").map(({ id }) => id)));
        await keepDue(parts, board);
        return ended(outcome);
      });
    },
    async undoFree() {
      const folder = workIn(checked);
      if (!folder) return;
      const ids = lastFreed;
      const again = () => desk.undoFree();
      const task = { kind: "undo", of: ids.length, ofBytes: sizeOf(chosen(ids)), again } as const;
      await runner.run(task, async (manner) => {
        const outcome = await undoFree(folder, ids, manner);
        const back = new Set(
          outcome.lines.flatMap(({ id, formerId }) => (formerId === undefined ? [id] : [id, formerId])),
        );
        lastFreed = ids.filter((id) => !back.has(id));
        board.write({ freed: without(board.current().freed, back), canUndo: lastFreed.length > 0 });
        return ended(outcome);
      });
    },
    noteBackup: () => note({ backedUpAt: parts.reckoning().now, savedSince: 0 }),
  };
  return desk;
}
