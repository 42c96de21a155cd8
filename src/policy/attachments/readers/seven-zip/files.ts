import type { Budget } from "../../budget";
import { utf16le } from "../../names";
import { openCursor, type Cursor } from "./cursor";

/** A file or directory as the header lists it. */
export interface Listed {
  readonly name: string;
  /** Its content is the next one of the folders. */
  readonly hasContent: boolean;
  readonly isDirectory: boolean;
}

/** Identifiers of properties (7zFormat.txt, "Property IDs"). */
const END = 0;
const WITHOUT_CONTENT = 14;
const EMPTY_FILES = 15;
const NAMES = 17;

/** Names one after the other, each ended by a zero. */
function readNames(bytes: Uint8Array, count: number, budget: Budget): readonly string[] {
  const names: string[] = [];
  let start = 0;
  for (let at = 0; at + 1 < bytes.length && names.length < count; at += 2) {
    if (bytes[at] !== 0 || bytes[at + 1] !== 0) continue;
    if (!budget.step()) break;
    names.push(utf16le(bytes.subarray(start, at)));
    start = at + 2;
  }
  return names;
}

/** The list of files ("Files Info"), at most `most` of them; undefined where it is broken. */
export function readFiles(cursor: Cursor, most: number, budget: Budget): readonly Listed[] | undefined {
  const count = cursor.number();
  let names: readonly string[] = [];
  let withoutContent: (index: number) => boolean = () => false;
  let emptyFiles: Uint8Array = new Uint8Array(0);
  for (let id = cursor.number(); id !== END; id = cursor.number()) {
    const property = cursor.take(cursor.number());
    if (cursor.isBroken() || !budget.step()) return undefined;
    const own = openCursor(property);
    if (id === WITHOUT_CONTENT) withoutContent = own.bits(count);
    else if (id === EMPTY_FILES) emptyFiles = property;
    // The first byte would put them into another stream, which nobody writes.
    else if (id === NAMES && own.byte() === 0)
      names = readNames(property.subarray(1), Math.min(count, most), budget);
  }
  if (cursor.isBroken() || names.length < Math.min(count, most)) return undefined;
  const isEmptyFile = openCursor(emptyFiles).bits(count);
  let empty = 0;
  return names.map((name, index) => {
    const hasContent = !withoutContent(index);
    return { name, hasContent, isDirectory: !hasContent && !isEmptyFile(empty++) };
  });
}
