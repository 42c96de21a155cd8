import type { Span } from "../../policy/text/flow";

/** A piece of an excerpt; those that matter are marked. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A part of a text with the words that matter in its middle. */
export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** Whether the sentence goes on beyond the part. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Letters on each side: about three lines of a narrow pane in all. */
const AROUND = 70;
const LONGEST_MARK = 120;
/** From the first marked letter to the last, of words that are shown in one sentence. */
const LONGEST_GROUP = 160;

const endsSentence = /[.!?…]["»”)\]]*\s|[\n\r]/g;
const isLowSurrogate = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at));

/** Never between the halves of a character outside the basic plane. */
const whole = (text: string, at: number): number => (isLowSurrogate(text, at) ? at - 1 : at);

function startOf(text: string, start: number, isName: boolean): number {
  const from = Math.max(0, start - AROUND);
  const head = text.slice(from, start);
  let sentence = -1;
  if (!isName) for (const end of head.matchAll(endsSentence)) sentence = end.index + end[0].length;
  if (sentence >= 0) return from + sentence;
  if (from === 0) return 0;
  // A cut falls between words where there is one to be had.
  const space = head.search(/\s/);
  return whole(text, space < 0 || space > AROUND / 2 ? from : from + space + 1);
}

function firstEnd(text: string): RegExpExecArray | null {
  const end = endsSentence.exec(text);
  // A later search, of whatever text, begins at its beginning.
  endsSentence.lastIndex = 0;
  return end;
}

function endOf(text: string, end: number, isName: boolean): number {
  // What is marked may be the end of its sentence: «¡¡Urge!!!».
  const isEnd = /[.!?…]/.test(text.charAt(end - 1)) && /^\s/.test(text.slice(end, end + 1));
  if (isEnd && !isName) return end;
  const to = Math.min(text.length, end + AROUND);
  const tail = text.slice(end, to);
  const sentence = isName ? null : firstEnd(tail);
  if (sentence) return end + sentence.index + sentence[0].trimEnd().length;
  if (to === text.length) return to;
  const space = tail.search(/\s\S*$/);
  return whole(text, space < AROUND / 2 ? to : end + space);
}

/** Where a mark ends that is too long to be shown whole: between words where that can be had. */
function endOfMark(text: string, { start, end }: Span): number {
  if (end - start <= LONGEST_MARK) return end;
  const most = start + LONGEST_MARK;
  const space = text.slice(start, most).search(/\s\S*$/);
  return whole(text, space < LONGEST_MARK / 2 ? most : start + space);
}

/**
 * The sentence around stretches of a text, in their order and near one another, or as much of it as a card holds. Where
 * stretches overlap they are marked as one. The name of a file is one sentence, whatever its dots.
 */
export function excerptOf(
  text: string,
  [first, ...others]: readonly [Span, ...Span[]],
  isName = false,
): Excerpt {
  const from = startOf(text, first.start, isName);
  const pieces: Piece[] = [];
  const add = (piece: string, isMarked: boolean) => {
    if (piece !== "") pieces.push({ text: piece, isMarked });
  };
  let at = Math.max(first.start, endOfMark(text, first));
  let isMarkCut = at < first.end;
  add(text.slice(from, first.start).trimStart(), false);
  let mark = first.start;
  for (const span of others) {
    if (span.end <= at) continue;
    if (span.start > at) {
      add(text.slice(mark, at), true);
      add(text.slice(at, span.start), false);
      mark = span.start;
    }
    at = Math.max(mark, endOfMark(text, { start: mark, end: span.end }));
    isMarkCut = at < span.end;
  }
  add(text.slice(mark, at), true);
  const to = isMarkCut ? at : endOf(text, at, isName);
  add(text.slice(at, to).trimEnd(), false);
  const isOpen = (piece: string) =>
    /\S/.test(piece) && (isName || !/[.!?…]["»”)\]]*\s*$|[\n\r]\s*$/.test(piece));
  return {
    pieces,
    isCutBefore: isOpen(text.slice(Math.max(0, from - AROUND), from)),
    isCutAfter: /^[^\n\r]*\S/.test(text.slice(to, to + AROUND)) && isOpen(text.slice(mark, to)),
  };
}

/** Stretches in groups of which each is shown in one excerpt: those of one sentence, as far as it holds them. */
export function bySentence(text: string, spans: readonly Span[]): readonly (readonly [Span, ...Span[]])[] {
  const groups: [Span, ...Span[]][] = [];
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const group = groups.at(-1);
    const isNear =
      group !== undefined &&
      Math.max(span.end, end) - group[0].start <= LONGEST_GROUP &&
      // The marked words may end a sentence, so that what comes after them is looked at with their last letter.
      (span.start <= end || firstEnd(text.slice(end - 1, span.start)) === null);
    if (isNear) group.push(span);
    else groups.push([span]);
    end = isNear ? Math.max(end, span.end) : span.end;
  }
  return groups;
}
