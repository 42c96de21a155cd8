import { fold, symbols, symbolOf } from "../language/fold";

/** How posts are written: data of the policy document. */
export interface TitleWords {
  /** Words that say nothing of the post, wherever they stand: articles, «Lic.», «despacho». */
  readonly ignored: readonly string[];
  /** Abbreviations and gendered forms, with what each of them means. */
  readonly forms: readonly { readonly means: string; readonly written: readonly string[] }[];
}

export interface TitleWord {
  readonly word: string;
  /** Says nothing of the post. */
  readonly isSilent: boolean;
}

/** A part of a title: the words that can be compared, and all of them in their order. */
export interface TitlePart {
  readonly words: readonly string[];
  readonly all: readonly TitleWord[];
}

/** One part of a title after the other. */
export type ReadTitle = (title: string) => readonly TitlePart[];

/** «Jefe(a)», «Director/a»: both forms of one word. */
const bothGenders = / ?\((?:a|o|as|os)\)|\/(?:a|o|as|os)(?![a-zñ0-9])/g;
/** «C.P.», «D.G.A.»: initials are one word. */
const initials = /(^|[^a-zñ0-9])((?:[a-zñ]\.)+[a-zñ])(?![a-zñ0-9])/g;
const endOfPart = /[,;:/\\|()[\]{}<>&+*_~=·•«»→–—]| -|- /;

const isInWord = (code: number): boolean => {
  const symbol = symbolOf(code);
  return symbol !== symbols.boundary && symbol <= symbols.otherInWord;
};

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = "";
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isInWord(text.charCodeAt(at))) {
      word += text.charAt(at);
    } else if (word !== "") {
      words.push(word);
      word = "";
    }
  }
  return words;
}

/** Letters as they are compared; a line end ends a part as a comma does. */
const folded = (title: string): string =>
  fold(
    title
      .replace(/[\r\n\u2028\u2029]+/g, ",")
      .replace(/[º°]/g, "o")
      .replace(/ª/g, "a"),
  )
    .replace(bothGenders, "")
    .replace(initials, (_, before: string, letters: string) => before + letters.replace(/\./g, ""));

/**
 * Reads titles without case, accents, punctuation and spacing, abbreviations written out. Linear in the title's length.
 */
export function titleReader({ ignored, forms }: TitleWords = { ignored: [], forms: [] }): ReadTitle {
  const meanings = new Map<string, readonly string[]>();
  for (const { means, written } of forms) {
    const words = wordsOf(folded(means));
    for (const form of written) meanings.set(wordsOf(folded(form)).join(" "), words);
  }
  const silent = new Set(ignored.map((word) => wordsOf(folded(word)).join(" ")));
  return (title) =>
    folded(title)
      .split(endOfPart)
      .map((part) => {
        const all: TitleWord[] = [];
        for (const written of wordsOf(part)) {
          for (const word of meanings.get(written) ?? [written])
            all.push({ word, isSilent: silent.has(word) });
        }
        return { words: all.filter(({ isSilent }) => !isSilent).map(({ word }) => word), all };
      });
}
