import { addElements, type Elementary, type Elements } from "./elements";
import { combiningTilde, fold, foldCase, isFolded, symbolOf, symbols } from "./fold";

/** What a lexicon is compiled from: the ways one value is written. A space in a form stands for any white space. */
export interface Entry<Value> {
  readonly forms: readonly string[];
  /** `exact`: accents as written in the form; `folded`: with or without, since capitals and haste leave them out. */
  readonly accent: "exact" | "folded";
  readonly term: Value;
}

/** Offsets into the text that was searched. */
export interface Hit<Value> {
  readonly start: number;
  readonly end: number;
  readonly term: Value;
}

interface Leaf<Value> {
  readonly terms: Value[];
  /** Of each, the form that the accents must equal; undefined where accents do not matter, or of all where of none. */
  exact: (string | undefined)[] | undefined;
}

/**
 * A vocabulary as one flat trie over folded letters, and phrases of it as a graph of words: the time of a search does not
 * depend on how many there are, and the words that phrases share are held once.
 */
export interface Lexicon<Value> extends Elements {
  /** `next[(node << 5) | symbol]`: the following node; 0 for none, 1 is the root. */
  readonly next: Uint32Array;
  /** By node: the number of the word that ends there, from 1; 0 for none. */
  readonly wordAt: Uint32Array;
  /** By word: the state of phrases that begin with it; 0 for none. */
  readonly stateOf: Int32Array;
  readonly steps: Steps;
  /** By state: what is written so. */
  readonly leaves: readonly (Leaf<Value> | undefined)[];
}

/** Which state follows a state by a word: an open hash table of `state, word, following` threes. */
interface Steps {
  readonly table: Int32Array;
  readonly mask: number;
  /** By state: 1 where a phrase goes on. */
  readonly goesOn: Uint8Array;
}
function slotOf(state: number, word: number): number {
  const mixed = Math.imul(state ^ (word << 16), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 9;
}

/** The steps while they grow. */
function growingSteps() {
  let size = 1024;
  let table = new Int32Array(size * 3);
  let count = 0;
  /** Where a step stands in the table, or where it is to stand. */
  const placeOf = (state: number, word: number): number => {
    let slot = slotOf(state, word) & (size - 1);
    while (table[slot * 3] !== 0 && (table[slot * 3] !== state || table[slot * 3 + 1] !== word))
      slot = (slot + 1) & (size - 1);
    return slot * 3;
  };
  return {
    /** The state after `state` by `word`: `fresh` where there was none. */
    after: (state: number, word: number, fresh: () => number): number => {
      const place = placeOf(state, word);
      if (table[place] !== 0) return table[place + 2] as number;
      const then = fresh();
      table.set([state, word, then], place);
      if (++count * 2 > size) {
        const smaller = table;
        table = new Int32Array((size *= 2) * 3);
        for (let at = 0; at < smaller.length; at += 3)
          if (smaller[at] !== 0)
            table.set(
              smaller.subarray(at, at + 3),
              placeOf(smaller[at] as number, smaller[at + 1] as number),
            );
      }
      return then;
    },
    result: (states: number): Steps => {
      const goesOn = new Uint8Array(states);
      for (let at = 0; at < table.length; at += 3) goesOn[table[at] as number] = 1;
      goesOn[0] = 0;
      return { table, mask: size - 1, goesOn };
    },
  };
}

/** What stands between the words of a phrase besides white space: «hijo-de-…», «I'm». */
const joiners = "-'’";
const spaced = (words: string): string => words.replace(/[-'’]/g, " ");

/** The letters are compared already: what counts here is how they are accented, however often they are written. */
const squeezed = (words: string): string => spaced(words).replace(/(.)\1+/g, "$1");

export const ROOT = 1;
/** The word that any number in figures is: «a 10 personas» is a phrase, whatever the figure. */
const NUMBER = 1;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isFigure = (text: string, start: number, end: number): boolean => {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return at === end;
};

/** The vocabulary while it grows. */
function vocabulary() {
  let room = 4096;
  let next = new Uint32Array(room << 5);
  const wordAt = [0, 0];
  let words = NUMBER;
  return {
    /** The number of a folded word, given to it if it has none. */
    numberOf: (word: string): number => {
      if (isFigure(word, 0, word.length)) return NUMBER;
      let node = ROOT;
      for (let at = 0; at < word.length; at++) {
        const slot = (node << 5) | symbolOf(word.charCodeAt(at));
        node = next[slot] as number;
        if (node !== 0) continue;
        node = wordAt.push(0) - 1;
        if (node === room) {
          const larger = new Uint32Array((room *= 2) << 5);
          larger.set(next);
          next = larger;
        }
        next[slot] = node;
      }
      return (wordAt[node] = wordAt[node] || ++words);
    },
    count: () => words,
    // One kind of array for every lexicon: the loop over letters is compiled for that kind.
    result: () => ({ next: next.slice(0, wordAt.length << 5), wordAt: Uint32Array.from(wordAt) }),
  };
}

/** Whether a form is of words of letters and of figures: others («2x1») could be told from nothing. */
const isReadable = (form: string): boolean =>
  isFolded(form) || form.split(" ").every((word) => isFigure(word, 0, word.length) || !hasOther(word));
function hasOther(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const symbol = symbolOf(word.charCodeAt(at));
    if (symbol === symbols.boundary || symbol === symbols.otherInWord) return true;
  }
  return false;
}
const readable = (form: string): string | undefined => {
  const written = spaced(fold(form));
  return isReadable(written) ? written : undefined;
};
const noElements: Elementary = { phrases: [], elements: [] };

/**
 * Compiles a lexicon once. A form with other signs in it than letters and figures is never found. One form may carry several values, as a word may stand in several phrases.
 * @throws where `isOne` and a form stands in two entries: a mistake of ours
 */
export function compile<Value>(
  entries: readonly Entry<Value>[],
  { isOne = true, patterns = noElements }: { readonly isOne?: boolean; readonly patterns?: Elementary } = {},
): Lexicon<Value> {
  const words = vocabulary();
  const firstStates: number[] = [0];
  const steps = growingSteps();
  let states = 1;
  const newState = (): number => states++;
  const stateAfter = (phrase: readonly string[]): number => {
    const first = words.numberOf(phrase[0] as string);
    let state = firstStates[first] ?? 0;
    if (state === 0) firstStates[first] = state = newState();
    for (let at = 1; at < phrase.length; at++)
      state = steps.after(state, words.numberOf(phrase[at] as string), newState);
    return state;
  };

  const leaves: (Leaf<Value> | undefined)[] = [];
  for (const { forms, accent, term } of entries) {
    for (const form of forms) {
      const written = readable(form);
      if (written === undefined) continue;
      const state = stateAfter(written.split(" "));
      const leaf = (leaves[state] = leaves[state] ?? { terms: [], exact: undefined });
      if (isOne && leaf.terms.length > 0) throw new Error(`the form "${form}" stands twice in the lexicon`);
      if (accent === "exact") (leaf.exact = leaf.exact ?? [])[leaf.terms.length] = squeezed(foldCase(form));
      leaf.terms.push(term);
    }
  }
  const { numberOf, count } = words;
  const added = addElements(patterns, { readable, stateAfter, numberOf, count });
  const stateOf = new Int32Array(words.count() + 1);
  firstStates.forEach((state, word) => {
    stateOf[word] = state;
  });
  return { ...words.result(), stateOf, steps: steps.result(states), leaves, ...added };
}

/** The number of a folded word of the vocabulary; 0 where it is not in it. */
export function wordNumber({ next, wordAt }: Lexicon<unknown>, word: string): number {
  let node = ROOT;
  for (let at = 0; at < word.length; at++) node = next[(node << 5) | symbolOf(word.charCodeAt(at))] as number;
  return wordAt[node] as number;
}

/** The values of a single word, by the node where it ends. */
export const valuesAt = <Value>(
  { wordAt, stateOf, leaves }: Lexicon<Value>,
  node: number,
): readonly Value[] => leaves[stateOf[wordAt[node] as number] as number]?.terms ?? [];

/** The word with stretched letters («idiotaaa»): a run of three or more counts as one letter, or as two. */
function stretchedWord(text: string, start: number, end: number, { next, wordAt }: Lexicon<unknown>): number {
  for (const kept of [1, 2]) {
    let node = ROOT;
    let at = start;
    while (at < end && node !== 0) {
      const symbol = symbolOf(text.charCodeAt(at));
      const from = at;
      while (at < end && symbolOf(text.charCodeAt(at)) === symbol) at++;
      if (symbol === symbols.ignorable) continue;
      const times = at - from < 3 ? at - from : kept;
      for (let time = 0; time < times; time++) node = next[(node << 5) | symbol] as number;
    }
    const word = wordAt[node] as number;
    if (word !== 0) return word;
  }
  return 0;
}

/** More white space than this between two words is layout, and no phrase. */
const longestGap = 64;

/** Whoever wants to know what a scan passes. Words and sentences are counted from 0 over the text. */
export interface Visitor<Value> {
  /** What stands in the text as whole words, the shorter before the longer that begin at the same word. */
  found(start: number, end: number, values: readonly Value[]): void;
  /** An element that is told, from one word of the text to another: places in `Words`. */
  anchor?(element: number, first: number, last: number): void;
  /** A word with digits or with letters that no term holds. */
  odd?(start: number, end: number): void;
  /** A sign that may stand for a letter. */
  sign?(at: number): void;
  /** A word of one letter to three. */
  short?(start: number, end: number): void;
  /** A word that is in no form; `hash` is of its folded letters. */
  other?(start: number, end: number, hash: number): void;
}

const isSentenceEnd = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b || code === 0x2026;
/** `* # % & @ $ ! + |` and the euro: what people put in the place of letters. */
const isSign = (code: number): boolean =>
  code === 0x25 ||
  code === 0x26 ||
  code === 0x2a ||
  code === 0x23 ||
  code === 0x40 ||
  code === 0x24 ||
  code === 0x21 ||
  code === 0x2b ||
  code === 0x7c ||
  code === 0x20ac;

export const hashStep = (hash: number, symbol: number): number => (Math.imul(hash, 31) + symbol) | 0;

/** The words of a text that are in the vocabulary: `FIELDS` numbers each. */
export interface Words {
  readonly count: number;
  readonly fields: Int32Array;
}
export const FIELDS = 6;
/** Number of the word, its place, its turn among all words, its sentence, and 1 where a phrase may go on from the word before. */
export const [WORD, START, END, INDEX, SENTENCE, JOINED] = [0, 1, 2, 3, 4, 5] as const;

function readWords<Value>(text: string, lexicon: Lexicon<Value>, visitor: Visitor<Value>): Words {
  const { next, wordAt } = lexicon;
  const length = text.length;
  let fields = new Int32Array(FIELDS * 256);
  let size = 0;
  let at = 0;
  let index = 0;
  let sentence = 0;
  let lineEnds = 0;
  /** What stands since the last word: where it began, and whether it is more than white space or one joiner. */
  let gapStart = 0;
  let isBroken = true;
  while (at < length) {
    const code = text.charCodeAt(at);
    let symbol = symbolOf(code);
    if (symbol === symbols.space) {
      // An empty line ends a sentence too.
      if (code === 10 && ++lineEnds === 2) sentence++;
      at++;
      continue;
    }
    if (symbol === symbols.boundary) {
      if (isSentenceEnd(code) && symbolOf(text.charCodeAt(at + 1)) % symbols.space === 0) sentence++;
      if (at > gapStart || joiners.indexOf(text.charAt(at)) < 0) isBroken = true;
      if (visitor.sign && isSign(code)) visitor.sign(at);
      at++;
      continue;
    }
    if (symbol === symbols.ignorable) {
      at++;
      continue;
    }
    const start = at;
    let node = ROOT;
    let before = ROOT;
    let hash = 0;
    let previous = 0;
    let run = 0;
    let isStretched = false;
    let isOdd = false;
    for (;;) {
      if (symbol !== symbols.ignorable) {
        before = node;
        node = next[(node << 5) | symbol] as number;
        hash = (Math.imul(hash, 31) + symbol) | 0;
        if (symbol !== previous) {
          run = 1;
          previous = symbol;
          if (symbol === symbols.otherInWord) isOdd = true;
        } else if (++run === 3) isStretched = true;
      } else if (previous === symbols.n && text.charCodeAt(at) === combiningTilde) {
        // ñ written as two: the n was none.
        node = next[(before << 5) | symbols.enye] as number;
        hash = (hash + symbols.enye - symbols.n) | 0;
      }
      if (++at === length) break;
      symbol = symbolOf(text.charCodeAt(at));
      if (symbol === symbols.boundary || symbol === symbols.space) break;
    }
    let word = wordAt[node] as number;
    if (word === 0) {
      if (isOdd && isFigure(text, start, at)) word = NUMBER;
      else if (isStretched) word = stretchedWord(text, start, at, lexicon);
      else if (isOdd) {
        if (visitor.odd) visitor.odd(start, at);
      } else if (visitor.other) visitor.other(start, at, hash);
    }
    if (word !== 0) {
      if (size === fields.length) {
        const larger = new Int32Array(size * 2);
        larger.set(fields);
        fields = larger;
      }
      fields[size + WORD] = word;
      fields[size + START] = start;
      fields[size + END] = at;
      fields[size + INDEX] = index;
      fields[size + SENTENCE] = sentence;
      fields[size + JOINED] = isBroken || start - gapStart > longestGap || start === gapStart ? 0 : 1;
      size += FIELDS;
    }
    if (at - start < 4 && visitor.short) visitor.short(start, at);
    index++;
    lineEnds = 0;
    gapStart = at;
    isBroken = false;
  }
  return { count: size, fields };
}

/** The state that a phrase reaches with the word at `last`, which must follow the one before it directly; 0 for none. */
export function stateWith(
  { steps: { table, mask, goesOn } }: Lexicon<unknown>,
  { fields, count }: Words,
  state: number,
  last: number,
): number {
  if (goesOn[state] === 0 || last >= count || fields[last + JOINED] === 0) return 0;
  if (fields[last + INDEX] !== (fields[last - FIELDS + INDEX] as number) + 1) return 0;
  const word = fields[last + WORD] as number;
  for (let slot = slotOf(state, word) & mask; ; slot = (slot + 1) & mask) {
    const key = table[slot * 3];
    if (key === state && table[slot * 3 + 1] === word) return table[slot * 3 + 2] as number;
    if (key === 0) return 0;
  }
}

/**
 * Walks a text and tells every form of the lexicon that stands in it as whole words. Boundaries are decided on the text as
 * written, by letters of any language: «artículo» holds no other word. Invisible characters and accents written as
 * combining marks do not hide a form.
 */
export function scan<Value>(text: string, lexicon: Lexicon<Value>, visitor: Visitor<Value>): Words {
  const { stateOf, leaves, anchors } = lexicon;
  const words = readWords(text, lexicon, visitor);
  const { count, fields } = words;
  const tell = ({ terms, exact }: Leaf<Value>, first: number, last: number) => {
    const start = fields[first + START] as number;
    const end = fields[last + END] as number;
    if (!exact) {
      visitor.found(start, end, terms);
      return;
    }
    const written = squeezed(foldCase(text.slice(start, end)));
    const values = terms.filter((_, index) => (exact[index] ?? written) === written);
    if (values.length > 0) visitor.found(start, end, values);
  };
  for (let first = 0; first < count; first += FIELDS) {
    let state = stateOf[fields[first + WORD] as number] as number;
    for (let last = first; state !== 0; state = stateWith(lexicon, words, state, (last += FIELDS))) {
      const leaf = leaves[state];
      if (leaf) tell(leaf, first, last);
      const told = anchors[state];
      if (told && visitor.anchor) for (const element of told) visitor.anchor(element, first, last);
    }
  }
  return words;
}

/** Every form of the lexicon in the text, from left to right, the longest first, without overlap. */
export function findTerms<Value>(text: string, lexicon: Lexicon<Value>): readonly Hit<Value>[] {
  const hits: Hit<Value>[] = [];
  scan(text, lexicon, {
    found(start, end, [term]) {
      const last = hits[hits.length - 1];
      if (last && start < last.end && start > last.start) return;
      if (last && last.start === start) hits.pop();
      hits.push({ start, end, term: term as Value });
    },
  });
  return hits;
}
