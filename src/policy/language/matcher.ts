import { combiningTilde, fold, foldCase, symbolOf, symbols } from "./fold";

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
  readonly term: Value;
  /** The form that the accents must equal; undefined where accents do not matter. */
  readonly exact: string | undefined;
}

/** Values as one flat trie over folded letters: the time of a search does not depend on how many there are. */
export interface Lexicon<Value> {
  /** `next[node * width + symbol]`: the following node, 0 for none. */
  readonly next: Uint16Array | Uint32Array;
  /** By node: 1 + index into `leaves`, 0 for none. */
  readonly leafAt: Uint32Array;
  readonly leaves: readonly (readonly Leaf<Value>[])[];
}

/** What stands between the words of a phrase besides white space: «hijo-de-…», «I'm». */
const joiners = "-'’";
const spaced = (words: string): string => words.replace(/[-'’]/g, " ");

export const width = 32;

/**
 * Builds the trie once. One form may carry several values, as a word may stand in several phrases and classes.
 * @throws where `isOne` and a form stands in two entries: a mistake of ours
 */
export function compile<Value>(entries: readonly Entry<Value>[], isOne = true): Lexicon<Value> {
  let room = 4096;
  let next = new Uint32Array(room * width);
  const leafAt: number[] = [0];
  const leaves: Leaf<Value>[][] = [];
  for (const { forms, accent, term } of entries) {
    for (const form of forms) {
      const letters = spaced(fold(form));
      let node = 0;
      for (let at = 0; at < letters.length; at++) {
        const slot = node * width + symbolOf(letters.charCodeAt(at));
        node = next[slot] as number;
        if (node !== 0) continue;
        node = leafAt.push(0) - 1;
        if (node === room) {
          const larger = new Uint32Array((room *= 2) * width);
          larger.set(next);
          next = larger;
        }
        next[slot] = node;
      }
      const leaf = { term, exact: accent === "exact" ? spaced(foldCase(form)) : undefined };
      const there = leaves[(leafAt[node] as number) - 1];
      if (!there) leafAt[node] = leaves.push([leaf]);
      else if (isOne) throw new Error(`the form "${form}" stands twice in the lexicon`);
      else there.push(leaf);
    }
  }
  const used = next.subarray(0, leafAt.length * width);
  // Half the memory where the numbers are small enough: what is scanned stays in the cache.
  return {
    next: leafAt.length > 0xffff ? used.slice() : Uint16Array.from(used),
    leafAt: Uint32Array.from(leafAt),
    leaves,
  };
}

/** The node of a word with stretched letters («idiotaaa»): a run of three or more counts as one letter, or as two. */
function stretchedNode(text: string, start: number, end: number, { next, leafAt }: Lexicon<unknown>): number {
  for (const kept of [1, 2]) {
    let node = 0;
    let at = start;
    while (at < end) {
      const symbol = symbolOf(text.charCodeAt(at));
      const from = at;
      while (at < end && symbolOf(text.charCodeAt(at)) === symbol) at++;
      if (symbol === symbols.ignorable) continue;
      const times = at - from < 3 ? at - from : kept;
      for (let time = 0; time < times; time++) {
        node = next[node * width + symbol] as number;
        if (node === 0) break;
      }
      if (node === 0) break;
    }
    if (node !== 0 && leafAt[node] !== 0) return node;
  }
  return -1;
}

/** More white space than this between two words is layout, and no phrase. */
const longestGap = 64;

/** Whoever wants to know what a scan passes. Words and sentences are counted from 0 over the text. */
export interface Visitor<Value> {
  /** A form that stands in the text as whole words, the shorter before the longer that begin at the same word. */
  found(start: number, end: number, values: readonly Value[], word: number, words: number, sentence: number): void;
  /** A word of letters and digits or of letters that no term holds. */
  odd?(start: number, end: number): void;
  /** A sign inside a word that may stand for a letter. */
  sign?(at: number): void;
  /** A word of one letter to three. */
  short?(start: number, end: number): void;
  /** Any other word that begins nothing that is looked for; `hash` is of its folded letters. */
  other?(start: number, end: number, hash: number): void;
}

const isSentenceEnd = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b || code === 0x2026;
/** `* # @ $ ! + |` and the euro: what people put in the place of letters. */
const isSign = (code: number): boolean =>
  (code < 0x80 && "*#@$!+|".indexOf(String.fromCharCode(code)) >= 0) || code === 0x20ac;

export const hashStep = (hash: number, symbol: number): number => (Math.imul(hash, 31) + symbol) | 0;

/**
 * Walks a text once and tells every form of the lexicon that stands in it as whole words. Boundaries are decided on the
 * text as written, by letters of any language: «artículo» holds no other word. Invisible characters and accents written
 * as combining marks do not hide a form.
 */
export function scan<Value>(text: string, lexicon: Lexicon<Value>, visitor: Visitor<Value>): void {
  const { next, leafAt, leaves } = lexicon;
  const length = text.length;
  const wantsOther = visitor.other !== undefined;

  /** What the last walk over a word found out besides its node. */
  let wordEnd = 0;
  let isStretched = false;
  let isOdd = false;
  let hash = 0;
  /** Walks one word from a node; gives the node reached, or -1. */
  const walkWord = (from: number, fromNode: number): number => {
    let node = fromNode;
    let previous = -1;
    let run = 0;
    let at = from;
    isStretched = false;
    isOdd = false;
    hash = 0;
    for (; at < length; at++) {
      let symbol = symbolOf(text.charCodeAt(at));
      if (symbol === symbols.boundary || symbol === symbols.space) break;
      if (symbol === symbols.ignorable) continue;
      if (symbol === symbols.n && text.charCodeAt(at + 1) === combiningTilde) symbol = symbols.enye;
      if (symbol === symbols.otherInWord) isOdd = true;
      hash = (Math.imul(hash, 31) + symbol) | 0;
      if (symbol !== previous) {
        previous = symbol;
        run = 1;
      } else if (++run === 3) isStretched = true;
      if (node >= 0) node = next[node * width + symbol] || -1;
    }
    wordEnd = at;
    return node;
  };

  const tell = (node: number, start: number, end: number, word: number, words: number, sentence: number) => {
    const number = leafAt[node] as number;
    if (number === 0) return;
    const values: Value[] = [];
    let written: string | undefined;
    for (const { term, exact } of leaves[number - 1] as readonly Leaf<Value>[]) {
      if (exact !== undefined) {
        written = written ?? spaced(foldCase(text.slice(start, end)));
        if (written !== exact) continue;
      }
      values.push(term);
    }
    if (values.length > 0) visitor.found(start, end, values, word, words, sentence);
  };

  let at = 0;
  let word = 0;
  let sentence = 0;
  let lineEnds = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const symbol = symbolOf(code);
    if (symbol === symbols.space) {
      // An empty line ends a sentence too.
      if (code === 10 && ++lineEnds === 2) sentence++;
      at++;
      continue;
    }
    if (symbol === symbols.boundary) {
      if (isSentenceEnd(code) && symbolOf(text.charCodeAt(at + 1)) % symbols.space === 0) sentence++;
      if (visitor.sign && isSign(code)) visitor.sign(at);
      at++;
      continue;
    }
    lineEnds = 0;
    const start = at;
    let node = walkWord(start, 0);
    at = wordEnd;
    if (at - start < 4 && visitor.short) visitor.short(start, at);
    if (node < 0) {
      if (isStretched) {
        node = stretchedNode(text, start, at, lexicon);
        if (node > 0) tell(node, start, at, word, 1, sentence);
      } else if (isOdd) {
        if (visitor.odd) visitor.odd(start, at);
      } else if (wantsOther && visitor.other) visitor.other(start, at, hash);
      word++;
      continue;
    }
    if (wantsOther && visitor.other && leafAt[node] === 0) visitor.other(start, at, hash);
    tell(node, start, at, word, 1, sentence);
    let end = at;
    let words = 1;
    while ((node = next[node * width + symbols.space] || -1) >= 0) {
      const gapEnd = Math.min(length, end + longestGap);
      let gap = end;
      while (gap < gapEnd && symbolOf(text.charCodeAt(gap)) === symbols.space) gap++;
      if (gap === end && gap < length && joiners.indexOf(text.charAt(gap)) >= 0) gap++;
      if (gap === end || gap === length) break;
      node = walkWord(gap, node);
      if (node < 0 || wordEnd === gap) break;
      end = wordEnd;
      tell(node, start, end, word, ++words, sentence);
    }
    word++;
  }
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
