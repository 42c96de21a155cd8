import type { TextFormat } from "./field";

interface Format {
  /** Written so that every regular expression engine, with or without `u`, reads it the same. */
  readonly pattern: string;
  /** What the text is to be, after "expected". */
  readonly words: string;
}

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const host = `${label}(?:\\.${label})+`;
const leapYear = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const dayOfYear =
  "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))";

const word = "(?:[A-Za-zÀ-ÖØ-öø-ÿĀ-ž]+|[0-9]+)";

export const formats: Readonly<Record<TextFormat, Format>> = {
  id: {
    pattern: "^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$",
    words: "an identifier of at most 64 letters a–z, digits, dots and hyphens",
  },
  domain: {
    pattern: `^(?!.{254})${host}$`,
    words: "a domain in lower case, such as sre.gob.mx (xn-- for other letters)",
  },
  date: { pattern: `^(?:\\d{4}-${dayOfYear}|${leapYear}-02-29)$`, words: "a date YYYY-MM-DD" },
  address: { pattern: `^[^\\s@<>,;"]+@${host}$`, words: "an e-mail address, its domain in lower case" },
  extension: { pattern: "^[a-z0-9]+$", words: "a file extension in lower case, without its dot" },
  phrase: {
    pattern: `^${word}(?:[ '’-]${word})*$`,
    words: "words of letters, or numbers, with one space, hyphen or apostrophe between them",
  },
};

/** A text that people are to see must hold more than white space. */
export const visible: Format = { pattern: "\\S", words: "text" };

/** The format that a text must have, with "or empty" where it may be. */
export function formatOf(field: {
  readonly format?: TextFormat;
  readonly empty: boolean;
}): Format | undefined {
  const format = field.format === undefined ? visible : formats[field.format];
  if (!field.empty) return format;
  if (field.format === undefined) return undefined;
  return { pattern: `^$|${format.pattern}`, words: `${format.words}, or empty` };
}
