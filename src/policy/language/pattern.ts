import { mayBegin, type Element, type Elementary } from "./elements";
import { fold } from "./fold";
import { alternatives } from "./lexicon/alternatives";
import commonWords from "./lexicon/common-words.json";
import {
  END,
  FIELDS,
  INDEX,
  SENTENCE,
  START,
  stateWith,
  WORD,
  wordNumber,
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
  /** How often it may stand in a text. */
  readonly share: number;
}

/** One alternative of a pattern. */
interface Sequence {
  readonly pattern: FoundPattern;
  readonly parts: readonly Part[];
  /** Which of the parts is looked for first: the rarest. */
  readonly anchor: number;
  /** The words that another part begins with, where they are few; filled when it is first asked for. */
  witness?: readonly number[];
}

/** Patterns by elements; those are what the scan has to look for. */
export interface CompiledPatterns extends Elementary {
  /** By element: the sequences that it anchors. */
  readonly anchored: readonly (readonly Sequence[])[];
}

/** Without a number, a gap is up to three words. */
const GAP = 3;

const gapOf = (token: string): number => (token.length > 1 ? Number(token.slice(1)) : GAP);

/** The commonest words of official letters, the commonest first; any other is taken for one in some ten thousands. */
const shares = new Map(commonWords.map((word, rank) => [word, 1 / (8 * (rank + 3))]));
const RARE = 1 / 20000;
/** Letters are full of numbers. */
const FIGURES = 1 / 50;
const shareOf = (word: string): number => shares.get(word) ?? (/^\d/.test(word) ? FIGURES : RARE);
/** A phrase is rarer than the rarest of its words. */
const frequencyOf = (form: string): number =>
  form.split(" ").reduce((least, word) => Math.min(least, shareOf(word)) * 0.5, 2);

/** The phrases of all patterns, each once. */
function phraseBook() {
  const phrases: string[] = [];
  const places = new Map<string, number>();
  const placesOf = new Map<string, readonly number[]>();
  const placeOf = (phrase: string): number => {
    let place = places.get(phrase);
    if (place === undefined) places.set(phrase, (place = phrases.push(phrase) - 1));
    return place;
  };
  return {
    phrases,
    /** The phrases that a form with choices in it stands for, by their places. */
    read: (form: string): readonly number[] => {
      let all = placesOf.get(form);
      if (!all) placesOf.set(form, (all = alternatives(form).map((one) => placeOf(fold(one)))));
      return all;
    },
  };
}

/** Compiles patterns of several files into elements and sequences of them. */
export function compilePatterns(files: readonly PatternFile[]): CompiledPatterns {
  const { phrases, read } = phraseBook();
  const forms: (readonly number[])[] = [];
  /** How often each element may stand in a text. */
  const shareOfElement: number[] = [];
  const shareOfPhrase: number[] = [];
  const numbers = new Map<string, number>();
  const anchored: Sequence[][] = [];
  const elementOf = (key: string, written: readonly string[]): number => {
    let number = numbers.get(key);
    if (number === undefined) {
      // Once each: in classes the same form comes from several choices.
      const all = Array.from(new Set(([] as number[]).concat(...written.map(read))));
      number = forms.push(all) - 1;
      numbers.set(key, number);
      anchored.push([]);
      shareOfElement.push(
        all.reduce((sum, form) => sum + (shareOfPhrase[form] ??= frequencyOf(phrases[form] as string)), 0),
      );
    }
    return number;
  };

  files.forEach(({ classes, patterns }, file) => {
    for (const pattern of patterns) {
      for (const written of pattern.parts) {
        const parts: Part[] = [];
        let gap = 0;
        for (const token of written.split(" ")) {
          if (token.charAt(0) === "…") {
            gap = gapOf(token);
            continue;
          }
          // Word by word: every choice of every word together would be thousands of phrases.
          const element =
            token.charAt(0) === "<"
              ? elementOf(`${String(file)}${token}`, classes[token.slice(1, -1)] ?? [])
              : elementOf(token, [token]);
          parts.push({ element, gap, share: shareOfElement[element] as number });
          gap = 0;
        }
        let anchor = 0;
        parts.forEach(({ share }, index) => {
          if (share < (parts[anchor] as Part).share) anchor = index;
        });
        (anchored[(parts[anchor] as Part).element] as Sequence[]).push({ pattern, parts, anchor });
      }
    }
  });
  const elements = forms.map((all, element): Element => ({
    forms: all,
    isAnchor: (anchored[element] as Sequence[]).length > 0,
  }));
  return { phrases, elements, anchored };
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

/** Words looked at for one pattern at one anchor; what needs more is no sentence. */
const MOST_TRIED = 200;

/** Places of a sentence that one look at it takes in; in a longer one every word is taken to stand. */
const FURTHEST = 120 * FIELDS;

/** The words that the next rarest part can begin with, where they are few. */
function witnessOf({ parts, anchor }: Sequence, { beginnings }: Lexicon<unknown>): readonly number[] {
  let words: readonly number[] = [];
  let least = Infinity;
  parts.forEach(({ element, share }, index) => {
    const first = beginnings[element] ?? [];
    if (index === anchor || first instanceof Uint32Array || share >= least) return;
    words = first;
    least = share;
  });
  return words;
}

/** In a gap they turn a pattern round: «los que llegan no son …». */
const denials = "no nunca jamas ni tampoco not never nor".split(" ");

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
  const denying = denials.map((word) => wordNumber(lexicon, word)).filter((number) => number !== 0);
  const isDenied = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += FIELDS) if (denying.indexOf(field(at, WORD)) >= 0) return true;
    return false;
  };

  const { stateOf, elements, lengths } = lexicon;
  /** Follows the parts after `part` from the word at `last` on; gives the place of the last word of all, or -1. */
  const forward = (last: number, sequence: Sequence, part: number): number => {
    const wanted = sequence.parts[part + 1];
    if (!wanted) return last;
    for (let at = last + FIELDS; at < count; at += FIELDS) {
      const between = field(at, INDEX) - field(last, INDEX) - 1;
      if (between > wanted.gap || field(at, SENTENCE) !== field(last, SENTENCE) || ++tried > MOST_TRIED)
        return -1;
      if (!mayBegin(lexicon, wanted.element, field(at, WORD))) continue;
      let state = stateOf[field(at, WORD)] as number;
      for (let end = at; state !== 0; state = stateWith(lexicon, words, state, (end += FIELDS))) {
        if ((elements[state] ?? []).indexOf(wanted.element) < 0) continue;
        if (isDenied(last + FIELDS, at)) continue;
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
    const nearest = field(first, INDEX) - gap - (lengths[wanted.element] as number);
    for (let at = first - FIELDS; at >= 0; at -= FIELDS) {
      if (
        field(at, INDEX) < nearest ||
        field(at, SENTENCE) !== field(first, SENTENCE) ||
        ++tried > MOST_TRIED
      )
        return -1;
      if (!mayBegin(lexicon, wanted.element, field(at, WORD))) continue;
      let state = stateOf[field(at, WORD)] as number;
      for (let end = at; state !== 0; state = stateWith(lexicon, words, state, (end += FIELDS))) {
        const between = field(first, INDEX) - field(end, INDEX) - 1;
        if (between < 0) break;
        if (between > gap || (elements[state] ?? []).indexOf(wanted.element) < 0) continue;
        if (isDenied(end + FIELDS, first)) continue;
        const found = backward(at, sequence, part - 1);
        if (found >= 0) return found;
      }
    }
    return -1;
  };

  const around = new Uint32Array(8);
  let sentence = -1;
  /** Which words stand in the sentence, by a bit for the remainder of each. */
  const readSentence = (from: number) => {
    around.fill(0);
    const note = (at: number): boolean => {
      if (at < 0 || at >= count || field(at, SENTENCE) !== sentence) return false;
      if (Math.abs(at - from) > FURTHEST) {
        around.fill(-1);
        return false;
      }
      const word = field(at, WORD);
      around[(word >>> 5) & 7] = (around[(word >>> 5) & 7] as number) | (1 << (word & 31));
      return true;
    };
    for (let at = from; note(at); at += FIELDS);
    for (let at = from - FIELDS; note(at); at -= FIELDS);
  };
  const stands = (word: number): boolean => ((around[(word >>> 5) & 7] as number) & (1 << (word & 31))) !== 0;

  for (const { element, first, last } of anchors) {
    if (field(first, SENTENCE) !== sentence) {
      sentence = field(first, SENTENCE);
      readSentence(first);
    }
    for (const sequence of anchored[element] as readonly Sequence[]) {
      const witness = (sequence.witness ??= witnessOf(sequence, lexicon));
      if (witness.length > 0 && !witness.some(stands)) continue;
      tried = 0;
      const from = backward(first, sequence, sequence.anchor);
      const to = from < 0 ? -1 : forward(last, sequence, sequence.anchor);
      if (to < 0) continue;
      const hit = { start: field(from, START), end: field(to, END), pattern: sequence.pattern };
      const before = hits[hits.length - 1];
      const isTold = before?.pattern === hit.pattern && before.start === hit.start && before.end === hit.end;
      if (!isTold) hits.push(hit);
    }
  }
  return hits;
}
