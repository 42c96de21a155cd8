import type { DueDay, KeptAgeing } from "./kept-ageing";

/** What a notice says. */
export interface AgeingNotice {
  readonly count: number;
  readonly bytes: number;
  /** The first day on which some of it may be deleted. */
  readonly day: number;
  /** All of it may be deleted at any moment. */
  readonly isOverdue: boolean;
  /** To be kept as `told` when the notice was shown. */
  readonly told: readonly number[];
}

/** So many days before the last safe one, people are told (ageing-mail.md §9). */
const STEPS = [14, 7, 3, 1, 0];
const SOON = 14;
/** What ends a week may be most of it, and its own last days are told as well. */
const LAST = 2;

/** A snooze longer than any that is offered was not asked for. */
const LONGEST_SNOOZE = 90;

/** Servers delete what is overdue at least so often: after that nobody knows whether it is still there. */
const DELETED_WITHIN = 7;

/** Days from Monday to Sunday have one number: the first day of 1970 was a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/**
 * What to tell today, if anything. Mail ends every day, and a banner a day would teach people not to read it: so what has
 * its last safe day in one week is one batch, which is told when its first mail reaches a step that the batch was not told
 * at, and on the last two days of its last mail. The notice counts everything within the longest step.
 *
 * `told` holds the day of the last notice, the last week that was told as overdue, and pairs of a week and its step.
 */
export function noticeFor(
  { due, listedOn, told, snoozedTill = 0 }: KeptAgeing,
  today: number,
): AgeingNotice | undefined {
  const [toldOn, toldOverdue = 0] = told;
  const snooze = snoozedTill - today;
  if (toldOn === today || (snooze > 0 && snooze <= LONGEST_SNOOZE)) return undefined;

  const soon: DueDay[] = [];
  const overdue: DueDay[] = [];
  const steps: number[] = [];
  let overdueWeek = 0;
  let isNew = false;
  let index = 0;
  for (const row of due) {
    const next = due[++index];
    const week = weekOf(row.day);
    const left = row.day - today;
    if (left < 0 && today <= listedOn + DELETED_WITHIN) {
      overdue.push(row);
      overdueWeek = week;
    }
    if (left < 0 || left > SOON) continue;
    soon.push(row);
    const isLast = !next || weekOf(next.day) > week;
    isNew = isNew || (isLast && left < LAST);
    if (steps.indexOf(week) >= 0) continue;
    const step = STEPS.reduce((reached, one) => (one >= left ? one : reached));
    // Of a week that was never told it finds the day of the last notice, which is more than any step.
    const toldStep = told[told.indexOf(week, 2) + 1] ?? today;
    isNew = isNew || step < toldStep;
    steps.push(week, Math.min(step, toldStep));
  }

  // What can still be saved in peace comes first; what is overdue waits for a day without it.
  const rows = isNew ? soon : overdueWeek > toldOverdue ? overdue : [];
  const [first] = rows;
  if (!first) return undefined;
  let count = 0;
  let bytes = 0;
  for (const row of rows) {
    count += row.count;
    bytes += row.bytes;
  }
  return {
    count,
    bytes,
    day: first.day + 1,
    isOverdue: !isNew,
    told: [today, isNew ? toldOverdue : overdueWeek, ...steps],
  };
}

/** Whether mail has its last safe day before a snooze of so many days ends: whoever snoozes is told. */
export const passesLastDay = (
  { due }: { readonly due: readonly Pick<DueDay, "day">[] },
  today: number,
  days: number,
): boolean => due.some(({ day }) => day >= today && day < today + days);
