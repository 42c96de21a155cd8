import { hashOf } from "../../policy/fingerprint";
import type { JudgedFinding } from "../../policy/verdict";
import type { Excerpt } from "./excerpt";

/** A sentence or the name of a file, with what was found in it. */
export interface Quote extends Excerpt {
  readonly part: "subject" | "body" | "attachments";
}

/** What a card shows of the places of one finding: plain data, made beside the page. */
export interface Quotes {
  /** Its hash. */
  readonly finding: string;
  readonly quotes: readonly Quote[];
  /** Places beyond those shown. */
  readonly more: number;
  /** What the lexicons call the expressions found. */
  readonly lemmas: readonly string[];
}

export const quotesAbout = (all: readonly Quotes[], finding: JudgedFinding): Quotes | undefined => {
  const hash = hashOf(finding);
  return all.find((quotes) => quotes.finding === hash);
};

/** The words that are marked, each once. */
export const markedWords = (quotes: readonly Quote[]): readonly string[] => [
  ...new Set(
    quotes.flatMap(({ pieces }) => pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text.trim())),
  ),
];
