import type { Budget } from "../../budget";
import { find, type ByteSource } from "../../bytes";

const PAGE = 64 * 1024;

/** A file read from front to back: fields, the search after them and a short text lie in bytes that are kept. */
export interface Pages extends ByteSource {
  /** What is kept from `at` on: at least `least` bytes, unless the file or the budget ends before. */
  from(at: number, least: number): Uint8Array;
}

export function pagesOf(source: ByteSource): Pages {
  let first = 0;
  let kept = source.read(0, PAGE);
  const from = (at: number, least: number): Uint8Array => {
    if (at < first || Math.min(at + least, source.length) > first + kept.length) {
      first = at;
      kept = source.read(at, at + Math.max(PAGE, least));
    }
    return kept.subarray(at - first);
  };
  return {
    length: source.length,
    from,
    read: (start, end) => from(start, end - start).subarray(0, Math.max(0, end - start)),
  };
}

/** Where `text`, all of it Latin-1, begins between `start` and `end`; -1 where it does not, or the budget ends before. */
export function seek(pages: Pages, text: string, start: number, end: number, budget: Budget): number {
  let at = start;
  while (at + text.length <= end) {
    const bytes = pages.from(at, text.length);
    if (!budget.step() || bytes.length < text.length) return -1;
    const found = find(bytes, text);
    if (found >= 0) return at + found + text.length <= end ? at + found : -1;
    at += bytes.length - text.length + 1;
  }
  return -1;
}
