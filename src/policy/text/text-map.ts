import type { Body } from "../draft";
import { plainFlow, type Flow, type Inset, type Span } from "./flow";
import { htmlFlow } from "./html";
import { labelNames, labelsOf, type TextLabel } from "./labels";
import { linesOf } from "./text-lines";

export type { TextLabel } from "./labels";

/** The text of a body as a reader sees it, and where each character of it stands in the body. */
export interface TextMap {
  readonly text: string;
  /** Where links and image descriptions stand; `text-runs.ts` parts the text by them and by label. */
  readonly insets: readonly Inset[];
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

function buildMap(flow: Flow): TextMap {
  const { text, textStarts, sourceStarts, sourceEnds, sourceLength } = flow;
  const lines = linesOf(flow);
  const labels = labelsOf(flow, lines);
  const paragraphs = lines.filter((line) => line.startsParagraph).map((line) => line.start);

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
    insets: flow.insets,
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
