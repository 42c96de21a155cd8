import type { FlowWriter } from "./flow";
import { referenceAt } from "./references";
import { isSpace } from "./tags";

/** Writes the characters between tags as a reader sees them. */
export interface InlineText {
  /** Inside `<pre>`: white space stays. */
  keepsSpace: boolean;
  /** How many characters were looked at more than once, because a reference could begin there. */
  readonly steps: number;
  /**
   * Text from `start` up to the next tag, or an attribute's value up to `end`; gives where it stopped. References are
   * decoded; runs of white space are one space, none at the start of a line. A `<` at `start` is a character.
   */
  write(start: number, end: number, inAttribute: boolean): number;
  /** Lets the white space that was read count before something that is no character. */
  writeGap(): void;
  /** Forgets it, at the end of a line. */
  dropGap(): void;
}

export function inlineText(source: string, writer: FlowWriter): InlineText {
  let steps = 0;
  /** White space that counts once a word follows it on the same line. */
  let gapStart = -1;
  let gapEnd = -1;

  const looked = (characters: number) => {
    steps += characters;
  };

  const writeGap = () => {
    if (gapStart >= 0 && !writer.isAtLineStart) writer.replaced(" ", gapStart, gapEnd);
    gapStart = -1;
  };

  const flush = (start: number, end: number) => {
    if (end === start) return;
    writeGap();
    writer.verbatim(start, end);
  };

  const text: InlineText = {
    keepsSpace: false,
    get steps() {
      return steps;
    },
    writeGap,
    dropGap() {
      gapStart = -1;
    },
    write(start, end, inAttribute) {
      const keepsSpace = text.keepsSpace && !inAttribute;
      let from = start;
      let at = start;
      while (at < end) {
        const code = source.charCodeAt(at);
        if (code > 60) {
          at++;
          continue;
        }
        if (code === 60 && !inAttribute && at > start) break;
        if (code === 38) {
          const reference = referenceAt(source, at, inAttribute, looked);
          if (reference) {
            flush(from, at);
            writeGap();
            writer.replaced(reference.text, at, reference.end);
            at = from = reference.end;
          } else at++;
          continue;
        }
        const gap = at++;
        if (keepsSpace || !isSpace(code)) continue;
        while (at < end && isSpace(source.charCodeAt(at))) at++;
        const isOneBetweenWords =
          code === 32 && at - gap === 1 && gap > from && at < end && source.charCodeAt(at) !== 60;
        if (isOneBetweenWords) continue;
        flush(from, gap);
        if (gapStart < 0) {
          gapStart = gap;
          gapEnd = at;
        }
        from = at;
      }
      flush(from, at);
      return at;
    },
  };
  return text;
}
