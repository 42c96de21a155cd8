const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const COLON = 58;

/** A field of a message's header, by its bytes: `end` is after the line end of its last folded line. */
export interface FieldSpan {
  /** Lower-cased. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface HeaderBlock {
  readonly fields: readonly FieldSpan[];
  /** Where the empty line begins that separates header and body, or where the file ends. */
  readonly end: number;
}

/** The name of the field that a line begins (RFC 5322 §2.2; white space before the colon as in §4.5), if it does. */
function fieldName(bytes: Uint8Array, start: number, end: number): string | undefined {
  let name = "";
  let index = start;
  for (; index < end; index++) {
    const byte = bytes[index] ?? 0;
    if (byte <= SPACE || byte >= 127 || byte === COLON) break;
    name += String.fromCharCode(byte);
  }
  while (bytes[index] === SPACE || bytes[index] === TAB) index++;
  return name !== "" && bytes[index] === COLON && index < end ? name.toLowerCase() : undefined;
}

/** Finds the fields of the header that a message begins with. Lines that are no field belong to none. */
export function headerBlock(bytes: Uint8Array): HeaderBlock {
  const fields: { name: string; start: number; end: number }[] = [];
  let open: { name: string; start: number; end: number } | undefined;
  let start = 0;
  while (start < bytes.length) {
    const lineFeed = bytes.indexOf(LF, start);
    const end = lineFeed < 0 ? bytes.length : lineFeed + 1;
    let content = lineFeed < 0 ? end : lineFeed;
    while (content > start && bytes[content - 1] === CR) content--;
    if (content === start) return { fields, end: start };
    const first = bytes[start];
    if (first === SPACE || first === TAB) {
      if (open) open.end = end;
    } else {
      const name = fieldName(bytes, start, content);
      open = name === undefined ? undefined : { name, start, end };
      if (open) fields.push(open);
    }
    start = end;
  }
  return { fields, end: bytes.length };
}
