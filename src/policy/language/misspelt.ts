import { fold, symbolOf } from "./fold";
import lookAlikes from "./lexicon/look-alikes.json";
import { hashStep } from "./matcher";

/** How a sound is written by ear, one change at a time; the first is what the word has. */
const soundsAlike: readonly (readonly [RegExp, string])[] = [
  [/qu(?=[ei])/g, "k"],
  [/c(?=[aoulr])/g, "k"],
  [/c(?=[ei])/g, "s"],
  [/c(?=[ei])/g, "z"],
  [/z/g, "s"],
  [/s(?=[aeiou])/g, "z"],
  [/v/g, "b"],
  [/b/g, "v"],
  [/ll/g, "y"],
  [/y(?=[aeiou])/g, "ll"],
  [/g(?=[ei])/g, "j"],
  [/j/g, "g"],
  [/j/g, "h"],
  [/^h/g, ""],
  [/^(?=[aeiou])/g, "h"],
  [/hue/g, "we"],
  [/gue/g, "ge"],
  [/gui/g, "gi"],
  [/gu(?=[aeo])/g, "w"],
  [/ñ/g, "ni"],
  [/ñ/g, "n"],
  [/rr/g, "r"],
  [/x/g, "ks"],
  [/u(?=[^aeiou])/g, "v"],
  [/[ao]$/g, "x"],
  [/[ao]s$/g, "xs"],
];

/** Shorter words have neighbours that are words. */
const SHORTEST_BY_EAR = 5;
const SHORTEST_SLIPPED = 7;

/** How people misspell a folded word: by ear, or with a letter lost, doubled, or changed for its neighbour. */
export function misspellings(word: string): readonly string[] {
  const found = new Set<string>();
  let byEar = word;
  if (word.length >= SHORTEST_BY_EAR) {
    for (const [sound, written] of soundsAlike) {
      const changed = word.replace(sound, written);
      if (changed === word) continue;
      found.add(changed);
      byEar = byEar.replace(sound, written);
      found.add(byEar);
    }
  }
  if (word.length >= SHORTEST_BY_EAR - 1) {
    for (let at = 0; at < word.length; at++) {
      const vowel = word.charAt(at);
      if ("aeiou".indexOf(vowel) >= 0) found.add(word.slice(0, at) + vowel + word.slice(at));
    }
  }
  if (word.length >= SHORTEST_SLIPPED) {
    for (let at = 1; at < word.length; at++) {
      const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
      found.add(before + after);
      found.add(before + letter + letter + after);
      if (after !== "") found.add(before + after.charAt(0) + letter + after.slice(1));
    }
  }
  found.delete(word);
  return Array.from(found).filter((variant) => variant.length >= SHORTEST_BY_EAR);
}

const hashOf = (word: string): number => {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, symbolOf(word.charCodeAt(at)));
  return hash;
};

/** Words that are no form of anything looked for, and may be one misspelt. */
export interface Misspelt<Value> {
  /** @param hash of the folded letters from `start` to `end`, as a scan tells it */
  valueOf(text: string, start: number, end: number, hash: number): Value | undefined;
}

/** Names are written with one capital letter, inside a sentence too. */
const isName = (text: string, start: number, end: number): boolean => {
  const word = text.slice(start, end);
  return word.charAt(0) !== word.charAt(0).toLowerCase() && word !== word.toUpperCase();
};

/**
 * The misspellings of terms. One probe of a small table tells nearly every other word from them.
 * @param valueOf what a term's misspellings carry; undefined where nobody looks for them
 */
export function misspelt<Term, Value>(
  terms: readonly Term[],
  formsOf: (term: Term) => readonly string[],
  valueOf: (term: Term) => Value | undefined,
): Misspelt<Value> {
  // No word of the lexicons, and no other word that there is, is a misspelling of one.
  const known = new Set<string>(lookAlikes);
  const written = terms.map((term) => formsOf(term).map(fold));
  for (const forms of written) for (const form of forms) known.add(form);
  const values = new Map<string, Value>();
  terms.forEach((term, index) => {
    const value = valueOf(term);
    if (value === undefined) return;
    for (const form of written[index] as readonly string[]) {
      if (form.indexOf(" ") >= 0) continue;
      for (const variant of misspellings(form))
        if (!known.has(variant) && !values.has(variant)) values.set(variant, value);
    }
  });
  // Two bits of a table that stays in the cache tell nearly every word from these (Bloom 1970).
  const bits = new Uint32Array(1 << 15);
  const second = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 12;
  const first = (hash: number): number => (hash ^ (hash >>> 15)) & 0xfffff;
  values.forEach((_, word) => {
    const hash = hashOf(word);
    for (const bit of [first(hash), second(hash)])
      bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
  });
  const has = (bit: number): boolean => (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  return {
    valueOf: (text, start, end, hash) =>
      has(first(hash)) && has(second(hash)) && !isName(text, start, end)
        ? values.get(fold(text.slice(start, end)))
        : undefined,
  };
}
