import { callSlots } from "../outlook/call-slots";
import type { Runtime } from "../outlook/runtime";

/**
 * Several files attached at once raise an event each, and opening a draft raises two: they look into the attachments one
 * after another, so that the later ones find the facts of the first and no content is fetched twice.
 */
const slots = callSlots();
let former: Promise<unknown> = Promise.resolve();
let formerBy = 0;
let sends = 0;

/**
 * Runs `work` when the turns before it have ended or are overdue: an engine without timers may wait for one for ever.
 * @param by when this turn is overdue itself
 */
export function inTurn<T>(
  now: number,
  by: number,
  work: (isSending: () => boolean) => Promise<T>,
): Promise<T> {
  const begun = sends;
  const run = () => work(() => sends !== begun);
  const turn = now < formerBy ? former.then(run) : run();
  former = turn.catch(() => undefined);
  formerBy = by;
  return turn;
}

/** What calls of a turn run with: one at a time, so that together with a send they are three at most. */
export const turnRuntime = (engine: Runtime): Runtime => ({ ...engine, slots });

/** A send has come: turns leave it to read. The one call that a turn may still have in flight counts at the host. */
export function sendBegins(engine: Runtime): Runtime {
  sends++;
  return { ...engine, othersInFlight: () => Math.min(1, slots.running.length + slots.hung.length) };
}
