/** Words and phrases that patterns are made of (`pattern.ts`); accents do not matter. */
export interface Element {
  /** The phrases it is written as, by their places in the list of all. */
  readonly forms: readonly number[];
  /** Whether it is told where it stands; others are only looked for around one that is. */
  readonly isAnchor: boolean;
}

/** The elements of a lexicon, by state and by number. */
export interface Elements {
  /** By state: the elements that are written so, by their places in the list they came in, and those that are told. */
  readonly elements: readonly (readonly number[] | undefined)[];
  readonly anchors: readonly (readonly number[] | undefined)[];
  /** By element: the words that it may begin with, or a bit for each of them where they are many; and of how many words it is at most. */
  readonly beginnings: readonly (readonly number[] | Uint32Array)[];
  readonly lengths: readonly number[];
}

/** What elements are made of: phrases that many of them share are held, and compiled, once. */
export interface Elementary {
  /** Folded. */
  readonly phrases: readonly string[];
  readonly elements: readonly Element[];
}

/** What the phrases are written into. */
export interface Phrases {
  /** The phrase as a scan reads it; undefined where it could be told from nothing. */
  readonly readable: (phrase: string) => string | undefined;
  readonly stateAfter: (phrase: readonly string[]) => number;
  readonly numberOf: (word: string) => number;
  readonly count: () => number;
}

/** Beginnings of an element that are looked through one by one. */
const FEW = 24;

/** Writes elements into the phrases of a lexicon. */
export function addElements({ phrases, elements: all }: Elementary, into: Phrases): Elements {
  const states = new Int32Array(phrases.length);
  const firstWords = new Int32Array(phrases.length);
  const wordCounts = new Uint8Array(phrases.length);
  phrases.forEach((phrase, index) => {
    const words = into.readable(phrase)?.split(" ");
    if (!words) return;
    states[index] = into.stateAfter(words);
    firstWords[index] = into.numberOf(words[0] as string);
    wordCounts[index] = words.length;
  });

  const elements: (number[] | undefined)[] = [];
  const anchors: (number[] | undefined)[] = [];
  const beginnings: (readonly number[] | Uint32Array)[] = [];
  const lengths: number[] = [];
  const words = into.count();
  /** By word: the last element that may begin with it, from 1. */
  const seenIn = new Int32Array(words + 1);
  all.forEach(({ forms, isAnchor }, element) => {
    const first: number[] = [];
    let length = 0;
    for (const form of forms) {
      const state = states[form] as number;
      if (state === 0) continue;
      (elements[state] = elements[state] ?? []).push(element);
      if (isAnchor) (anchors[state] = anchors[state] ?? []).push(element);
      length = Math.max(length, wordCounts[form] as number);
      const word = firstWords[form] as number;
      if (seenIn[word] !== element + 1) first.push(word);
      seenIn[word] = element + 1;
    }
    lengths.push(length);
    beginnings.push(first.length > FEW ? bitsOf(first, words) : first);
  });
  return { elements, anchors, beginnings, lengths };
}

function bitsOf(numbers: readonly number[], largest: number): Uint32Array {
  const bits = new Uint32Array((largest >>> 5) + 1);
  for (const number of numbers) bits[number >>> 5] = (bits[number >>> 5] as number) | (1 << (number & 31));
  return bits;
}

/** Whether an element may begin with a word. */
export function mayBegin({ beginnings }: Elements, element: number, word: number): boolean {
  const first = beginnings[element] ?? [];
  if (!(first instanceof Uint32Array)) return first.indexOf(word) >= 0;
  return ((first[word >>> 5] as number) & (1 << (word & 31))) !== 0;
}
