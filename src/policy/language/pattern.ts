import { alternatives } from "./lexicon/alternatives";
import {
  END,
  FIELDS,
  INDEX,
  SENTENCE,
  START,
  stateWith,
  WORD,
  type Element,
  type Lexicon,
  type Words,
} from "./matcher";
import type { Pattern } from "./term";

/** What a file of patterns holds: classes by name, each a list of ways to write one of its members. */
export interface PatternFile {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly patterns: readonly FoundPattern[];
}
/** What of a pattern finds it. */
export type FoundPattern = Pick<Pattern, "lemma" | "parts" | "category" | "tier" | "signal">;

/** One element of a pattern, looked for as a whole; `gap`: how many words may stand before it. */
interface Part {
  readonly element: number;
  readonly gap: number;
}

/** One alternative of a pattern. */
interface Sequence {
  readonly pattern: FoundPattern;
  readonly parts: readonly Part[];
  /** Which of the parts is looked for first: the rarest. */
  readonly anchor: number;
}

export interface CompiledPatterns {
  /** What the scan has to look for. */
  readonly elements: readonly Element[];
  /** By element: the sequences that it anchors. */
  readonly anchored: readonly (readonly Sequence[])[];
}

/** Without a number, a gap is up to three words. */
const GAP = 3;

const gapOf = (token: string): number => (token.length > 1 ? Number(token.slice(1)) : GAP);

/** Compiles patterns of several files into elements and sequences of them. */
export function compilePatterns(files: readonly PatternFile[]): CompiledPatterns {
  const forms: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  const anchored: Sequence[][] = [];
  const elementOf = (key: string, written: readonly string[]): number => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = forms.push(([] as string[]).concat(...written.map(alternatives))) - 1;
      numbers.set(key, number);
      anchored.push([]);
    }
    return number;
  };
  /** Long phrases are rarer than short ones, and a class as rare as its shortest member. */
  const rarity = (element: number): number =>
    Math.min(...(forms[element] as readonly string[]).map((form) => form.length));

  files.forEach(({ classes, patterns }, file) => {
    for (const pattern of patterns) {
      for (const written of pattern.parts) {
        const parts: Part[] = [];
        let gap = 0;
        let words: string[] = [];
        const endLiteral = () => {
          if (words.length === 0) return;
          const literal = words.join(" ");
          parts.push({ element: elementOf(literal, [literal]), gap });
          words = [];
          gap = 0;
        };
        for (const token of written.split(" ")) {
          if (token.charAt(0) === "…") {
            endLiteral();
            gap = gapOf(token);
          } else if (token.charAt(0) === "<") {
            endLiteral();
            const members = classes[token.slice(1, -1)] ?? [];
            parts.push({ element: elementOf(`${String(file)}${token}`, members), gap });
            gap = 0;
          } else words.push(token);
        }
        endLiteral();
        let anchor = 0;
        parts.forEach(({ element }, index) => {
          if (rarity(element) > rarity((parts[anchor] as Part).element)) anchor = index;
        });
        (anchored[(parts[anchor] as Part).element] as Sequence[]).push({ pattern, parts, anchor });
      }
    }
  });
  const elements = forms.map((all, element): Element => ({
    forms: all.filter((form, index) => all.indexOf(form) === index),
    isAnchor: (anchored[element] as Sequence[]).length > 0,
  }));
  return { elements, anchored };
}

/** Where an element that anchors patterns stands: places of its first and last word in `Words`. */
export interface Anchor {
  readonly element: number;
  readonly first: number;
  readonly last: number;
}

export interface PatternHit {
  readonly start: number;
  readonly end: number;
  readonly pattern: FoundPattern;
}

/** Longest element, in words: how far back a neighbour's first word may lie. */
const LONGEST = 8;
/** Words looked at for one pattern at one anchor; what needs more is no sentence. */
const MOST_TRIED = 200;

/** The patterns around the anchors, in the anchors' order. */
export function findPatterns(
  anchors: readonly Anchor[],
  words: Words,
  lexicon: Lexicon<unknown>,
  { anchored }: CompiledPatterns,
): readonly PatternHit[] {
  const { fields, count } = words;
  const field = (at: number, which: number): number => fields[at + which] as number;
  const hits: PatternHit[] = [];
  let tried = 0;

  /** Places of the last words of an element that begins at `first`. */
  const endsOf = (element: number, first: number): readonly number[] => {
    const ends: number[] = [];
    let state = lexicon.stateOf[field(first, WORD)] as number;
    for (let last = first; state !== 0; state = stateWith(lexicon, words, state, (last += FIELDS))) {
      if ((lexicon.elements[state] ?? []).indexOf(element) >= 0) ends.push(last);
    }
    return ends;
  };
  /** Follows the parts after `part` from the word at `last` on; gives the place of the last word of all, or -1. */
  const forward = (last: number, sequence: Sequence, part: number): number => {
    const wanted = sequence.parts[part + 1];
    if (!wanted) return last;
    for (let at = last + FIELDS; at < count; at += FIELDS) {
      const between = field(at, INDEX) - field(last, INDEX) - 1;
      if (between > wanted.gap || field(at, SENTENCE) !== field(last, SENTENCE) || ++tried > MOST_TRIED)
        return -1;
      for (const end of endsOf(wanted.element, at)) {
        const found = forward(end, sequence, part + 1);
        if (found >= 0) return found;
      }
    }
    return -1;
  };
  /** The same towards the beginning; gives the place of the first word of all, or -1. */
  const backward = (first: number, sequence: Sequence, part: number): number => {
    const wanted = sequence.parts[part - 1];
    if (!wanted) return first;
    const { gap } = sequence.parts[part] as Part;
    for (let at = first - FIELDS; at >= 0; at -= FIELDS) {
      const isNear = field(at, INDEX) >= field(first, INDEX) - gap - LONGEST;
      if (!isNear || field(at, SENTENCE) !== field(first, SENTENCE) || ++tried > MOST_TRIED) return -1;
      for (const end of endsOf(wanted.element, at)) {
        const between = field(first, INDEX) - field(end, INDEX) - 1;
        if (between < 0 || between > gap) continue;
        const found = backward(at, sequence, part - 1);
        if (found >= 0) return found;
      }
    }
    return -1;
  };

  for (const { element, first, last } of anchors) {
    for (const sequence of anchored[element] as readonly Sequence[]) {
      tried = 0;
      const from = backward(first, sequence, sequence.anchor);
      const to = from < 0 ? -1 : forward(last, sequence, sequence.anchor);
      if (to >= 0) hits.push({ start: field(from, START), end: field(to, END), pattern: sequence.pattern });
    }
  }
  return hits;
}
