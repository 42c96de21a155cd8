import type { Body } from "../draft";
import { plainFlow, type Flow, type Span, type Within } from "./flow";
import { htmlFlow } from "./html";
import { labelNames, labelsOf, type TextLabel } from "./labels";
import { linesOf } from "./text-lines";

export type { TextLabel } from "./labels";

/** A stretch of text of one kind. */
export interface TextRun extends Span {
  readonly label: TextLabel;
  readonly within?: Within;
}

/** The text of a body as a reader sees it, and where each character of it stands in the body. */
export interface TextMap {
  readonly text: string;
  /** Sorted, gap-free over the text. */
  readonly runs: readonly TextRun[];
  /** The stretch of the body that a stretch of the text stands for, tags between its letters included. */
  sourceOf(start: number, end: number): Span;
  /** Where a place of the body stands in the text, or where the text goes on after it. */
  textOffsetOf(sourceOffset: number): number;
  /** Counted from 1, blank ones left out. */
  paragraphOf(offset: number): number;
  labelAt(offset: number): TextLabel;
  /** Characters, elements and lines looked at: grows no faster than the body. */
  readonly steps: number;
}

/** How many members of the sorted `values` are at most `value`. */
function countUpTo(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const withins: readonly (Within | undefined)[] = [undefined, "link", "imageDescription"];

function runsOf(flow: Flow, labels: Uint8Array): readonly TextRun[] {
  const insets = new Uint8Array(flow.text.length);
  for (const { start, end, within } of flow.insets) {
    const number = withins.indexOf(within);
    // An image inside a link is told from the link's own words.
    if (number === 1) for (let at = start; at < end; at++) insets[at] = insets[at] || number;
    else insets.fill(number, start, end);
  }
  const runs: TextRun[] = [];
  const size = labels.length;
  let start = 0;
  while (start < size) {
    const label = labels[start];
    const inset = insets[start];
    let end = start + 1;
    while (end < size && labels[end] === label && insets[end] === inset) end++;
    const run = { start, end, label: labelNames[label as number] as TextLabel };
    const within = withins[inset as number];
    runs.push(within === undefined ? run : { ...run, within });
    start = end;
  }
  return runs;
}

function buildMap(flow: Flow): TextMap {
  const { text, textStarts, sourceStarts, sourceEnds, sourceLength } = flow;
  const lines = linesOf(flow);
  const labels = labelsOf(flow, lines);
  const paragraphs = lines.filter((line) => line.startsParagraph).map((line) => line.start);
  const runs = runsOf(flow, labels);

  const textEnd = (stretch: number): number => textStarts[stretch + 1] ?? text.length;
  const isLinear = (stretch: number): boolean =>
    textEnd(stretch) - (textStarts[stretch] as number) ===
    (sourceEnds[stretch] as number) - (sourceStarts[stretch] as number);
  const sourceStart = (offset: number): number => {
    const stretch = countUpTo(textStarts, offset) - 1;
    if (stretch < 0 || offset >= text.length) return sourceLength;
    const start = sourceStarts[stretch] as number;
    return isLinear(stretch) ? start + offset - (textStarts[stretch] as number) : start;
  };
  const sourceEnd = (offset: number): number => {
    const stretch = countUpTo(textStarts, offset - 1) - 1;
    if (stretch < 0) return 0;
    const start = sourceStarts[stretch] as number;
    return isLinear(stretch)
      ? start + offset - (textStarts[stretch] as number)
      : (sourceEnds[stretch] as number);
  };

  return {
    text,
    runs,
    sourceOf(start, end) {
      const from = sourceStart(start);
      return { start: from, end: end > start ? sourceEnd(Math.min(end, text.length)) : from };
    },
    textOffsetOf(sourceOffset) {
      const stretch = countUpTo(sourceStarts, sourceOffset) - 1;
      if (stretch < 0) return 0;
      if (sourceOffset >= (sourceEnds[stretch] as number)) return textEnd(stretch);
      const start = textStarts[stretch] as number;
      return isLinear(stretch) ? start + sourceOffset - (sourceStarts[stretch] as number) : start;
    },
    paragraphOf: (offset) => Math.max(1, countUpTo(paragraphs, offset)),
    labelAt: (offset) => labelNames[labels[offset] ?? 0] as TextLabel,
    steps: flow.steps + text.length + lines.length,
  };
}

const known = new WeakMap<Body, TextMap>();

/** The text map of a body, made once for each body object however many rules ask for it. */
export function textMap(body: Body): TextMap {
  let map = known.get(body);
  if (!map) {
    map = buildMap(body.format === "html" ? htmlFlow(body.content) : plainFlow(body.content));
    known.set(body, map);
  }
  return map;
}
