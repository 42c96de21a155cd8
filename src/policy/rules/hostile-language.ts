import type { Attachment, Draft } from "../draft";
import type { Place } from "../finding";
import { findHostile, type Hostile } from "../language/hostile";
import { isReplySubject } from "../language/reply-subject";
import type { Tier } from "../language/term";
import { removeAttachment } from "../attachments/remove-attachment";
import type { Remedy, TextPlace } from "../remedy";
import { data, defineRule } from "../rule";
import { mask } from "../text/mask";
import { textMap } from "../text/text-map";
import { unverifiedParts } from "../unverified";

/** One expression, with everywhere it stands. */
interface Expression {
  /** As the sender wrote it, the first time. */
  readonly word: string;
  readonly lemma: string;
  readonly category: string;
  readonly part: "subject" | "body" | "attachments";
  /** Counted from 1, for the body. */
  readonly paragraph?: number;
  readonly count: number;
}

interface Occurrence {
  readonly lemma: string;
  readonly category: string;
  readonly tier: Tier;
  readonly word: string;
  readonly place: Place;
  readonly paragraph?: number;
}

type Parts = Pick<Draft, "subject" | "body" | "attachments">;

const weight: Readonly<Record<Tier, number>> = { mild: 1, offensive: 2, grave: 3 };

const invisible = /[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]/g;

/** As written, without what nobody sees. */
const wordOf = (text: string, { start, end }: Hostile): string =>
  text.slice(start, end).replace(invisible, "").replace(/\s+/g, " ");

function inSubject(subject: string): readonly Occurrence[] {
  // Whoever answers an angry letter did not write its subject.
  const isInherited = isReplySubject(subject);
  return findHostile(subject).map((hit) => ({
    ...hit,
    tier: isInherited ? "mild" : hit.tier,
    word: wordOf(subject, hit),
    place: { part: "subject", start: hit.start, end: hit.end },
  }));
}

/** Own words count in full; what somebody else wrote is mild at most; signatures and footers are not judged. */
function inBody(body: Parameters<typeof textMap>[0]): readonly Occurrence[] {
  const map = textMap(body);
  const occurrences: Occurrence[] = [];
  for (const hit of findHostile(map.text)) {
    const label = map.labelAt(hit.start);
    if (label === "signature" || label === "disclaimer") continue;
    const source = map.sourceOf(hit.start, hit.end);
    occurrences.push({
      ...hit,
      tier: label === "own" ? hit.tier : "mild",
      word: wordOf(map.text, hit),
      place: { part: "body", start: source.start, end: source.end },
      paragraph: map.paragraphOf(hit.start),
    });
  }
  return occurrences;
}

/** `informe_final.docx` is two words: file names join theirs with `_`, which elsewhere belongs to a word. */
function inNames(attachments: readonly Pick<Attachment, "id" | "name">[]): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (const { id, name } of attachments) {
    for (const hit of findHostile(name.replace(/_/g, " "))) {
      occurrences.push({ ...hit, word: wordOf(name, hit), place: { part: "attachments", id, name } });
    }
  }
  return occurrences;
}

const occurrencesIn = ({ subject, body, attachments }: Parts): readonly Occurrence[] => [
  ...(subject.state === "known" ? inSubject(subject.value) : []),
  ...(body.state === "known" ? inBody(body.value) : []),
  ...(attachments.state === "known" ? inNames(attachments.value) : []),
];

/** By lemma, each with its gravest occurrences: a milder one beside them (in quoted text, say) adds nothing. */
function gravestByLemma(
  occurrences: readonly Occurrence[],
): readonly (readonly [Occurrence, ...Occurrence[]])[] {
  const groups = new Map<string, [Occurrence, ...Occurrence[]]>();
  for (const occurrence of occurrences) {
    const group = groups.get(occurrence.lemma);
    const difference = group ? weight[occurrence.tier] - weight[group[0].tier] : 1;
    if (!group || difference > 0) groups.set(occurrence.lemma, [occurrence]);
    else if (difference === 0) group.push(occurrence);
  }
  return Array.from(groups.values());
}

/** What stands at a place of the subject or body, as the part holds it. */
function textAt({ subject, body }: Parts, place: Place): TextPlace | undefined {
  if (place.part !== "subject" && place.part !== "body") return undefined;
  const { part, start, end } = place;
  const reading = part === "subject" ? subject : body;
  if (reading.state !== "known") return undefined;
  const content = typeof reading.value === "string" ? reading.value : reading.value.content;
  return { part, start, end, source: content.slice(start, end) };
}

/** Another wording, or the letters hidden where it is a quotation; a file is not renamed, it is taken out. */
function remediesFor(draft: Parts, word: string, group: readonly Occurrence[]): readonly Remedy[] {
  const places: TextPlace[] = [];
  const masked: TextPlace[] = [];
  for (const occurrence of group) {
    const place = textAt(draft, occurrence.place);
    if (!place) continue;
    places.push(place);
    masked.push({ ...place, mask: mask(occurrence.word) });
  }
  const [first, ...others] = places;
  const [firstMasked, ...othersMasked] = masked;
  const inText: readonly Remedy[] =
    first && firstMasked
      ? [
          { kind: "replace-text", places: [first, ...others], word },
          { kind: "mask-text", places: [firstMasked, ...othersMasked], word, mask: mask(word) },
        ]
      : [];
  const ids = group.map(({ place }) => (place.part === "attachments" ? place.id : undefined));
  const files = draft.attachments.state === "known" ? draft.attachments.value : [];
  return [...inText, ...files.filter(({ id }) => ids.indexOf(id) >= 0).map(removeAttachment)];
}

/** In which parts it stands: what was settled as a quotation in the text is no quotation in the subject. */
const partsOf = (group: readonly Occurrence[]): string =>
  group
    .map(({ place }) => place.part)
    .filter((part, index, all) => all.indexOf(part) === index)
    .join(" ");

/** Clause 9.a: words that may be seen as hostile or offensive, by tier. */
export const hostileLanguage = defineRule({
  id: "hostile-language",
  items: ["message", "meeting"],
  reads: ["subject", "body", "attachments"],
  findings: { grave: data<Expression>(), offensive: data<Expression>(), mild: data<Expression>() },
  settings: {},

  check(draft) {
    const found = gravestByLemma(occurrencesIn(draft)).map((group) => {
      const [{ tier, word, lemma, category, place, paragraph }] = group;
      const part = place.part as Expression["part"];
      const count = group.length;
      return {
        key: tier,
        certainty: "certain" as const,
        data: { word, lemma, category, part, count, ...(paragraph === undefined ? {} : { paragraph }) },
        places: group.map((occurrence) => occurrence.place),
        judged: [`${lemma}\n${String(count)}\n${partsOf(group)}`],
        remedies: remediesFor(draft, word, group),
      };
    });
    found.sort((a, b) => weight[b.key] - weight[a.key]);
    return [...found, ...unverifiedParts(draft, ["subject", "body", "attachments"])];
  },
});
