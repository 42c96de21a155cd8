/** What kind of container an HTML element marks by itself, whatever its text. */
export type ContainerKind = "quoted" | "signature" | "reply";

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Container extends Span {
  readonly kind: ContainerKind;
}

export type Within = "link" | "imageDescription";

export interface Inset extends Span {
  readonly within: Within;
}

/**
 * A body as running text, before anybody asks whose words it holds. `textStarts`, `sourceStarts` and `sourceEnds` are
 * its source map: stretches, sorted and gap-free over the text. A stretch as long as its source maps unit by unit;
 * any other (a reference, a line break from a tag) maps as a whole.
 */
export interface Flow {
  readonly text: string;
  readonly textStarts: readonly number[];
  readonly sourceStarts: readonly number[];
  readonly sourceEnds: readonly number[];
  readonly sourceLength: number;
  /** Offsets at which an element begins a new paragraph. */
  readonly breaks: readonly number[];
  /** Offsets before which a rule or a bordered box stands: mail programs put one above what they quote. */
  readonly separators: readonly number[];
  /** In the order of their starts, none of a kind inside another of its kind. */
  readonly containers: readonly Container[];
  /** In the order of their starts; an image description may stand inside a link. */
  readonly insets: readonly Inset[];
  /** Characters and elements looked at: what must grow no faster than the body. */
  readonly steps: number;
}

/** Collects text with its source map. */
export interface FlowWriter {
  readonly length: number;
  readonly isAtLineStart: boolean;
  /** Text that stands in the source as it is. */
  verbatim(start: number, end: number): void;
  /** Text that one stretch of the source stands for. */
  replaced(text: string, start: number, end: number): void;
  /** Ends the line, unless it is empty. */
  breakLine(start: number, end: number): void;
  result(): Pick<Flow, "text" | "textStarts" | "sourceStarts" | "sourceEnds">;
}

export function flowWriter(source: string): FlowWriter {
  const pieces: string[] = [];
  const textStarts: number[] = [];
  const sourceStarts: number[] = [];
  const sourceEnds: number[] = [];
  let length = 0;
  let isAtLineStart = true;
  /** Whether the last stretch maps unit by unit, so that what follows it in the source can join it. */
  let isLinear = false;

  const write = (text: string, start: number, end: number) => {
    const linear = text.length === end - start;
    const last = sourceEnds.length - 1;
    if (linear && isLinear && sourceEnds[last] === start) sourceEnds[last] = end;
    else {
      textStarts.push(length);
      sourceStarts.push(start);
      sourceEnds.push(end);
      isLinear = linear;
    }
    pieces.push(text);
    length += text.length;
    isAtLineStart = text.charCodeAt(text.length - 1) === 10;
  };

  return {
    get length() {
      return length;
    },
    get isAtLineStart() {
      return isAtLineStart;
    },
    verbatim(start, end) {
      if (end > start) write(source.slice(start, end), start, end);
    },
    replaced(text, start, end) {
      if (text !== "") write(text, start, end);
    },
    breakLine(start, end) {
      if (!isAtLineStart) write("\n", start, end);
    },
    result: () => ({ text: pieces.join(""), textStarts, sourceStarts, sourceEnds }),
  };
}

/** A plain body is its own text: offsets are equal. */
export function plainFlow(source: string): Flow {
  const isEmpty = source === "";
  return {
    text: source,
    textStarts: isEmpty ? [] : [0],
    sourceStarts: isEmpty ? [] : [0],
    sourceEnds: isEmpty ? [] : [source.length],
    sourceLength: source.length,
    breaks: [],
    separators: [],
    containers: [],
    insets: [],
    steps: 1,
  };
}
