import type { Body, Draft } from "../draft";
import type { Place } from "../finding";
import { textMap, type TextMap } from "../text/text-map";
import { findFlagged, type Flagged, type LanguageSettings } from "./flagged";
import { isReplySubject } from "./reply-subject";

/** A flagged expression where it stands in a draft. */
export interface FlaggedPlace extends Omit<Flagged, "start" | "end"> {
  /** Whether the sender wrote it, not whom he answers or forwards. */
  readonly own: boolean;
  /** As the sender wrote it. */
  readonly word: string;
  readonly place: Place;
  /** Counted from 1, for the body. */
  readonly paragraph?: number;
}

export type JudgedParts = Pick<Draft, "subject" | "body" | "attachments">;

const invisible = /[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

/** As written, without what nobody sees. */
const wordOf = (text: string, { start, end }: Flagged): string =>
  text.slice(start, end).replace(invisible, "").replace(/\s+/g, " ");

function inSubject(subject: string, settings?: LanguageSettings): readonly FlaggedPlace[] {
  // Whoever answers an angry letter did not write its subject.
  const isInherited = isReplySubject(subject);
  return findFlagged(subject, settings).map((hit) => ({
    ...hit,
    own: !isInherited,
    tier: isInherited ? "mild" : hit.tier,
    word: wordOf(subject, hit),
    place: { part: "subject", start: hit.start, end: hit.end },
  }));
}

/** Own words count in full, others' at most as a hint; signatures and footers are not judged. */
export function flaggedIn(
  map: TextMap,
  settings?: LanguageSettings,
): readonly (Flagged & { readonly own: boolean })[] {
  const found: (Flagged & { readonly own: boolean })[] = [];
  for (const hit of findFlagged(map.text, settings)) {
    const label = map.labelAt(hit.start);
    if (label === "signature" || label === "disclaimer") continue;
    const own = label === "own";
    found.push({ ...hit, own, tier: own ? hit.tier : "mild" });
  }
  return found;
}

function inBody(body: Body, settings?: LanguageSettings): readonly FlaggedPlace[] {
  const map = textMap(body);
  return flaggedIn(map, settings).map((hit) => {
    const source = map.sourceOf(hit.start, hit.end);
    return {
      ...hit,
      word: wordOf(map.text, hit),
      place: { part: "body", start: source.start, end: source.end },
      paragraph: map.paragraphOf(hit.start),
    };
  });
}

/** `informe_final.docx` is two words: file names join theirs with `_`, which elsewhere belongs to a word. */
function inNames({ attachments }: JudgedParts, settings?: LanguageSettings): readonly FlaggedPlace[] {
  const found: FlaggedPlace[] = [];
  for (const { id, name } of attachments.state === "known" ? attachments.value : []) {
    for (const hit of findFlagged(name.replace(/_/g, " "), settings)) {
      found.push({ ...hit, own: true, word: wordOf(name, hit), place: { part: "attachments", id, name } });
    }
  }
  return found;
}

/** One reading of a part and what was found in it: rules that ask after each other share it. */
const bodies = new WeakMap<Body, { readonly settings: unknown; readonly found: readonly FlaggedPlace[] }>();

function inKnownBody(body: Body, settings?: LanguageSettings): readonly FlaggedPlace[] {
  const known = bodies.get(body);
  if (known && known.settings === settings) return known.found;
  const found = inBody(body, settings);
  bodies.set(body, { settings, found });
  return found;
}

/** Everything flagged in what the sender wrote: subject, text with links and image descriptions, names of files. */
export const flaggedInDraft = (draft: JudgedParts, settings?: LanguageSettings): readonly FlaggedPlace[] => [
  ...(draft.subject.state === "known" ? inSubject(draft.subject.value, settings) : []),
  ...(draft.body.state === "known" ? inKnownBody(draft.body.value, settings) : []),
  ...inNames(draft, settings),
];
