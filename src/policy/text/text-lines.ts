import { fold } from "../language/fold";
import type { Flow } from "./flow";

/** A line without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Whether a paragraph begins here: after a blank line or where an element says so. Never true of a blank line. */
  readonly startsParagraph: boolean;
}

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x200b;

/** The lines of a text; `start === end` for a blank one. */
export function linesOf({ text, breaks }: Pick<Flow, "text" | "breaks">): readonly Line[] {
  const lines: Line[] = [];
  let nextBreak = 0;
  let isNew = true;
  let from = 0;
  while (from <= text.length) {
    let to = from;
    for (; to < text.length; to++) {
      const code = text.charCodeAt(to);
      if (code === 10 || code === 13) break; // a lone CR ends a line too
    }
    while (nextBreak < breaks.length && (breaks[nextBreak] as number) <= from) {
      nextBreak++;
      isNew = true;
    }
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, startsParagraph: isNew && end > start });
    isNew = end === start;
    from = text.charAt(to) === "\r" && text.charAt(to + 1) === "\n" ? to + 2 : to + 1;
  }
  return lines;
}

/** The beginning of a line, folded, to be compared with words: no longer than asked for. */
export const headOf = (text: string, line: Pick<Line, "start" | "end">, longest: number): string =>
  fold(text.slice(line.start, Math.min(line.end, line.start + longest)));
