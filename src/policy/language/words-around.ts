import { fold, symbolOf, symbols } from "./fold";

const isWordCharacter = (code: number): boolean => {
  const symbol = symbolOf(code);
  return symbol !== symbols.boundary && symbol !== symbols.space;
};

/** Marks that end what a word can refer to. A hyphen, an apostrophe and quotation marks do not. */
export const closers = ".,;:!?¡¿()[]…•|/";
const furthest = 160;

/**
 * Up to `most` folded words before `offset`, the nearest first, within the same part of the sentence. An empty line
 * ends it too.
 */
export function wordsBefore(text: string, offset: number, most: number, across = closers): readonly string[] {
  const words: string[] = [];
  const stop = Math.max(0, offset - furthest);
  let at = offset;
  let lineEnds = 0;
  while (at > stop && words.length < most) {
    const code = text.charCodeAt(at - 1);
    if (!isWordCharacter(code)) {
      if (across.indexOf(text.charAt(at - 1)) >= 0 || (code === 10 && ++lineEnds > 1)) break;
      at--;
      continue;
    }
    lineEnds = 0;
    const end = at;
    while (at > stop && isWordCharacter(text.charCodeAt(at - 1))) at--;
    words.push(fold(text.slice(at, end)));
  }
  return words;
}

/** Up to `most` folded words from `offset` on, within the same part of the sentence. */
export function wordsAfter(text: string, offset: number, most: number, across = closers): readonly string[] {
  const words: string[] = [];
  const stop = Math.min(text.length, offset + furthest);
  let at = offset;
  let lineEnds = 0;
  while (at < stop && words.length < most) {
    const code = text.charCodeAt(at);
    if (!isWordCharacter(code)) {
      if (across.indexOf(text.charAt(at)) >= 0 || (code === 10 && ++lineEnds > 1)) break;
      at++;
      continue;
    }
    lineEnds = 0;
    const start = at;
    while (at < stop && isWordCharacter(text.charCodeAt(at))) at++;
    words.push(fold(text.slice(start, at)));
  }
  return words;
}

export const opening = "«“‘„‹";
const closing = "»”’›";
const lookedBack = 400;

/** Whether `offset` stands inside quotation marks: opened in the same paragraph, or straight ones on the same line. */
export function isQuoted(text: string, offset: number, end: number): boolean {
  let straight = 0;
  let depth = 0;
  let lineEnds = 0;
  for (let at = offset - 1; at >= 0 && at > offset - lookedBack; at--) {
    const code = text.charCodeAt(at);
    if (code === 10 && text.charCodeAt(at - (text.charCodeAt(at - 1) === 13 ? 2 : 1)) === 10) break;
    if (code === 10) lineEnds++;
    if (code === 0x22 && lineEnds === 0) straight++;
    if (code < 0xab) continue; // the first of the other marks
    const letter = text.charAt(at);
    // An apostrophe is written like a closing mark: it closes nothing inside a word.
    if (closing.indexOf(letter) >= 0 && !(letter === "’" && isWordCharacter(text.charCodeAt(at + 1))))
      depth--;
    else if (opening.indexOf(letter) >= 0 && depth++ >= 0) return true;
  }
  if (straight % 2 === 1) {
    const rest = text.slice(end, end + lookedBack).split("\n", 1)[0] ?? "";
    return rest.indexOf('"') >= 0; // without its closing mark it is an inch, or a slip
  }
  return text.charAt(offset - 1) === "'" && text.charAt(end) === "'";
}
