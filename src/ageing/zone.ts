import type { Calendar } from "./reckoning";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Since 1973 every clock stands whole quarters of an hour from UTC: within one, the day is the same. */
const QUARTER = 900_000;
const QUARTERS_SINCE = Date.UTC(1973, 0, 1);
/** Of a mailbox of 90 days there are 8,640. */
const MOST_KEPT = 20_000;

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
  const kept = new Map<number, number>();
  const dayOf = (instant: number): number => {
    if (!(instant >= QUARTERS_SINCE)) return reckoned(instant);
    const quarter = Math.floor(instant / QUARTER);
    const former = kept.get(quarter);
    if (former !== undefined) return former;
    const day = reckoned(instant);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(quarter, day);
    return day;
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
