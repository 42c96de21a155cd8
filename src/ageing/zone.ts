import type { Calendar } from "./reckoning";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * Days are remembered by quarters of an hour in UTC. Most midnights fall between two of them, but not all: Kiritimati stood
 * 10:40 from UTC until 1979, and Saint John's set its clock back at 00:01 until 2011.
 */
const QUARTER = 900_000;
/** Of a mailbox of 90 days there are 8,640. */
const MOST_KEPT = 20_000;

function remembered(reckon: (quarter: number) => number): (quarter: number) => number {
  const kept = new Map<number, number>();
  return (quarter) => {
    const former = kept.get(quarter);
    if (former !== undefined) return former;
    const day = reckon(quarter);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(quarter, day);
    return day;
  };
}

/** A city or a link such as `UTC` or `US/Central`; offsets (`-06:00`) are no zones, since they know no summer. */
const ianaName = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

/** The calendar of an IANA time zone, or undefined where there is no such zone. By `Intl`, whose tables are the runtime's. */
export function calendarOf(zone: string): Calendar | undefined {
  if (!ianaName.test(zone)) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }

  const reckoned = (instant: number): number => {
    const parts = { year: 0, month: 0, day: 0 };
    let isBeforeChrist = false;
    for (const { type, value } of format.formatToParts(instant)) {
      if (type === "year" || type === "month" || type === "day") parts[type] = Number(value);
      else if (type === "era") isBeforeChrist = value.startsWith("B");
    }
    // Date.UTC takes the years 0 to 99 for those of the last century.
    const date = new Date(0);
    date.setUTCFullYear(isBeforeChrist ? 1 - parts.year : parts.year, parts.month - 1, parts.day);
    return Math.floor(date.getTime() / DAY);
  };

  // `Intl` takes microseconds, and a mailbox may hold 100,000 messages.
  const firstDayOf = remembered((quarter) => reckoned(quarter * QUARTER));
  const lastDayOf = remembered((quarter) => reckoned((quarter + 1) * QUARTER - 1));
  // What is remembered is the quarter's own, never that of the instant that was asked for first. In no zone of the tables
  // (looked at from 1900 to 2040) does a quarter that begins and ends within one day hold a moment of another.
  const dayOf = (instant: number): number => {
    const quarter = Math.floor(instant / QUARTER);
    const day = firstDayOf(quarter);
    // Where the next one begins with the same day there is no need to look at the end of this.
    return day === firstDayOf(quarter + 1) || day === lastDayOf(quarter) ? day : reckoned(instant);
  };

  return {
    dayOf,
    startOf(day) {
      // No clock has ever been 16 hours from UTC. What lies between is halved down to the millisecond, so that days
      // that begin at one o'clock, or never were (Samoa, 30 December 2011), need no rule of their own.
      let before = day * DAY - 16 * HOUR;
      let at = day * DAY + 16 * HOUR;
      while (at - before > 1) {
        const middle = Math.floor((before + at) / 2);
        if (dayOf(middle) >= day) at = middle;
        else before = middle;
      }
      return at;
    },
  };
}
