import type { Place } from "../../policy/finding";
import { isInText, MOST_QUOTES, quoteOf, type Quote } from "./quotes";

/** Where a finding lies, as the sender can recognise it. */
export interface Evidence {
  readonly excerpts: readonly Quote[];
  /** Places of the text beyond those shown. */
  readonly moreExcerpts: number;
  readonly files: readonly string[];
  readonly moreFiles: number;
}

const MOST_FILES = 6;

/** The places of a finding in words: sentences with what was found in them, and files by name. */
export function evidenceOf(quotes: readonly Quote[], places: readonly Place[]): Evidence {
  const inText = places.filter(isInText);
  const excerpts: Quote[] = [];
  for (const place of inText.slice(0, MOST_QUOTES)) {
    const quote = quoteOf(quotes, place);
    if (quote) excerpts.push(quote);
  }
  const files = places.flatMap((place) => (place.part === "attachments" ? [place.name] : []));
  return {
    excerpts,
    moreExcerpts: excerpts.length === 0 ? 0 : Math.max(0, inText.length - MOST_QUOTES),
    files: files.slice(0, MOST_FILES),
    moreFiles: Math.max(0, files.length - MOST_FILES),
  };
}
