/**
 * How old mail is by clause 10, which deletes what is older than 90 calendar days (*días naturales*): days of the
 * mailbox's calendar, whatever the hour, never spans of 24 hours.
 */

/** The days of one time zone, numbered from 1 January 1970. Instants are milliseconds since then in UTC. */
export interface Calendar {
  dayOf(instant: number): number;
  /** The first instant of a day; of the next one that there was, where clocks leapt over it. */
  startOf(day: number): number;
}

/** What ages are reckoned by. */
export interface Reckoning {
  readonly calendar: Calendar;
  readonly now: number;
  /** The last age that is safe: the policy's `ageing.days`. */
  readonly days: number;
}

export type AgeState = "safe" | "soon" | "last-day" | "overdue" | "unknown";

export interface Age {
  /** In calendar days, never negative; null where nobody knows when it was received. */
  readonly age: number | null;
  /** Days left before it may be deleted; below 0 it may be at any moment. */
  readonly remaining: number | null;
  readonly state: AgeState;
}

/** So many days before the last one, people are told. */
const SOON = 14;

function stateWith(remaining: number): AgeState {
  if (remaining < 0) return "overdue";
  if (remaining === 0) return "last-day";
  return remaining <= SOON ? "soon" : "safe";
}

/** A function that reckons the age of what was received at an instant. */
export function ageBy({ calendar, now, days }: Reckoning): (received: number | undefined) => Age {
  const today = calendar.dayOf(now);
  return (received) => {
    if (received === undefined) return { age: null, remaining: null, state: "unknown" };
    // Clocks differ: what was received "tomorrow" is new.
    const age = Math.max(0, today - calendar.dayOf(received));
    return { age, remaining: days - age, state: stateWith(days - age) };
  };
}

/**
 * The instant before which mail was received that has fewer than `within` days left: with 0 what is overdue, with 1 also
 * what is in its last day. A server's query asks for less than it.
 */
export const receivedBefore = ({ calendar, now, days }: Reckoning, within = 0): number =>
  calendar.startOf(calendar.dayOf(now) - days + within);
