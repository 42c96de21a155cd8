import type { Runtime } from "../outlook/runtime";
import type { Completion } from "./completion";

/** `Office.MailboxEvent`, as far as it is needed: a host that sends something else must not stop the handler. */
export interface LaunchEvent {
  readonly completed?: (options?: Completion) => void;
}

/**
 * The one wrapper around every handler: whatever `work` does, fails at or forgets, the event is completed exactly once and by
 * `deadline`. An event that is never completed would leave the sender before a spinning dialog for five minutes.
 * @param otherwise how to complete when `work` failed or is late
 */
export function completeOnce(
  event: LaunchEvent,
  runtime: Runtime,
  deadline: number,
  work: () => Promise<Completion | undefined>,
  otherwise: () => Completion | undefined,
): void {
  let isCompleted = false;
  const complete = (completion: () => Completion | undefined) => {
    if (isCompleted) return;
    isCompleted = true;
    let options: Completion | undefined;
    try {
      options = completion();
    } catch {
      options = { allowEvent: true }; // not even the apology could be worded: never hold the mail for that
    }
    try {
      if (options) event.completed?.(options);
      else event.completed?.();
    } catch {
      runtime.log("visto-bueno: event.completed failed");
    }
  };
  const fail = () => {
    complete(otherwise);
  };
  runtime.setTimeout?.(fail, Math.max(0, deadline - runtime.now()));
  try {
    work().then((completion) => {
      complete(() => completion);
    }, fail);
  } catch {
    fail();
  }
}
