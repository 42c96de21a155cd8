import type { Move } from "../store";
import { endsAll, isGivenUp, whyStopped } from "./ending";
import type { FolderWork, IndexLine, MessageFailure, Outcome, SaveManner } from "./folder";
import { note, openFolder, writePending, type OpenFolder } from "./open-folder";
import { outcomeOf } from "./outcome";
import { endWork, tidy } from "./settle";

/** So many messages are moved between one look at their copies and the next note: as many as go in one batch to Graph. */
const BATCH = 20;

/** One way of moving messages that have a copy. */
export interface Mover {
  readonly isDone: (line: IndexLine) => boolean;
  /** Undefined where the message has to stay. */
  readonly moveOf: (work: FolderWork, folder: OpenFolder, line: IndexLine) => Promise<Move | undefined>;
  /** The line of a message that was moved, with the id by which it is found there. */
  readonly noted: (line: IndexLine, id: string, now: number) => IndexLine;
}

interface Moving {
  readonly work: FolderWork;
  readonly manner: SaveManner;
  readonly mover: Mover;
  readonly of: number;
  readonly moved: IndexLine[];
  readonly notDone: Map<string, MessageFailure>;
  readonly told: { done: number; bytes: number };
}

/** The line of a message; also by the id that it had before it was moved back, for who asks once more. */
const lineOf = ({ lines }: OpenFolder, id: string): IndexLine | undefined =>
  lines.get(id) ?? [...lines.values()].find(({ formerId }) => formerId === id);

async function tell({ manner, of, told }: Moving, id: string, line?: IndexLine): Promise<void> {
  told.done++;
  told.bytes += line?.size ?? 0;
  await manner.onProgress?.({ ...told, of, id, ...(line === undefined ? {} : { path: line.path }) });
}

/** Moves one batch and notes what was moved, also when the rest of it was not. */
async function moveBatch(
  moving: Moving,
  folder: OpenFolder,
  ids: readonly string[],
): Promise<Outcome["why"]> {
  const { work, manner, mover, moved, notDone } = moving;
  const moves = new Map<string, { readonly line: IndexLine; readonly move: Move }>();
  for (const id of ids) {
    const line = lineOf(folder, id);
    const isDone = line !== undefined && mover.isDone(line);
    const move = line && !isDone ? await mover.moveOf(work, folder, line) : undefined;
    if (line && move) moves.set(move.id, { line, move });
    else {
      if (isDone) moved.push(line);
      else notDone.set(id, "unverified");
      await tell(moving, id, line);
    }
    if (isGivenUp(manner)) return "stopped";
  }
  if (moves.size === 0) return undefined;

  let why: Outcome["why"];
  for await (const { id, answer } of work.store.move(
    [...moves.values()].map(({ move }) => move),
    manner,
  )) {
    const line = moves.get(id)?.line;
    if (!line) continue;
    moves.delete(id);
    if (answer.state === "known") {
      const noted = mover.noted(line, answer.value.id, work.now());
      note(folder, noted);
      moved.push(noted);
    } else if (endsAll(answer.why)) why ??= answer.why;
    else notDone.set(line.id, answer.why);
    await tell(moving, line.id, line);
  }
  if (why === undefined) for (const { line } of moves.values()) notDone.set(line.id, "failed");
  await writePending(work, folder);
  return why ?? (isGivenUp(manner) ? "stopped" : undefined);
}

/** Moves the messages of these ids and puts the folder in order; goes on where an earlier start was stopped. */
export async function moveAll(
  work: FolderWork,
  ids: readonly string[],
  manner: SaveManner,
  mover: Mover,
): Promise<Outcome> {
  const wanted = [...new Set(ids)];
  const moving: Moving = {
    work,
    manner,
    mover,
    of: wanted.length,
    moved: [],
    notDone: new Map(),
    told: { done: 0, bytes: 0 },
  };
  const begun: { folder?: OpenFolder } = {};
  const why = await whyStopped(async () => {
    const folder = (begun.folder = await openFolder(work, []));
    for (let at = 0; at < wanted.length; at += BATCH) {
      const stopped = await moveBatch(moving, folder, wanted.slice(at, at + BATCH));
      if (stopped !== undefined) return stopped;
    }
    return undefined;
  });

  const { folder } = begun;
  const whyNotSettled = folder && (await endWork(work, folder));
  const reason = why ?? whyNotSettled;
  if (reason !== undefined) await tidy(work);
  return outcomeOf(reason, folder, moving.moved, moving.notDone);
}
