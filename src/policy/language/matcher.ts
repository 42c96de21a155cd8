import { combiningTilde, fold, foldCase, symbolOf, symbols } from "./fold";

/** What a lexicon is compiled from: the ways one term is written. A space in a form stands for any white space. */
export interface Entry<Term> {
  readonly forms: readonly string[];
  /** `exact`: accents as written in the form; `folded`: with or without, since capitals and haste leave them out. */
  readonly accent: "exact" | "folded";
  readonly term: Term;
}

/** Offsets into the text that was searched. */
export interface Hit<Term> {
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

interface Leaf<Term> {
  readonly term: Term;
  /** The form that the accents must equal; undefined where accents do not matter. */
  readonly exact: string | undefined;
}

/** Terms as one flat trie over folded letters: the time of a search does not depend on how many there are. */
export interface Lexicon<Term> {
  /** `next[node * width + symbol]`: the following node, 0 for none. */
  readonly next: Uint16Array;
  /** By node: 1 + index into `leaves`, 0 for none. */
  readonly leafAt: Uint16Array;
  readonly leaves: readonly Leaf<Term>[];
}

/** What stands between the words of a phrase besides white space: «hijo-de-…», «I'm». */
const joiners = "-'’";
const spaced = (words: string): string => words.replace(/[-'’]/g, " ");

const width = 32;
const maxNodes = 0xffff;

/** Builds the trie once; the same form in two entries is a mistake of ours. */
export function compile<Term>(entries: readonly Entry<Term>[]): Lexicon<Term> {
  const rows: number[][] = [[]];
  const leafAt: number[] = [0];
  const leaves: Leaf<Term>[] = [];
  for (const { forms, accent, term } of entries) {
    for (const form of forms) {
      let node = 0;
      for (const letter of spaced(fold(form))) {
        const row = rows[node] as number[];
        const symbol = symbolOf(letter.charCodeAt(0));
        let following = row[symbol];
        if (following === undefined) {
          following = row[symbol] = rows.push([]) - 1;
          leafAt.push(0);
        }
        node = following;
      }
      if (leafAt[node] !== 0) throw new Error(`the form "${form}" stands twice in the lexicon`);
      leafAt[node] = leaves.push({ term, exact: accent === "exact" ? spaced(foldCase(form)) : undefined });
    }
  }
  if (rows.length > maxNodes) throw new Error("the lexicon is too large for its table");
  const next = new Uint16Array(rows.length * width);
  rows.forEach((row, node) => {
    row.forEach((following, symbol) => {
      next[node * width + symbol] = following;
    });
  });
  return { next, leafAt: Uint16Array.from(leafAt), leaves };
}

/** The leaf of a word with stretched letters («idiotaaa»): a run of three or more counts as one letter, or as two. */
function stretchedLeaf<Term>(text: string, start: number, end: number, lexicon: Lexicon<Term>): number {
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
        node = lexicon.next[node * width + symbol] as number;
        if (node === 0) break;
      }
      if (node === 0) break;
    }
    const leaf = node === 0 ? 0 : (lexicon.leafAt[node] as number);
    if (leaf !== 0) return leaf;
  }
  return 0;
}

/** More white space than this between two words is layout, and no phrase. */
const longestGap = 64;

/**
 * Every term of the lexicon that stands in the text as whole words, from left to right, the longest first, without
 * overlap. Boundaries are decided on the text as written, by letters of any language: «artículo» holds no other word.
 * Invisible characters and accents written as combining marks do not hide a term. One pass.
 */
export function findTerms<Term>(text: string, lexicon: Lexicon<Term>): readonly Hit<Term>[] {
  const { next, leafAt, leaves } = lexicon;
  const hits: Hit<Term>[] = [];
  const length = text.length;

  /** What the last walk over a word found out besides its node. */
  const word = { end: 0, isStretched: false };
  /** Walks one word from a node; gives the node reached, or -1. */
  const walkWord = (from: number, fromNode: number): number => {
    let node = fromNode;
    let previous = -1;
    let run = 0;
    let at = from;
    word.isStretched = false;
    for (; at < length; at++) {
      let symbol = symbolOf(text.charCodeAt(at));
      if (symbol === symbols.boundary || symbol === symbols.space) break;
      if (symbol === symbols.ignorable) continue;
      if (symbol === symbols.n && text.charCodeAt(at + 1) === combiningTilde) symbol = symbols.enye;
      if (symbol !== previous) {
        previous = symbol;
        run = 1;
      } else if (++run === 3) word.isStretched = true;
      if (node >= 0) node = next[node * width + symbol] || -1;
    }
    word.end = at;
    return node;
  };

  const accept = (start: number, end: number, leafNumber: number): boolean => {
    const leaf = leaves[leafNumber - 1];
    if (!leaf || (leaf.exact !== undefined && spaced(foldCase(text.slice(start, end))) !== leaf.exact))
      return false;
    hits.push({ start, end, term: leaf.term });
    return true;
  };

  let at = 0;
  while (at < length) {
    const symbol = symbolOf(text.charCodeAt(at));
    if (symbol === symbols.boundary || symbol === symbols.space) {
      at++;
      continue;
    }
    const start = at;
    let node = walkWord(start, 0);
    const firstEnd = word.end;
    at = firstEnd;
    if (node < 0) {
      if (word.isStretched) {
        const leaf = stretchedLeaf(text, start, firstEnd, lexicon);
        if (leaf !== 0) accept(start, firstEnd, leaf);
      }
      continue;
    }
    let bestLeaf = leafAt[node] as number;
    let bestEnd = firstEnd;
    let end = firstEnd;
    while ((node = next[node * width + symbols.space] || -1) >= 0) {
      const gapEnd = Math.min(length, end + longestGap);
      let gap = end;
      while (gap < gapEnd && symbolOf(text.charCodeAt(gap)) === symbols.space) gap++;
      if (gap === end && gap < length && joiners.indexOf(text.charAt(gap)) >= 0) gap++;
      if (gap === end || gap === length) break;
      node = walkWord(gap, node);
      if (node < 0 || word.end === gap) break;
      end = word.end;
      const leaf = leafAt[node] as number;
      if (leaf !== 0) {
        bestLeaf = leaf;
        bestEnd = end;
      }
    }
    if (bestLeaf !== 0 && accept(start, bestEnd, bestLeaf)) at = bestEnd;
  }
  return hits;
}
