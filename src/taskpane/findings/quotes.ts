import type { Draft } from "../../policy/draft";
import type { Place } from "../../policy/finding";
import { textMap } from "../../policy/text/text-map";
import type { JudgedFinding } from "../../policy/verdict";
import { excerptOf, type Excerpt } from "./excerpt";

export type PlaceInText = Extract<Place, { readonly part: "subject" | "body" }>;

/** A place of a finding in its sentence. */
export interface Quote extends Excerpt {
  readonly place: PlaceInText;
}

/** Sentences that one card shows. */
export const MOST_QUOTES = 2;

export const isInText = (place: Place): place is PlaceInText =>
  place.part === "subject" || place.part === "body";

function quoteAt(draft: Draft, place: PlaceInText): Quote | undefined {
  if (place.part === "subject" && draft.subject.state === "known") {
    const text = draft.subject.value;
    if (text.slice(place.start, place.end).trim() === "") return undefined;
    return { place, ...excerptOf(text, place.start, place.end) };
  }
  if (place.part === "body" && draft.body.state === "known") {
    const map = textMap(draft.body.value);
    const start = map.textOffsetOf(place.start);
    const end = map.textOffsetOf(place.end);
    if (map.text.slice(start, end).trim() === "") return undefined;
    return { place, ...excerptOf(map.text, start, end) };
  }
  return undefined;
}

/** The sentences that a card about any of the findings may show; places without a letter have none. */
export function quotesOf(draft: Draft, findings: readonly JudgedFinding[]): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const { places } of findings) {
    for (const place of places.filter(isInText).slice(0, MOST_QUOTES)) {
      const quote = quoteAt(draft, place);
      if (quote) quotes.push(quote);
    }
  }
  return quotes;
}

const isSame = (a: PlaceInText, b: PlaceInText): boolean =>
  a.part === b.part && a.start === b.start && a.end === b.end;

export const quoteOf = (quotes: readonly Quote[], place: PlaceInText): Quote | undefined =>
  quotes.find((quote) => isSame(quote.place, place));
