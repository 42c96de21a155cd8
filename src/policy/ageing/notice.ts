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
const STEPS = [0, 1, 3, 7, 14];
const SOON = 14;

/** A snooze longer than any that is offered was not asked for. */
const LONGEST_SNOOZE = 90;

/** Servers delete what is overdue at least so often: after that nobody knows whether it is still there. */
const DELETED_WITHIN = 7;

/** Days from Monday to Sunday have one number: the first day of 1970 was a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

const sum = (rows: readonly DueDay[], of: "count" | "bytes"): number =>
  rows.reduce((total, row) => total + row[of], 0);

/**
 * What to tell today, if anything. Mail ends every day, and a banner a day would teach people not to read it: so what has
 * its last safe day in one week is one batch, which is told when its first mail reaches a step that the batch was not told
 * at. The notice counts everything within the longest step.
 *
 * `told` holds the day of the last notice, the last week that was told as overdue, and pairs of a week and its step.
 */
export function noticeFor(
  { due, listedOn, told, snoozedTill = 0 }: KeptAgeing,
  today: number,
): AgeingNotice | undefined {
  const [toldOn, toldOverdue = 0] = told;
  if (toldOn === today || (snoozedTill > today && snoozedTill <= today + LONGEST_SNOOZE)) return undefined;

  const soon = due.filter(({ day }) => day >= today && day <= today + SOON);
  const overdue = due.filter(({ day }) => day < today && today <= listedOn + DELETED_WITHIN);
  const last = overdue[overdue.length - 1];
  const overdueWeek = last ? weekOf(last.day) : 0;

  const steps: number[] = [];
  let isNew = false;
  for (const { day } of soon) {
    const week = weekOf(day);
    if (steps.indexOf(week) >= 0) continue;
    const step = STEPS.find((days) => days >= day - today) ?? SOON;
    const former = told[told.indexOf(week, 2) + 1];
    const toldStep = told.indexOf(week, 2) < 0 || former === undefined ? SOON + 1 : former;
    if (step < toldStep) isNew = true;
    steps.push(week, Math.min(step, toldStep));
  }

  // What can still be lost in peace comes first; what is overdue waits for a day without it.
  const rows = isNew ? soon : overdueWeek > toldOverdue ? overdue : [];
  const [first] = rows;
  return (
    first && {
      count: sum(rows, "count"),
      bytes: sum(rows, "bytes"),
      day: first.day + 1,
      isOverdue: !isNew,
      told: [today, isNew ? toldOverdue : overdueWeek, ...steps],
    }
  );
}

/** Whether mail has its last safe day before a snooze of so many days ends: whoever snoozes is told. */
export const passesLastDay = ({ due }: Pick<KeptAgeing, "due">, today: number, days: number): boolean =>
  due.some(({ day }) => day >= today && day < today + days);
