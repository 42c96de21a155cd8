import type { Move } from "../store";
import { endsAll, isGivenUp, whyStopped } from "./ending";
import type { FolderWork, IndexLine, MessageFailure, Outcome, SaveManner } from "./folder";
import { workAtHome } from "./home";
import { soleClaims } from "./index-lines";
import { note, openFolder, writePending, type OpenFolder } from "./open-folder";
import { outcomeOf } from "./outcome";
import { endWork, tidy } from "./settle";

/** So many messages are moved between one look at their copies and the next note: as many as go in one batch to Graph. */
const BATCH = 20;

type Claims = ReturnType<typeof soleClaims>;

/** One way of moving messages that have a copy. */
export interface Mover {
  readonly isDone: (line: IndexLine) => boolean;
  /** Undefined where the message has to stay. */
  readonly moveOf: (
    work: FolderWork,
    folder: OpenFolder,
    line: IndexLine,
    movedIds: Claims,
  ) => Promise<Move | undefined>;
  /** The line of a message that was moved, with the id by which it is found there. */
  readonly noted: (line: IndexLine, id: string, now: number) => IndexLine;
}

interface Moving {
  readonly work: FolderWork;
  readonly manner: SaveManner;
  readonly mover: Mover;
  readonly of: number;
  /** Lines by the ids that they name beside their own, as they were at the start. */
  readonly claims: { readonly movedIds: Claims; readonly formerIds: Claims };
  readonly moved: IndexLine[];
  readonly notDone: Map<string, MessageFailure>;
  readonly told: { done: number; bytes: number };
}

/**
 * The line of a message. Who asks once more by the id that it had before it was moved back is told that it is done; by that
 * id nothing is moved, which may be another's.
 */
function lineOf({ mover, claims }: Moving, { lines }: OpenFolder, id: string): IndexLine | undefined {
  const later = claims.formerIds.get(id);
  return lines.get(id) ?? (later && mover.isDone(later) ? later : undefined);
}

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
    const line = lineOf(moving, folder, id);
    const isDone = line !== undefined && mover.isDone(line);
    const move = line && !isDone ? await mover.moveOf(work, folder, line, moving.claims.movedIds) : undefined;
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
  asked: FolderWork,
  ids: readonly string[],
  manner: SaveManner,
  mover: Mover,
): Promise<Outcome> {
  const work = await workAtHome(asked);
  if (typeof work === "string") return outcomeOf(work, undefined, [], new Map());
  const wanted = [...new Set(ids)];
  const moved: IndexLine[] = [];
  const notDone = new Map<string, MessageFailure>();
  const begun: { folder?: OpenFolder } = {};
  const why = await whyStopped(async () => {
    const folder = (begun.folder = await openFolder(work));
    const lines = [...folder.lines.values()];
    const moving: Moving = {
      work,
      manner,
      mover,
      of: wanted.length,
      claims: { movedIds: soleClaims(lines, "movedId"), formerIds: soleClaims(lines, "formerId") },
      moved,
      notDone,
      told: { done: 0, bytes: 0 },
    };
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
  return outcomeOf(reason, folder, moved, notDone);
}
