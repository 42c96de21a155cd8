import type { ListedMessage } from "./mail";
import type { Calendar, Reckoning } from "./reckoning";

/** So many days before the last one each has a group of its own, and people are told (`ageBy`: "soon"). */
export const NEAR_DAYS = 14;
const WEEK = 7;

/** How many, and how much room they take. */
export interface Total {
  readonly count: number;
  /** Of those that tell their size. */
  readonly bytes: number;
  /** How many tell no size: where there are any, `bytes` is the least. */
  readonly unsized: number;
}

/** What may be deleted in the same days. */
export interface TimelineGroup extends Total {
  /** Days left, both inclusive; -1 for what may be deleted at any moment. */
  readonly from: number;
  readonly to: number;
}

export interface Timeline {
  /** Without gaps, soonest first: what is overdue, days, then weeks. */
  readonly groups: readonly TimelineGroup[];
  /** What has no date never counts as about to be lost. */
  readonly undated: Total;
}

export const totalOf = (messages: Iterable<Pick<ListedMessage, "size">>): Total => {
  let count = 0;
  let bytes = 0;
  let unsized = 0;
  for (const { size } of messages) {
    count += 1;
    bytes += size ?? 0;
    if (size === undefined) unsized += 1;
  }
  return { count, bytes, unsized };
};

const DAY = 86_400_000;

/** The first instants of consecutive days. Nearly every day is 24 hours after the one before: only others are looked for. */
function startsOf(calendar: Calendar, first: number, count: number): readonly number[] {
  const starts: number[] = [];
  for (let day = first; day < first + count; day++) {
    const guess = (starts[starts.length - 1] ?? NaN) + DAY;
    const isIt = !Number.isNaN(guess) && calendar.dayOf(guess) === day && calendar.dayOf(guess - 1) < day;
    starts.push(isIt ? guess : calendar.startOf(day));
  }
  return starts;
}

/**
 * The days left, as `ageBy` reckons them, of many messages: a calendar is slow, so it is asked once for each day and not
 * for each message. -1 for whatever may be deleted at any moment; undefined where nobody knows when it was received.
 */
export function daysLeftBy({
  calendar,
  now,
  days,
}: Reckoning): (received: number | undefined) => number | undefined {
  const starts = startsOf(calendar, calendar.dayOf(now) - days, days + 1);
  const isOn = (left: number, received: number): boolean =>
    received >= (starts[left] ?? -Infinity) && received < (starts[left + 1] ?? Infinity);
  /** Of the message before: a list in order asks for the same day many times. */
  let last = -1;
  return (received) => {
    if (received === undefined) return undefined;
    if (isOn(last, received)) return last;
    let low = -1;
    let high = days;
    while (low < high) {
      const middle = Math.floor((low + high + 1) / 2);
      if ((starts[middle] ?? Infinity) <= received) low = middle;
      else high = middle - 1;
    }
    last = low;
    return low;
  };
}

/** The spans of the groups: overdue, one for each near day, then weeks up to the age that is safe. */
function spansOf(days: number): readonly { readonly from: number; readonly to: number }[] {
  const spans = [{ from: -1, to: -1 }];
  const near = Math.min(NEAR_DAYS, days);
  for (let left = 0; left <= near; left++) spans.push({ from: left, to: left });
  for (let from = near + 1; from <= days; from += WEEK)
    spans.push({ from, to: Math.min(from + WEEK - 1, days) });
  return spans;
}

/** What may be deleted when: counted and weighed by the days that are left. */
export function timelineOf(
  messages: Iterable<Pick<ListedMessage, "received" | "size">>,
  reckoning: Pick<Reckoning, "days">,
  daysLeft: (received: number | undefined) => number | undefined,
): Timeline {
  const spans = spansOf(reckoning.days);
  const groups = spans.map((span) => ({ ...span, count: 0, bytes: 0, unsized: 0 }));
  const undated = { count: 0, bytes: 0, unsized: 0 };
  const groupOf: number[] = [];
  spans.forEach(({ from, to }, group) => {
    for (let left = from; left <= to; left++) groupOf[left + 1] = group;
  });
  for (const { received, size } of messages) {
    const left = daysLeft(received);
    const total = left === undefined ? undated : groups[groupOf[left + 1] ?? 0];
    if (!total) continue;
    total.count += 1;
    total.bytes += size ?? 0;
    if (size === undefined) total.unsized += 1;
  }
  return { groups, undated };
}
