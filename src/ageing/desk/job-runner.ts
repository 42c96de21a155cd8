import type { Progress } from "../folder/folder";
import { isUnderWay, type Job, type JobKind } from "../mailbox-desk";
import type { Whiteboard } from "./whiteboard";

/** How a piece of long work is told to stop, to wait and to say how far it is. */
export interface JobManner {
  readonly signal: AbortSignal;
  readonly onWait: (until: number | undefined) => void;
  /** Waits where the person paused. */
  readonly onProgress: (progress: Progress) => Promise<void> | void;
}

/** How it ended; without `why` it was done, or stopped by the person. */
export type Ended = Partial<Pick<Job, "why" | "notDone" | "differences">>;

export interface Task {
  readonly kind: JobKind;
  readonly of: number;
  readonly ofBytes: number;
  /** Asks for the same once more, from its beginning: what it needed then may have to be asked for again. */
  readonly again: () => Promise<void>;
}

export interface JobRunner {
  readonly isBusy: () => boolean;
  /** Does the work, one at a time; what is asked for while another is under way is not begun. */
  readonly run: (task: Task, work: (manner: JobManner) => Promise<Ended>) => Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
  readonly goOn: () => Promise<void>;
  readonly dismiss: () => void;
}

/** Does work while no other pane of this browser does any: two would write over one another's notes. */
export type Alone = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

export function jobRunner(
  board: Whiteboard<{ readonly job: Job | undefined }>,
  now: () => number,
  alone: Alone = (_, work) => work(),
): JobRunner {
  let stop = new AbortController();
  let again: (() => Promise<void>) | undefined;
  let paused: { readonly over: Promise<void>; readonly end: () => void } | undefined;
  /** Since when it works, for the speed. */
  let since = 0;

  const change = (news: Partial<Job>): void => {
    const { job } = board.current();
    if (job) board.write({ job: { ...job, ...news } });
  };
  const worked = (): number => {
    const { job } = board.current();
    const more = job?.state === "running" ? now() - since : 0;
    since = now();
    return (job?.workedMs ?? 0) + more;
  };
  const resume = (): void => {
    if (!paused) return;
    since = now();
    change({ state: "running" });
    paused.end();
    paused = undefined;
  };
  const isOver = (): boolean => !isUnderWay(board.current().job);

  return {
    isBusy: () => !isOver(),
    async run({ again: same, ...task }, work) {
      if (!isOver()) return;
      again = same;
      stop = new AbortController();
      const { signal } = stop;
      since = now();
      board.write({
        job: {
          ...task,
          state: "running",
          done: 0,
          bytes: 0,
          startedAt: since,
          workedMs: 0,
          notDone: [],
          differences: [],
        },
      });
      const ended = await alone(signal, () =>
        work({
          signal,
          onWait: (until) => {
            const { state } = board.current().job ?? {};
            if (until === undefined) {
              since = now();
              if (state === "waiting") change({ state: "running" });
            } else if (state === "running")
              change({ state: "waiting", workedMs: worked(), waitsUntil: until });
          },
          onProgress: ({ done, of, bytes }) => {
            change({ done, of, bytes, workedMs: worked() });
            return paused?.over;
          },
        }),
      ).catch((): Ended => (signal.aborted ? {} : { why: "failed" }));
      paused = undefined;
      const isStopped = signal.aborted || (ended.why !== undefined && ended.why !== "stopped");
      change({
        workedMs: worked(),
        state: isStopped ? "stopped" : "done",
        notDone: ended.notDone ?? [],
        differences: ended.differences ?? [],
        ...(isStopped && ended.why !== undefined && ended.why !== "stopped" ? { why: ended.why } : {}),
      });
    },
    pause: () => {
      if (paused || isOver()) return;
      let end = (): void => undefined;
      const over = new Promise<void>((resolve) => (end = resolve));
      paused = { over, end };
      change({ state: "paused", workedMs: worked() });
    },
    resume,
    cancel: () => {
      stop.abort();
      // Work that waits for the person must hear of it too.
      resume();
    },
    goOn: async () => {
      if (isOver()) await again?.();
    },
    dismiss: () => {
      if (isOver()) board.write({ job: undefined });
    },
  };
}
