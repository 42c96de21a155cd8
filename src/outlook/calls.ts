import { failed, known, type FailureReason, type Reading } from "../policy/draft";
import { callSlots, type Attempt, type Question } from "./call-slots";
import type { Runtime } from "./runtime";

/** Outlook on the web, new Outlook and mobile refuse a fourth simultaneous call (platform limits page). */
const IN_FLIGHT = 3;
const ATTEMPTS = 2;

/** The part of `Office.AsyncResult` that we rely on; a host under stress may leave out anything. */
export interface Answer<T> {
  readonly status?: unknown;
  readonly value?: T;
  readonly error?: { readonly code?: unknown };
}

/** Starts one `*Async` call of Office.js with the callback it is given. */
export type Invoke<T> = (callback: (answer: Answer<T>) => void) => void;

export interface OfficeCalls {
  /**
   * Asks Outlook, and once more when that fails or is late and time is left. Never rejects.
   * @param kind calls of one kind share their fate: after one hung, another is not made when hardly a slot is left
   * @param by instant by which the answer is needed; the run's own deadline where none is given
   * @param attempts how often it may be asked
   * @param longest milliseconds that one attempt may take, where it is not the run's own limit
   */
  ask<T>(
    kind: string,
    invoke: Invoke<T>,
    by?: number,
    attempts?: number,
    longest?: number,
  ): Promise<Reading<T | undefined>>;
}

/** Longer than a host that will answer at all takes: a pane that stays open for hours gets its slots back. */
const FORGOTTEN = 60_000;

/**
 * Runs the calls of one event: at most three in flight, each attempt within `limit` milliseconds. A call that was given
 * up on keeps its slot until the host answers it, because the host still counts it.
 */
export function officeCalls(runtime: Runtime, deadline: number, limit: number): OfficeCalls {
  const { waiting, running, hung } = runtime.slots ?? callSlots();

  const remove = <T>(list: T[], item: T) => {
    const index = list.indexOf(item);
    if (index >= 0) list.splice(index, 1);
    return index >= 0;
  };

  const giveUp = (question: Question, why: FailureReason) => {
    if (question.attemptsLeft > 0 && runtime.now() < question.by) waiting.push(question);
    else question.settle(failed(why));
  };

  /** Calls that the host counts beside these. */
  const others = () => runtime.othersInFlight?.() ?? 0;
  const isScarce = (kind: string) =>
    hung.length + others() >= IN_FLIGHT - 1 && hung.some(({ question }) => question.kind === kind);

  /** Looks at the clock and at free slots: on every answer, and by timer where the engine has one. */
  const look = () => {
    const now = runtime.now();
    for (const attempt of running.slice()) {
      if (now < attempt.lateAt) continue;
      remove(running, attempt);
      hung.push(attempt);
      giveUp(attempt.question, "late");
    }
    for (const attempt of hung.slice()) if (now - attempt.lateAt >= FORGOTTEN) remove(hung, attempt);
    for (const question of waiting.slice()) {
      if (now < question.by && !isScarce(question.kind)) continue;
      remove(waiting, question);
      question.settle(failed("late"));
    }
    while (running.length + hung.length + others() < IN_FLIGHT) {
      const next = waiting.shift();
      if (!next) return;
      next.attempt();
    }
  };

  return {
    ask<T>(kind: string, invoke: Invoke<T>, by = deadline, attempts = ATTEMPTS, longest = limit) {
      return new Promise<Reading<T | undefined>>((resolve) => {
        let settled = false;
        const settle = (reading: Reading<T | undefined>) => {
          if (settled) return;
          settled = true;
          remove(waiting, question);
          resolve(reading);
        };
        const attempt = () => {
          const now = runtime.now();
          const current: Attempt = { question, lateAt: Math.min(now + longest, by) };
          question.attemptsLeft--;
          running.push(current);
          runtime.setTimeout?.(look, current.lateAt - now);
          let answered = false;
          const answer = (result: Answer<T> | undefined) => {
            if (answered) return; // some hosts call back twice
            answered = true;
            const wasHung = remove(hung, current);
            remove(running, current);
            let value: Reading<T | undefined> | undefined;
            try {
              // `Office.AsyncResultStatus` is an enum of strings. A late success is still a success.
              if (result?.status === "succeeded") value = known(result.value);
            } catch {
              // An answer that cannot be looked at is none.
            }
            if (value) settle(value);
            else if (!wasHung && !settled) giveUp(question, "refused");
            look();
          };
          try {
            invoke(answer);
          } catch {
            answer(undefined);
          }
        };
        const question: Question = { kind, by, attemptsLeft: attempts, attempt, settle };
        waiting.push(question);
        // A question that never gets a slot has no attempt to wake it.
        runtime.setTimeout?.(look, by - runtime.now());
        look();
      });
    },
  };
}
