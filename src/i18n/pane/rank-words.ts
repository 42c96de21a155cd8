import type { Locale } from "../locale";

/**
 * Why the directory did not tell a rank. `unavailable`: this client cannot sign in; `busy`: asked to come back later;
 * `otherAccount`: it spoke of another account than the mailbox's; `notKept`: the mailbox did not keep what it told.
 */
export type DirectoryFailure =
  | "cancelled"
  | "refused"
  | "offline"
  | "unavailable"
  | "busy"
  | "otherAccount"
  | "noTitle"
  | "unknownTitle"
  | "notKept"
  | "failed";

/** «20 nov 2026» for `2026-11-20`; empty for what is no day: the mailbox may hold anything. */
export function dayInWords(date: string | undefined, locale: Locale): string {
  const instant = date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(instant)) return "";
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, parts).format(instant);
}

/** A figure and its unit, on one line. */
export const unbroken = (figure: string): string => figure.replace(/ /g, "\u00a0");
