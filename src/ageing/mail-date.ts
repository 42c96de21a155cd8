import { withoutComments } from "./comments";
import { instantOf, offsetOf, type Moment } from "./instant";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (name = ""): number => months.indexOf(name.toLowerCase()) + 1;

/** RFC 5322 §4.3: the zones of North America by name. Every other name says nothing and is taken for UTC. */
const namedHours: ReadonlyMap<string, number> = new Map([
  ["EST", -5],
  ["EDT", -4],
  ["CST", -6],
  ["CDT", -5],
  ["MST", -7],
  ["MDT", -6],
  ["PST", -8],
  ["PDT", -7],
]);

function zoneOffset(zone: string | undefined): number | undefined {
  if (zone === undefined) return 0;
  return /^[+-]/.test(zone) ? offsetOf(zone) : (namedHours.get(zone.toUpperCase()) ?? 0) * 3_600_000;
}

const FIRST = new Date(0).setUTCFullYear(0, 0, 1);
const AFTER_LAST = Date.UTC(10_000, 0, 1);

/** The instant, or undefined where UTC is in a year that four digits cannot write: no mail is of it, and no answer can name it. */
function mailInstant(moment: Moment): number | undefined {
  const instant = instantOf(moment);
  return instant !== undefined && instant >= FIRST && instant < AFTER_LAST ? instant : undefined;
}

/** RFC 5322 §4.3: two digits, and the three that programs wrote after 1999. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 3) return year + 1900;
  if (digits.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

const mailDate =
  /^(?:[a-z]+,? ?)?(\d{1,2})[ -]([a-z]{3})[ -](\d{2,4}) (\d{1,2}) ?: ?(\d\d)(?: ?: ?(\d\d))?(?: ?([+-]\d\d:?\d\d|[a-z]+))?(?: |$)/i;

/** The instant in the value of a Received field: the date after its last semicolon. Undefined where none can be read. */
export function receivedInstant(value: string): number | undefined {
  const plain = withoutComments(value.replace(/[\r\n]+/g, " "));
  const date = plain
    .slice(plain.lastIndexOf(";") + 1)
    .replace(/[ \t]+/g, " ")
    .trim();
  const [, day, month, year, hour, minute, second = "0", zone] = mailDate.exec(date) ?? [];
  const offset = zoneOffset(zone);
  if (year === undefined || offset === undefined) return undefined;
  return mailInstant({
    year: fullYear(year),
    month: monthOf(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset,
  });
}

const fromLineDate =
  /(?:^|[ \t])(?:mon|tue|wed|thu|fri|sat|sun)[ \t]+([a-z]{3})[ \t]+(\d{1,2})[ \t]+(\d{1,2}):(\d\d)(?::(\d\d))?[ \t]+(?:([+-]\d{4}|[a-z]{1,5})[ \t]+)?(\d{4})(?:[ \t]+([+-]\d{4}|[a-z]{1,5}))?[ \t]*$/i;

/**
 * The instant in the `From ` line of an mbox (RFC 4155): `From ana@example.org Mon Nov 23 09:00:00 2026`, in UTC where
 * the line names no zone. Undefined where it has no date.
 */
export function fromLineInstant(line: string): number | undefined {
  const [, month, day, hour, minute, second = "0", zone, year, zoneAfter] = fromLineDate.exec(line) ?? [];
  const offset = zoneOffset(zone ?? zoneAfter);
  if (year === undefined || offset === undefined) return undefined;
  return mailInstant({
    year: Number(year),
    month: monthOf(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset,
  });
}
