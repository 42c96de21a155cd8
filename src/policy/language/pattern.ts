import { alternatives } from "./lexicon/alternatives";
import type { Entry } from "./matcher";
import type { Pattern } from "./term";

/** What a file of patterns holds: classes by name, each a list of ways to write one of its members. */
export interface PatternFile {
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly patterns: readonly Pattern[];
}

/** One element of a pattern, looked for as a whole; `gap`: how many words may stand before it. */
interface Part {
  readonly element: number;
  readonly gap: number;
}

/** One alternative of a pattern. */
interface Sequence {
  readonly pattern: Pattern;
  readonly parts: readonly Part[];
  /** Which of the parts is looked for first: the rarest. */
  readonly anchor: number;
}

export interface CompiledPatterns {
  /** What the scan has to tell: each element's forms, its value the element's number. */
  readonly entries: readonly Entry<number>[];
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
  const entries = forms.map(
    (all, term): Entry<number> => ({
      forms: all.filter((form, index) => all.indexOf(form) === index),
      accent: "folded",
      term,
    }),
  );
  return { entries, anchored };
}

/** Where elements stand in a text, in the order of their first words. */
export interface Marks {
  readonly element: number[];
  readonly start: number[];
  readonly end: number[];
  /** First word, and the word after the last, counted over the text. */
  readonly word: number[];
  readonly wordAfter: number[];
  readonly sentence: number[];
}

export const noMarks = (): Marks => ({ element: [], start: [], end: [], word: [], wordAfter: [], sentence: [] });

export interface PatternHit {
  readonly start: number;
  readonly end: number;
  readonly pattern: Pattern;
}

/** Longest element, in words: how far back a neighbour's first word may lie. */
const LONGEST = 8;
/** Neighbours tried for one anchor; what needs more is no sentence. */
const MOST_TRIED = 400;

/** The patterns that the marks make, each where it stands first from an anchor. */
export function findPatterns(marks: Marks, { anchored }: CompiledPatterns): readonly PatternHit[] {
  const { element, start, end, word, wordAfter, sentence } = marks;
  const hits: PatternHit[] = [];
  let tried = 0;

  /** The mark of the part after (or before) the mark `from`, and so on to the last (first); gives the outermost, or -1. */
  const follow = (from: number, sequence: Sequence, part: number, step: 1 | -1): number => {
    const wanted = sequence.parts[part + step];
    if (!wanted) return from;
    const gap = (step === 1 ? wanted : (sequence.parts[part] as Part)).gap;
    const first = word[from] as number;
    const after = wordAfter[from] as number;
    for (let at = from + step; at >= 0 && at < element.length; at += step) {
      if (sentence[at] !== sentence[from] || ++tried > MOST_TRIED) return -1;
      if (step === 1 && (word[at] as number) > after + gap) return -1;
      if (step === -1 && (word[at] as number) < first - gap - LONGEST) return -1;
      const between = step === 1 ? (word[at] as number) - after : first - (wordAfter[at] as number);
      if (element[at] !== wanted.element || between < 0 || between > gap) continue;
      const last = follow(at, sequence, part + step, step);
      if (last >= 0) return last;
    }
    return -1;
  };

  for (let at = 0; at < element.length; at++) {
    const sequences = anchored[element[at] as number] as readonly Sequence[];
    for (const sequence of sequences) {
      tried = 0;
      const first = follow(at, sequence, sequence.anchor, -1);
      const last = first < 0 ? -1 : follow(at, sequence, sequence.anchor, 1);
      if (last < 0) continue;
      hits.push({ start: start[first] as number, end: end[last] as number, pattern: sequence.pattern });
    }
  }
  return hits;
}
