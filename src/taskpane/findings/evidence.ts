import type { Draft } from "../../policy/draft";
import type { Place } from "../../policy/finding";
import { textMap } from "../../policy/text/text-map";
import { excerptOf, type Excerpt } from "./excerpt";

/** Where a finding lies, as the sender can recognise it. */
export interface Evidence {
  readonly excerpts: readonly (Excerpt & { readonly part: "subject" | "body" })[];
  /** Places of the text beyond those shown. */
  readonly moreExcerpts: number;
  readonly files: readonly string[];
  readonly moreFiles: number;
}

const MOST_EXCERPTS = 2;
const MOST_FILES = 6;

function excerptAt(draft: Draft, place: Place): Evidence["excerpts"][number] | undefined {
  if (place.part === "subject" && draft.subject.state === "known") {
    const text = draft.subject.value;
    if (text.slice(place.start, place.end).trim() === "") return undefined;
    return { part: "subject", ...excerptOf(text, place.start, place.end) };
  }
  if (place.part === "body" && draft.body.state === "known") {
    const map = textMap(draft.body.value);
    const start = map.textOffsetOf(place.start);
    const end = map.textOffsetOf(place.end);
    if (map.text.slice(start, end).trim() === "") return undefined;
    return { part: "body", ...excerptOf(map.text, start, end) };
  }
  return undefined;
}

/** The places of a finding in words: sentences with what was found in them, and files by name. */
export function evidenceOf(draft: Draft, places: readonly Place[]): Evidence {
  const inText = places.filter(({ part }) => part === "subject" || part === "body");
  const excerpts: Evidence["excerpts"][number][] = [];
  for (const place of inText.slice(0, MOST_EXCERPTS)) {
    const excerpt = excerptAt(draft, place);
    if (excerpt) excerpts.push(excerpt);
  }
  const files = places.flatMap((place) => (place.part === "attachments" ? [place.name] : []));
  return {
    excerpts,
    moreExcerpts: excerpts.length === 0 ? 0 : Math.max(0, inText.length - MOST_EXCERPTS),
    files: files.slice(0, MOST_FILES),
    moreFiles: Math.max(0, files.length - MOST_FILES),
  };
}
