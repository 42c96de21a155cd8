import { printParseErrorCode, type ParseError } from "jsonc-parser";
import { describe, type FileFaultCode, type Path } from "../policy/document/fault";

export interface JsonFault {
  readonly code: FileFaultCode;
  readonly path: Path;
  readonly offset: number;
  readonly expected: string;
  readonly found: string;
}

/** Far more than any policy document needs, far less than the parser's stack can bear. */
const DEEPEST = 64;

const expectedBy: Readonly<Record<string, string>> = {
  InvalidSymbol: "JSON",
  InvalidNumberFormat: "a number",
  PropertyNameExpected: "a key in double quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "a closing }",
  CloseBracketExpected: "a closing ]",
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "JSON without comments",
  UnexpectedEndOfComment: "JSON without comments",
  UnexpectedEndOfString: "a closing double quote",
  UnexpectedEndOfNumber: "a digit",
  InvalidUnicode: "four hexadecimal digits after \\u",
  InvalidEscapeCharacter: "an escape that JSON knows",
  InvalidCharacter: "a string without control characters",
};

export const badJson = (offset: number, expected: string, found: string): JsonFault => ({
  code: "bad-json",
  path: [],
  offset,
  expected,
  found,
});

/** The fault of a `text` whose brackets nest deeper than any document's may. */
export function nestsTooDeep(text: string): JsonFault | undefined {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset++) {
    const letter = text[offset];
    if (inString && letter === "\\") offset++;
    else if (letter === '"') inString = !inString;
    else if (inString) continue;
    else if (letter === "{" || letter === "[") depth++;
    else if (letter === "}" || letter === "]") depth--;
    if (depth > DEEPEST) return badJson(offset, `at most ${String(DEEPEST)} levels`, "one more");
  }
  return undefined;
}

function syntaxFault(text: string, { error, offset, length }: ParseError): JsonFault {
  const found = length === 0 ? "the end of the file" : describe(text.slice(offset, offset + length));
  const isTrailingComma =
    /^[}\]]$/.test(text[offset] ?? "") && /,\s*$/.test(text.slice(0, offset).slice(-1000));
  const expected = isTrailingComma
    ? "no comma before a closing bracket"
    : expectedBy[printParseErrorCode(error)];
  return badJson(offset, expected ?? "JSON", found);
}

/** One fault for each place: the parser goes on after an error and may stumble over the same one again. */
export function syntaxFaults(text: string, errors: readonly ParseError[]): readonly JsonFault[] {
  const faults: JsonFault[] = [];
  let end = -1;
  for (const error of errors) {
    if (error.offset > end) faults.push(syntaxFault(text, error));
    end = Math.max(end, error.offset + error.length);
  }
  return faults;
}

interface Decoded {
  /** With its byte order mark, if it has one. */
  readonly text: string;
  /** Where the text stops being UTF-8, if it does. */
  readonly invalidAt: number | undefined;
}

/** A file saved as Latin-1 or UTF-16 would otherwise be read with letters lost in silence. */
export function decode(source: string | Uint8Array): Decoded {
  if (typeof source === "string") return { text: source, invalidAt: undefined };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(source);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(source);
    return { text, invalidAt: undefined };
  } catch {
    return { text, invalidAt: text.indexOf("\ufffd") };
  }
}
