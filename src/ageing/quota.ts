import type { ListedMessage, MailFolder } from "./mail";
import type { Reckoning } from "./reckoning";

/** Arrivals are averaged over so many days. */
const SEEN_DAYS = 30;

export interface Used {
  readonly bytes: number;
  /** Something tells no size: more is used than this. */
  readonly isLeast: boolean;
}

/** How much of the mailbox is used: as its folders say, else as its messages add up to. */
export function usedOf(
  folders: readonly MailFolder[],
  messages: readonly Pick<ListedMessage, "size">[],
  isWhole: boolean,
): Used {
  let inFolders = 0;
  let areFoldersKnown = folders.length > 0;
  for (const { size } of folders) {
    inFolders += size ?? 0;
    if (size === undefined) areFoldersKnown = false;
  }
  if (areFoldersKnown) return { bytes: inFolders, isLeast: false };
  let inMessages = 0;
  let areMessagesKnown = isWhole;
  for (const { size } of messages) {
    inMessages += size ?? 0;
    if (size === undefined) areMessagesKnown = false;
  }
  return areMessagesKnown
    ? { bytes: inMessages, isLeast: false }
    : { bytes: Math.max(inFolders, inMessages), isLeast: true };
}

export type Forecast =
  | { readonly state: "full" }
  /** The day of the calendar on which it will be. */
  | { readonly state: "on"; readonly day: number }
  /** Not while what is known now ages. */
  | { readonly state: "later" }
  /** Sizes are missing, or there is no month of arrivals to judge by. */
  | { readonly state: "unknown" };

interface Room {
  readonly used: Used;
  readonly limit: number;
  readonly messages: readonly Pick<ListedMessage, "received" | "size">[];
  readonly isWhole: boolean;
  readonly reckoning: Reckoning;
  readonly daysLeft: (received: number | undefined) => number | undefined;
}

/**
 * When the mailbox will be full (clause 16) if mail comes as it came in the last 30 days and clause 10 takes away what
 * becomes too old.
 */
export function fullOn({ used, limit, messages, isWhole, reckoning, daysLeft }: Room): Forecast {
  if (used.bytes >= limit) return { state: "full" };
  if (used.isLeast || !isWhole) return { state: "unknown" };
  const { calendar, now, days } = reckoning;
  const expiring = new Array<number>(days + 2).fill(0);
  let arrived = 0;
  let oldest = 0;
  for (const { received, size } of messages) {
    if (size === undefined) return { state: "unknown" };
    const left = daysLeft(received);
    if (left === undefined) continue;
    const age = days - left;
    expiring[left + 1] = (expiring[left + 1] ?? 0) + size;
    if (age < SEEN_DAYS) arrived += size;
    oldest = Math.max(oldest, age);
  }
  if (oldest < SEEN_DAYS) return { state: "unknown" };

  const today = calendar.dayOf(now);
  // What may be deleted at any moment goes first.
  let room = used.bytes - (expiring[0] ?? 0);
  for (let day = 1; day <= days; day++) {
    room += arrived / SEEN_DAYS - (expiring[day] ?? 0);
    if (room >= limit) return { state: "on", day: today + day };
  }
  return { state: "later" };
}
