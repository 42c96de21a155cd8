/** Words and phrases that patterns are made of (`pattern.ts`); accents do not matter. */
export interface Element {
  readonly forms: readonly string[];
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

/** What the elements' forms are written into. */
export interface Phrases {
  readonly readable: (forms: readonly string[]) => readonly string[];
  readonly stateAfter: (phrase: readonly string[]) => number;
  readonly numberOf: (word: string) => number;
  readonly count: () => number;
}

/** Beginnings of an element that are looked through one by one. */
const FEW = 24;

/** Writes elements into the phrases of a lexicon. */
export function addElements(all: readonly Element[], phrases: Phrases): Elements {
  const elements: (number[] | undefined)[] = [];
  const anchors: (number[] | undefined)[] = [];
  const firstWords: number[][] = [];
  const lengths: number[] = [];
  all.forEach(({ forms, isAnchor }, element) => {
    const first: number[] = [];
    let length = 0;
    for (const form of phrases.readable(forms)) {
      const words = form.split(" ");
      const state = phrases.stateAfter(words);
      first.push(phrases.numberOf(words[0] as string));
      length = Math.max(length, words.length);
      (elements[state] = elements[state] ?? []).push(element);
      if (isAnchor) (anchors[state] = anchors[state] ?? []).push(element);
    }
    firstWords.push(first);
    lengths.push(length);
  });
  const beginnings = firstWords.map((first) => {
    if (first.length <= FEW) return first;
    const bits = new Uint32Array((phrases.count() >>> 5) + 1);
    for (const word of first) bits[word >>> 5] = (bits[word >>> 5] as number) | (1 << (word & 31));
    return bits;
  });
  return { elements, anchors, beginnings, lengths };
}

/** Whether an element may begin with a word. */
export function mayBegin({ beginnings }: Elements, element: number, word: number): boolean {
  const first = beginnings[element] ?? [];
  if (!(first instanceof Uint32Array)) return first.indexOf(word) >= 0;
  return ((first[word >>> 5] as number) & (1 << (word & 31))) !== 0;
}
