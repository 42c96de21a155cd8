import type { Locale } from "../../i18n";

const DAY = 86_400_000;

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** «2 dic» for a day of the calendar (voice.md); never an hour, since the server deletes when it pleases. */
export function dayName(day: number, locale: Locale): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
    formats.set(locale, format);
  }
  return format.format(day * DAY);
}

/** The first day on which a message may be deleted that has so many days left. */
export const deletableOn = (today: number, left: number): number => today + left + 1;
