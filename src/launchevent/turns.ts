/**
 * Several files attached at once raise an event each, and opening a draft raises two: they look into the attachments one
 * after another, so that the later ones find the facts of the first and no content is fetched twice.
 */
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

/** A send has come: turns that read leave the host's slots to it. */
export const sendBegins = (): void => {
  sends++;
};
