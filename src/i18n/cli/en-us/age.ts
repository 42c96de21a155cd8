import type { CliTexts } from "../es-mx";

const given = (value: string | undefined): string => (value === undefined ? "" : `; it was given "${value}"`);

export const ageEnUS: CliTexts["age"] = {
  oneMailbox: 'Name one mailbox: a .jsonl or mbox file, a folder, or "-" for standard input.',
  now: (value) =>
    `--now needs an instant with its offset from UTC, such as 2026-11-23T09:00:00-06:00${given(value)}.`,
  zone: (value) => `--zone needs an IANA time zone, such as America/Mexico_City${given(value)}.`,
  days: (value) => `--days needs a whole number of days, from 1 to 999999${given(value)}.`,
};
