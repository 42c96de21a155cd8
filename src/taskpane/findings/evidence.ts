import type { Place } from "../../policy/finding";
import type { JudgedFinding } from "../../policy/verdict";
import { quotesAbout, type Quote, type Quotes } from "./quoted";

/** Where the findings of a card lie, as the sender can recognise it. */
export interface Evidence {
  readonly quotes: readonly Quote[];
  /** Places beyond those quoted. */
  readonly moreQuotes: number;
  readonly files: readonly string[];
  readonly moreFiles: number;
}

const MOST_FILES = 6;

const namesOf = (places: readonly Place[]): readonly string[] =>
  places.flatMap((place) => (place.part === "attachments" ? [place.name] : []));

/** The places of findings in words: sentences and names with what was found in them, and other files by name. */
export function evidenceOf(all: readonly Quotes[], findings: readonly JudgedFinding[]): Evidence {
  const quotes: Quote[] = [];
  const files: string[] = [];
  let moreQuotes = 0;
  for (const finding of findings) {
    const about = quotesAbout(all, finding);
    if (about) {
      quotes.push(...about.quotes);
      moreQuotes += about.more;
    }
    if (!about?.quotes.some(({ part }) => part === "attachments")) files.push(...namesOf(finding.places));
  }
  return {
    quotes,
    moreQuotes,
    files: files.slice(0, MOST_FILES),
    moreFiles: Math.max(0, files.length - MOST_FILES),
  };
}
