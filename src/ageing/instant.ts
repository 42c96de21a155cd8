const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

export interface Moment {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Whole; 60 in a leap second, which is taken for the one after. */
  readonly second: number;
  readonly millisecond?: number;
  /** Of the clock it was read from, in milliseconds east of UTC. */
  readonly offset: number;
}

/** The instant, or undefined for a day or hour that no calendar or clock has. */
export function instantOf(moment: Moment): number | undefined {
  const { year, month, day, hour, minute, second, millisecond = 0, offset } = moment;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || hour > 23 || minute > 59 || second > 60 || Math.abs(offset) >= DAY) return undefined;
  return date.getTime() + hour * HOUR + minute * MINUTE + second * 1000 + millisecond - offset;
}

/** `+hhmm`, with or without a colon; undefined for minutes that no clock has. */
export function offsetOf(text: string): number | undefined {
  const [, sign = "", hours = "", minutes = ""] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  if (sign === "" || Number(minutes) > 59) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}

const isoInstant =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:([Zz])|([+-]\d\d:?\d\d))$/;

/** Reads an instant as RFC 3339 writes it. Without `Z` or an offset it is no instant: undefined. */
export function readInstant(text: string): number | undefined {
  const [, year, month, day, hour, minute, second = "0", fraction = "", zulu, offset = ""] =
    isoInstant.exec(text) ?? [];
  if (year === undefined) return undefined;
  const east = zulu === undefined ? offsetOf(offset) : 0;
  if (east === undefined) return undefined;
  return instantOf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    // Cut by its digits: as a number .99999999999999999999 is the second after.
    millisecond: Number(fraction.slice(0, 3).padEnd(3, "0")),
    offset: east,
  });
}

/** `2026-08-25T06:00:00Z`: the seconds that mail has. */
export function writeInstant(instant: number): string {
  const text = new Date(instant).toISOString();
  return `${text.slice(0, text.indexOf("."))}Z`;
}
