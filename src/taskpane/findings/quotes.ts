import type { Draft } from "../../policy/draft";
import type { PolicyFacts } from "../../policy/document/facts";
import { hashOf } from "../../policy/fingerprint";
import { findFlagged } from "../../policy/language/flagged";
import { flaggedInDraft } from "../../policy/language/flagged-draft";
import type { Place } from "../../policy/finding";
import type { Span } from "../../policy/text/flow";
import { textMap } from "../../policy/text/text-map";
import type { JudgedFinding } from "../../policy/verdict";
import { bySentence, excerptOf } from "./excerpt";
import { isFlagged, isOfSigns, speaksOf, type FlaggedFinding } from "./flagged";
import type { Quote, Quotes } from "./quoted";

type PlaceInText = Extract<Place, { readonly part: "subject" | "body" }>;
type PlaceInName = Extract<Place, { readonly part: "attachments" }>;

/** Sentences that one card shows of each part, and of several signs, which only together say something. */
const MOST = 2;
const MOST_SIGNS = 4;

interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What of a part's own text a finding's places mark; those without a letter mark nothing. */
function markedIn(draft: Draft, part: "subject" | "body", places: readonly Place[]): Marked | undefined {
  const own = places.filter((place): place is PlaceInText => place.part === part);
  if (own.length === 0) return undefined;
  const isSeen = (text: string) => (span: Span) => text.slice(span.start, span.end).trim() !== "";
  if (part === "subject") {
    if (draft.subject.state !== "known") return undefined;
    const text = draft.subject.value;
    return { text, spans: own.filter(isSeen(text)) };
  }
  if (draft.body.state !== "known") return undefined;
  const map = textMap(draft.body.value);
  const spans = own.map(({ start, end }) => ({
    start: map.textOffsetOf(start),
    end: map.textOffsetOf(end),
  }));
  return { text: map.text, spans: spans.filter(isSeen(map.text)) };
}

/** The names in which an expression was found, with its letters; other findings are about the files themselves. */
function markedNames(finding: FlaggedFinding, { language }: PolicyFacts): readonly Marked[] {
  const names = new Map<string, string>();
  const isInName = (place: Place): place is PlaceInName => place.part === "attachments";
  for (const { id, name } of finding.places.filter(isInName)) names.set(id, name);
  return [...names.values()].map((name) => ({
    text: name,
    // Names join their words with «_», as the rules read them too.
    spans: findFlagged(name.replace(/_/g, " "), language).filter((hit) => speaksOf(finding, hit)),
  }));
}

/** What the lexicons call the expressions of a finding, so that a false alarm can name them. */
function lemmasOf(draft: Draft, finding: JudgedFinding, { language }: PolicyFacts): readonly string[] {
  if (!isFlagged(finding)) return [];
  if ("lemma" in finding.data) return [finding.data.lemma];
  if (!isOfSigns(finding)) return [];
  const signs = flaggedInDraft(draft, language).filter((one) => speaksOf(finding, one));
  return [...new Set(signs.map(({ lemma }) => lemma))];
}

function quotesFor(draft: Draft, finding: JudgedFinding, policy: PolicyFacts): readonly Quotes[] {
  const most = isOfSigns(finding) ? MOST_SIGNS : MOST;
  const quotes: Quote[] = [];
  let more = 0;
  const add = (part: Quote["part"], { text, spans }: Marked, room: number) => {
    const groups = bySentence(text, spans);
    for (const group of groups.slice(0, room))
      quotes.push({ part, ...excerptOf(text, group, part === "attachments") });
    for (const group of groups.slice(room)) more += group.length;
  };
  for (const part of ["subject", "body"] as const) {
    const marked = markedIn(draft, part, finding.places);
    if (marked) add(part, marked, most - quotes.length);
  }
  const names = isFlagged(finding) ? markedNames(finding, policy) : [];
  names.forEach((name, index) => add("attachments", name, index < MOST ? 1 : 0));
  if (quotes.length === 0) return [];
  return [{ finding: hashOf(finding), quotes, more, lemmas: lemmasOf(draft, finding, policy) }];
}

/** The sentences that the cards may show, with what was found in them. */
export const quotesOf = (
  draft: Draft,
  findings: readonly JudgedFinding[],
  policy: PolicyFacts,
): readonly Quotes[] => findings.flatMap((finding) => quotesFor(draft, finding, policy));
