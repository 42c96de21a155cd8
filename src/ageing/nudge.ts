import type { DueCounts, DueDay } from "../policy/ageing/kept-ageing";
import type { ListedMessage, MailFolder } from "./mail";
import type { AgeingNotes, FolderRule } from "./mailbox-desk";
import { ageBy, type Reckoning } from "./reckoning";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

export { noticeFor, type AgeingNotice } from "../policy/ageing/notice";

/** What happens to the ageing mail of a folder of which the person said nothing. */
export const ruleByKind = ({ kind }: Pick<MailFolder, "kind">): FolderRule =>
  kind === "junk" ? "let" : "ask";

/** A mailbox as far as counting goes. */
export interface Counted {
  readonly messages: readonly ListedMessage[];
  readonly folders: readonly MailFolder[];
  /** By the id of the folder, where the person said something. */
  readonly rules: ReadonlyMap<string, FolderRule>;
  readonly saved: ReadonlySet<string>;
  readonly reckoning: Reckoning;
}

/** Where the calendar's clock stands, in minutes east of UTC: at the beginning of the day, which is as near as reminders go. */
const eastAt = ({ calendar, now }: Reckoning): number => {
  const today = calendar.dayOf(now);
  return Math.round((today * DAY - calendar.startOf(today)) / MINUTE);
};

/**
 * How much mail has its last safe day when, of what would be lost: nobody saved it, and nobody lets it go. What is overdue
 * counts as one, by its latest day: how long ago the others ended helps nobody.
 */
export function dueIn({ messages, folders, rules, saved, reckoning }: Counted): DueCounts {
  const today = reckoning.calendar.dayOf(reckoning.now);
  const ageOf = ageBy(reckoning);
  const isCounted = new Map(
    folders.map((folder) => [
      folder.id,
      folder.kind !== "drafts" && (rules.get(folder.id) ?? ruleByKind(folder)) !== "let",
    ]),
  );
  const byDay = new Map<number, DueDay>();
  for (const { id, folderId, received, size = 0 } of messages) {
    const { remaining } = ageOf(received);
    // Mail of a folder that nobody listed may be lost as well.
    if (remaining === null || saved.has(id) || isCounted.get(folderId) === false) continue;
    const day = today + remaining;
    const { count, bytes } = byDay.get(day) ?? { count: 0, bytes: 0 };
    byDay.set(day, { day, count: count + 1, bytes: bytes + size });
  }
  const due: DueDay[] = [];
  for (const row of Array.from(byDay.values()).sort((one, other) => one.day - other.day)) {
    const former = due[due.length - 1];
    if (former && row.day < today)
      due[due.length - 1] = { ...row, count: former.count + row.count, bytes: former.bytes + row.bytes };
    else due.push(row);
  }
  return { listedOn: today, east: eastAt(reckoning), due };
}

const BACKUP_DAYS = 30;
const BACKUP_MESSAGES = 500;

/**
 * Why a copy of the personal folder is due, which is the user's own to make (clause 11): much was saved since the last one,
 * or something was, long ago.
 */
export function backupDue(
  { savedAt, savedSince }: Pick<AgeingNotes, "savedAt" | "savedSince">,
  { calendar, now }: Pick<Reckoning, "calendar" | "now">,
): "much" | "long-ago" | undefined {
  if (savedSince >= BACKUP_MESSAGES) return "much";
  if (savedSince <= 0 || savedAt === undefined) return undefined;
  return calendar.dayOf(now) - calendar.dayOf(savedAt) >= BACKUP_DAYS ? "long-ago" : undefined;
}
