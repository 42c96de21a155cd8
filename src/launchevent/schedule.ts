/**
 * How the four seconds of a send are spent (design.md §2, 13): Outlook tells the sender that an add-in is slow at
 * five, its own start included. All instants in milliseconds since 1970.
 */
export interface Schedule {
  readonly startedAt: number;
  /** What has not been read by then is told as not checked. */
  readonly readBy: number;
  readonly sessionBy: number;
  /** The header has half a second, and never the last moment. */
  readonly headerBy: (now: number) => number;
  /** The event is completed by then, whatever happened. */
  readonly completeBy: number;
}

/** The most that one attempt of one Office call may take. */
export const CALL_LIMIT = 1_200;

export const scheduleFrom = (now: number): Schedule => ({
  startedAt: now,
  readBy: now + 2_800,
  sessionBy: now + 3_300,
  headerBy: (instant) => Math.min(instant + 500, now + 3_800),
  completeBy: now + 3_950,
});

/** While the sender writes nobody waits: a large content has time to arrive. */
export const composingFrom = (now: number): Pick<Schedule, "readBy" | "sessionBy" | "completeBy"> => ({
  readBy: now + 8_000,
  sessionBy: now + 8_600,
  completeBy: now + 9_000,
});
