import {
  unavailable,
  type Draft,
  type DraftPart,
  type FailureReason,
  type ItemKind,
  type Reading,
} from "../../policy/draft";
import type { RemedyOutcome } from "../../policy/remedy";
import { officeCalls, type Invoke } from "../calls";
import { currentHost, itemKind, type ComposeItem, type Host } from "../host";
import { readDraft } from "../read-draft";
import type { Runtime } from "../runtime";

/**
 * What a write may yet do when nobody answers it. `move`: the calls of a move to Bcc, which do no harm when they come
 * late and the move is begun again; `removal`: of an attachment, as harmless.
 */
export type WrittenPart = "move" | "recipients" | "removal" | "attachments" | "subject" | "body";

/** What became of a write, as far as its answer tells; reading back tells the rest. */
export interface Written {
  /** Undefined where Outlook said that it did it. */
  readonly why: FailureReason | undefined;
  /** To be called when reading back showed it done: a late answer then holds no surprise. */
  readonly seen: () => void;
}

/** Writes that nobody answered, by part: Outlook may still carry them out. */
export type Unanswered = Map<WrittenPart, Set<object>>;

/** What one remedy works with: reads that are asked twice, writes that never are. */
export interface Desk {
  readonly host: Host;
  readonly item: ComposeItem;
  readonly kind: ItemKind;
  read(parts: readonly DraftPart[]): Promise<Draft>;
  ask(kind: string, invoke: Invoke<unknown>): Promise<Reading<unknown>>;
  /** Asks once: what failed or was late may have been done all the same, so a repetition could do it twice. */
  write(part: WrittenPart, invoke: Invoke<unknown>): Promise<Written>;
  /** Whether an earlier write to one of `parts` may still happen and undo what is written now. */
  isUnanswered(...parts: readonly WrittenPart[]): boolean;
  pause(milliseconds: number): Promise<void>;
  /** A task to run some other time, with a desk of its own: an undo. */
  later(task: (desk: Desk) => Promise<RemedyOutcome>): () => Promise<RemedyOutcome>;
}

/** Contents of files travel within one call; everything else is small. */
export interface DeskLimits {
  readonly call: number;
  readonly all: number;
}

/** Opens a desk on the item as the host has it at this moment. */
export function openDesk(
  runtime: Runtime,
  limits: DeskLimits,
  unanswered: Unanswered,
  later: Desk["later"],
): Desk {
  const host = currentHost();
  const item = host.item ?? {};
  const kind = itemKind(item);
  const calls = officeCalls(runtime, runtime.now() + limits.all, limits.call);
  const waitingFor = (part: WrittenPart): Set<object> => {
    const set = unanswered.get(part) ?? new Set<object>();
    unanswered.set(part, set);
    return set;
  };
  return {
    host,
    item,
    kind,
    later,
    read: (parts) => readDraft(host, calls, kind, parts, unavailable),
    ask: (kind, invoke) => calls.ask(kind, invoke),
    async write(part, invoke) {
      const token = {};
      const waiting = waitingFor(part);
      const settle = () => {
        waiting.delete(token);
      };
      const done = await calls.ask<unknown>(
        `write ${part}`,
        (callback) => {
          waiting.add(token);
          try {
            invoke((answer) => {
              settle();
              callback(answer);
            });
          } catch (thrown) {
            settle(); // refused before it left
            throw thrown;
          }
        },
        undefined,
        1,
      );
      return { why: done.state === "known" ? undefined : whyNot(done), seen: settle };
    },
    isUnanswered: (...parts) => parts.some((part) => waitingFor(part).size > 0),
    pause: (milliseconds) =>
      new Promise((resolve) => {
        if (runtime.setTimeout) runtime.setTimeout(resolve, milliseconds);
        else resolve();
      }),
  };
}

/** Why a reading is not known; a client that never gives it has refused. */
export const whyNot = (reading: Reading<unknown>): FailureReason =>
  reading.state === "failed" ? reading.why : "refused";

/** How long to wait before each further look: hosts show a change a moment after they answered it. */
const PAUSES = [150, 500, 1_200];

/** Reads until it shows what was written, or a few times at most; gives what was read last. */
export async function readBack<T>(
  desk: Desk,
  read: () => Promise<Reading<T>>,
  isSeen: (value: T) => boolean,
): Promise<Reading<T>> {
  let reading = await read();
  for (const pause of PAUSES) {
    if (reading.state !== "known" || isSeen(reading.value)) break;
    await desk.pause(pause);
    reading = await read();
  }
  return reading;
}

/** Outlook did not do it, or did not answer. */
export const outlookRefused = (reason: FailureReason): RemedyOutcome => ({
  state: "refused",
  why: "outlook",
  reason,
});

/**
 * Nobody knows how far it came: two calls in a row went wrong. The pane then says to look at the draft before trying
 * again, as for an answer that is late.
 */
export const leftInDoubt: RemedyOutcome = outlookRefused("late");

/** What was judged is not there any more, or not as it was. */
export const changedSince: RemedyOutcome = { state: "refused", why: "changed" };
