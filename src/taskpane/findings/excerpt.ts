/** A piece of a text with the words that matter in its middle. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Whether the sentence goes on beyond the piece. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Letters on each side: about three lines of a narrow pane in all. */
const AROUND = 70;
const LONGEST_MARK = 120;

const endsSentence = /[.!?…]["»”)\]]*\s|[\n\r]/g;
const isLowSurrogate = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at));

/** Never between the halves of a character outside the basic plane. */
const whole = (text: string, at: number): number => (isLowSurrogate(text, at) ? at - 1 : at);

function startOf(text: string, start: number): number {
  const from = Math.max(0, start - AROUND);
  const head = text.slice(from, start);
  let sentence = -1;
  for (const end of head.matchAll(endsSentence)) sentence = end.index + end[0].length;
  if (sentence >= 0) return from + sentence;
  if (from === 0) return 0;
  // A cut falls between words where there is one to be had.
  const space = head.search(/\s/);
  return whole(text, space < 0 || space > AROUND / 2 ? from : from + space + 1);
}

function endOf(text: string, end: number): number {
  const to = Math.min(text.length, end + AROUND);
  const tail = text.slice(end, to);
  const sentence = endsSentence.exec(tail);
  endsSentence.lastIndex = 0;
  if (sentence) return end + sentence.index + sentence[0].trimEnd().length;
  if (to === text.length) return to;
  const space = tail.search(/\s\S*$/);
  return whole(text, space < AROUND / 2 ? to : end + space);
}

/** The sentence around a stretch of a text, or as much of it as a card holds. */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  const markEnd = whole(text, Math.min(end, start + LONGEST_MARK));
  const from = startOf(text, start);
  const to = markEnd < end ? markEnd : endOf(text, markEnd);
  const isOpen = (piece: string) => /\S/.test(piece) && !/[.!?…]["»”)\]]*\s*$|[\n\r]\s*$/.test(piece);
  return {
    before: text.slice(from, start).trimStart(),
    marked: text.slice(start, markEnd),
    after: text.slice(markEnd, to).trimEnd(),
    isCutBefore: isOpen(text.slice(Math.max(0, from - AROUND), from)),
    isCutAfter: /^[^\n\r]*\S/.test(text.slice(to, to + AROUND)) && isOpen(text.slice(start, to)),
  };
}
