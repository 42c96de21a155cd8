/** A clock that only the test moves. Timers of the code under test and answers of the fake host run on it. */
export interface Clock {
  now(): number;
  after(milliseconds: number, run: () => void): void;
  /** Lets everything happen that falls within the next `milliseconds`, in order. */
  advance(milliseconds: number): Promise<void>;
}

const start = Date.UTC(2026, 10, 23, 15);

/** Runs what promises have waiting, also those of another `vm` context. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export function testClock(): Clock {
  let now = start;
  let pending: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, run) {
      pending.push({ at: now + Math.max(0, milliseconds), run });
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await settle();
        const due = pending.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        pending = pending.filter((timer) => timer !== due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = end;
      await settle();
    },
  };
}
