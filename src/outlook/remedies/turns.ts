/** Runs a task when all that were given before have ended. */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>;

/** One task at a time, in the order given; a task that fails does not hold up the next. */
export function oneAtATime(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
