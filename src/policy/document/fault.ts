/** Where in the document: keys and list positions, from the outside in. */
export type Path = readonly (string | number)[];

export type FaultCode =
  | "unknown-key"
  | "missing-key"
  | "wrong-type"
  | "out-of-range"
  | "bad-format"
  | "not-a-choice"
  | "duplicate-id"
  | "dangling-reference"
  | "wrong-order"
  | "conflict";

/** What can be wrong with the file before it is a document at all. */
export type FileFaultCode = "bad-json" | "duplicate-key";

/** One thing wrong with a policy document, as the administrator who writes it needs to hear it. */
export interface Fault {
  readonly path: Path;
  readonly code: FaultCode;
  readonly expected: string;
  readonly found: string;
  /** The known key, choice or identifier that was probably meant. */
  readonly nearest?: string;
}

const LONGEST = 60;

/** A value of JSON in a few words. Never walks into it: a document may be anything. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === "string") {
    return JSON.stringify(value.length > LONGEST ? value.slice(0, LONGEST) + "…" : value);
  }
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "object" ? "an object" : "nothing";
}

/** A path as people write it: `ranks[1].id`, `rules.message-size.nearRatio`. */
export function pathText(path: Path): string {
  let written = "";
  for (const step of path) {
    if (typeof step === "number") written += `[${String(step)}]`;
    else if (!/^[\w$-]+$/.test(step)) written += `[${describe(step)}]`;
    else written += written === "" ? step : "." + step;
  }
  return written;
}
