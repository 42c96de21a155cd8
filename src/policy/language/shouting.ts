import { symbolOf, symbols } from "./fold";
import type { Span } from "../text/flow";

const letterCount = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = start; at < end; at++) {
    const symbol = symbolOf(text.charCodeAt(at));
    if (symbol > symbols.boundary && symbol <= symbols.enye) count++;
  }
  return count;
};

/** Shorter runs of capitals are acronyms and folios. */
const LETTERS_TO_A_WORD = 4;

/**
 * Stretches of a text in capitals, `words` words long or longer, none of them too short for a word on the average. Headings of
 * official documents are shorter, acronyms stand alone.
 */
export function findShouting(text: string, words: number): readonly Span[] {
  const found: Span[] = [];
  let start = -1;
  let end = 0;
  let count = 0;
  const close = () => {
    if (count >= words && letterCount(text, start, end) >= count * LETTERS_TO_A_WORD)
      found.push({ start, end });
    start = -1;
    count = 0;
  };
  const wordsOf = /[^\s.,;:!?¡¿()«»"“”/]+/g;
  for (let match = wordsOf.exec(text); match; match = wordsOf.exec(text)) {
    const [word] = match;
    const upper = word.toUpperCase();
    if (upper === word.toLowerCase()) continue; // figures and dashes
    if (word !== upper) {
      close();
      continue;
    }
    if (start < 0) start = match.index;
    end = match.index + word.length;
    count++;
  }
  close();
  return found;
}

/** «¡¡¡», «!!!» and longer. */
export function findExclamations(text: string): readonly Span[] {
  const found: Span[] = [];
  const marks = /[!¡]{3,}/g;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
