import { combiningTilde, fold, symbolOf, symbols } from "../language/fold";

/** A text as it is searched: its letters without case and accents, and where in the text each of them stands. */
export interface SearchedText {
  /** Lower case, ñ kept, white space as single spaces, nothing invisible. */
  readonly letters: string;
  /** Place in the text of each letter, and the text's length at the end. */
  readonly places: readonly number[];
}

export function searchedText(text: string): SearchedText {
  let letters = "";
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = fold(text.charAt(at)).charAt(0);
    if (letter === "" || (letter === " " && letters.endsWith(" "))) continue;
    letters += letter === "n" && text.charCodeAt(at + 1) === combiningTilde ? "ñ" : letter;
    places.push(at);
  }
  places.push(text.length);
  return { letters, places };
}

/** Whether a folded letter belongs to a word; in nothing (the edge of a text) there is none. */
function isInWord(letter: string): boolean {
  if (letter === "") return false;
  const symbol = symbolOf(letter.charCodeAt(0));
  return symbol !== symbols.boundary && symbol !== symbols.space;
}

/** The words that are looked for: folded, without the punctuation around them (`¿puedo` … `video?`). */
export function searchWords(query: string): readonly string[] {
  const words = searchedText(query)
    .letters.split(" ")
    .map((word) => {
      let from = 0;
      let to = word.length;
      while (from < to && !isInWord(word.charAt(from))) from++;
      while (to > from && !isInWord(word.charAt(to - 1))) to--;
      return word.slice(from, to);
    });
  return words.filter((word) => word !== "");
}

const withoutTilde = (letters: string): string => letters.replace(/ñ/g, "n");

/** Whoever has no ñ on the keyboard types n; whoever types ñ means it. */
const isMeant = (word: string, letters: string, at: number): boolean => {
  for (let index = 0; index < word.length; index++) {
    if (word.charAt(index) === "ñ" && letters.charAt(at + index) !== "ñ") return false;
  }
  return true;
};

/** Where words of the text begin with `word`, in letters. */
export function beginnings(word: string, { letters }: SearchedText): readonly number[] {
  const found: number[] = [];
  const plainLetters = withoutTilde(letters);
  const plainWord = withoutTilde(word);
  let at = plainLetters.indexOf(plainWord);
  while (at >= 0 && word !== "") {
    if (!isInWord(letters.charAt(at - 1)) && isMeant(word, letters, at)) found.push(at);
    at = plainLetters.indexOf(plainWord, at + 1);
  }
  return found;
}

export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The places in the text, as it is written, where `words` stand: in order, apart from one another. */
export function marksOf(words: readonly string[], text: SearchedText): readonly Mark[] {
  const all: Mark[] = [];
  for (const word of words) {
    for (const at of beginnings(word, text)) {
      const start = text.places[at];
      const end = text.places[at + word.length];
      if (start !== undefined && end !== undefined) all.push({ start, end });
    }
  }
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const marks: Mark[] = [];
  for (const mark of all) {
    const last = marks[marks.length - 1];
    if (!last || mark.start > last.end) marks.push(mark);
    else marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
  }
  return marks;
}
