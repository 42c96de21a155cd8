/** Local date and time as names of folders and files carry them: `2026-08` and `20260825-0931`. */
export interface Stamp {
  readonly month: string;
  readonly stamp: string;
}

/** A function that stamps instants by the clock of an IANA zone. Throws a RangeError for a zone that does not exist. */
export function stampIn(zone: string): (instant: number) => Stamp {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (instant) => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
    const { month = "", day = "", hour = "", minute = "" } = parts;
    const year = (parts.year ?? "").padStart(4, "0");
    return { month: `${year}-${month}`, stamp: `${year}${month}${day}-${hour}${minute}` };
  };
}
