import type { Locale } from "../../i18n";

/** «23 de noviembre de 2026, 14:05» (voice.md), in the time of whoever reads. */
export function when(at: number, locale: Locale): string {
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
  const time = new Intl.DateTimeFormat(
    locale,
    locale === "es-MX"
      ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
      : { hour: "numeric", minute: "2-digit" },
  );
  return `${day.format(at)}, ${time.format(at)}`;
}

/** `2026-11-23 14:05`: what every spreadsheet takes for a date, in the time of whoever reads. */
export function sortable(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
