/**
 * What is kept of ageing mail in the mailbox's settings: numbers only, no subjects, no addresses, no ids. Days are those
 * of the mailbox's calendar, numbered from 1 January 1970; instants are milliseconds since then.
 */

/** What is done with the ageing mail of a folder: always save, ask, or let it be deleted. */
export type KeptRule = "save" | "ask" | "let";

/** Messages that share their last safe day. */
export interface DueDay {
  readonly day: number;
  readonly count: number;
  readonly bytes: number;
}

/** Mail that nobody saved, as the last listing counted it. */
export interface DueCounts {
  readonly listedOn: number;
  /** Where the mailbox's clock stood at that listing, in minutes east of UTC. */
  readonly east?: number | undefined;
  /** By day, the earliest first. */
  readonly due: readonly DueDay[];
}

/** What a notice is decided by. */
export interface KeptAgeing extends DueCounts {
  /** What was told so far; only `notice.ts` writes and reads it. */
  readonly told: readonly number[];
  /** The day on which reminders begin again. */
  readonly snoozedTill: number | undefined;
}

/**
 * The setting, whoever wrote it. `due`: day of the listing; then for each day: days after it (before it: less than 0),
 * messages, kilobytes. `east`: minutes. `notes`: first `snoozedTill`; 0 is not known.
 */
type Stored = Readonly<Record<string, unknown>>;

const KILOBYTE = 1024;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Beyond any day, count or instant, and short enough to be told. */
const MOST = 1e13;

const isNumber = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) < MOST && value % 1 === 0;

/** A list of whole numbers; a list of anything else is none. */
export const numbersIn = (value: unknown): readonly number[] =>
  Array.isArray(value) && value.every(isNumber) ? value : [];

/** What the setting says of mail that will be deleted; of what makes no sense, nothing. */
export function unpackAgeing(stored: Stored | undefined): KeptAgeing {
  const [listedOn = 0, ...rows] = numbersIn(stored?.["due"]);
  const due: DueDay[] = [];
  for (let at = 0; at + 2 < rows.length; at += 3) {
    const [after = 0, count = 0, kilobytes = 0] = rows.slice(at, at + 3);
    if (count > 0 && kilobytes >= 0) due.push({ day: listedOn + after, count, bytes: kilobytes * KILOBYTE });
  }
  return {
    listedOn,
    due,
    east: numbersIn([stored?.["east"]])[0],
    told: numbersIn(stored?.["told"]),
    snoozedTill: numbersIn(stored?.["notes"])[0],
  };
}

/**
 * The day it is in the mailbox: by its own clock as it stood at the listing (an hour beside it after a change of summer
 * time), and by the computer's where nobody kept that.
 */
export const todayBy = ({ east }: DueCounts, now: number, computerEast: number): number =>
  Math.floor((now + (east ?? computerEast) * MINUTE) / DAY);

export function packDue({ listedOn, due }: DueCounts): readonly number[] {
  const packed = [listedOn];
  for (const { day, count, bytes } of due) packed.push(day - listedOn, count, Math.ceil(bytes / KILOBYTE));
  return packed;
}
