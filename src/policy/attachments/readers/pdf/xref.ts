import { latin1 } from "../../bytes";
import { inWindow, objectAt, streamBytes, type PdfFile } from "./file";
import { isArray, isDictionary, numberOr, parse, skip, type Cursor, type PdfDictionary } from "./tokens";

/** Where an object lies: at an offset of the file, or in an object stream (ISO 32000-1 §7.5.7). */
export type Place = { readonly offset: number } | { readonly inside: number };

/** One cross-reference section and its trailer (§7.5.4, §7.5.5, §7.5.8). */
export interface Section {
  readonly trailer: PdfDictionary;
  find(number: number): Place | undefined;
}

interface Run {
  readonly first: number;
  readonly count: number;
  readonly at: number;
  readonly width: number;
}

const RUN = /^[\0\t\n\f\r ]*(\d{1,10})[\t ]+(\d{1,10})[\t ]*(?:\r?\n|\r)?[\0\t\n\f\r ]*/;
/** Entries are 20 bytes (§7.5.4); writers that end lines with one byte make 19. */
const SHORT_ENTRY = /^\d{10} \d{5} [nf][\r\n][\dt]/;

/** A table of runs, then `trailer` and its dictionary. Runs are leapt over, not read. */
function tableAt(file: PdfFile, start: number): Section | undefined {
  const runs: Run[] = [];
  let at = start;
  for (;;) {
    if (!file.budget.step()) return undefined;
    const text = latin1(file.source.read(at, at + 96));
    const run = RUN.exec(text);
    if (!run) break;
    const width = SHORT_ENTRY.test(text.slice(run[0].length)) ? 19 : 20;
    const count = Number(run[2]);
    runs.push({ first: Number(run[1]), count, at: at + run[0].length, width });
    at += run[0].length + count * width;
    if (at > file.source.length) return undefined;
  }
  const trailer = inWindow(file, at, (cursor) => {
    const place = cursor.text.indexOf("trailer");
    if (place < 0) return undefined;
    cursor.at = place + 7;
    return parse(cursor, file.budget);
  });
  if (!isDictionary(trailer)) return undefined;
  return {
    trailer,
    find(number) {
      for (const { first, count, at: from, width } of runs) {
        if (!file.budget.step()) return undefined;
        if (number < first || number >= first + count) continue;
        const entry = from + (number - first) * width;
        const match = /^(\d{10}) \d{5} n/.exec(latin1(file.source.read(entry, entry + 20)));
        if (match) return { offset: Number(match[1]) };
      }
      return undefined;
    },
  };
}

/** No cross-reference stream of a file that can be attached is larger. */
const MOST = 4 * 1024 * 1024;

function streamSection(file: PdfFile, trailer: PdfDictionary, streamAt: number): Section {
  let read: Uint8Array | undefined;
  const bytes = (): Uint8Array => {
    const length = numberOr(trailer.get("Length"), MOST);
    const found = read ? undefined : streamBytes(file, trailer, streamAt, length, MOST)?.source;
    return (read = read ?? found?.read(0, found.length) ?? new Uint8Array(0));
  };
  const numbers = (key: string, otherwise: readonly number[]): readonly number[] => {
    const value = trailer.get(key);
    return isArray(value) ? value.map((item) => Math.max(0, numberOr(item, 0))) : otherwise;
  };
  const [typeWidth = 0, offsetWidth = 0, lastWidth = 0] = numbers("W", []);
  const index = numbers("Index", [0, numberOr(trailer.get("Size"), 0)]);
  const field = (at: number, width: number): number => {
    let value = 0;
    for (let byte = at; byte < at + Math.min(width, 8); byte++) value = value * 256 + (bytes()[byte] ?? 0);
    return value;
  };
  return {
    trailer,
    find(number) {
      let at = 0;
      for (let run = 0; run + 1 < index.length && file.budget.step(); run += 2) {
        const [first = 0, count = 0] = [index[run], index[run + 1]];
        if (number >= first && number < first + count) {
          at = (at + number - first) * (typeWidth + offsetWidth + lastWidth);
          const type = typeWidth === 0 ? 1 : field(at, typeWidth);
          const value = field(at + typeWidth, offsetWidth);
          return type === 1 ? { offset: value } : type === 2 ? { inside: value } : undefined;
        }
        at += count;
      }
      return undefined;
    },
  };
}

/** The section at `at`, table or stream. */
function sectionAt(file: PdfFile, at: number): Section | undefined {
  const table = inWindow(file, at, (cursor: Cursor) => {
    skip(cursor);
    return cursor.text.startsWith("xref", cursor.at) ? cursor.at + 4 : 0;
  });
  if (table) return tableAt(file, at + table);
  const object = objectAt(file, at);
  if (!object || !isDictionary(object.value) || object.streamAt === undefined) return undefined;
  return object.value.has("W") ? streamSection(file, object.value, object.streamAt) : undefined;
}

/** More updates than anybody saves into one file. */
const MOST_SECTIONS = 128;

/**
 * The sections from the newest at `start` to the oldest (`/Prev`; §7.5.6), the stream of a hybrid file (`/XRefStm`; §7.5.8.4)
 * before what its table lacks. Chains that turn in a circle end.
 * @param shift bytes before `%PDF-`: many programs count offsets from there
 */
export function sectionsFrom(file: PdfFile, start: number, shift: number): readonly Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined && sections.length < MOST_SECTIONS; at = waiting.pop()) {
    if (seen.has(at) || !file.budget.step()) continue;
    seen.add(at);
    const section = sectionAt(file, at) ?? (shift > 0 ? sectionAt(file, at + shift) : undefined);
    if (!section) continue;
    sections.push(section);
    for (const key of ["Prev", "XRefStm"]) {
      const next = section.trailer.get(key);
      if (typeof next === "number" && next > 0) waiting.push(next);
    }
  }
  return sections;
}
