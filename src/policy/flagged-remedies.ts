import { removeAttachment } from "./attachments/remove-attachment";
import type { Place } from "./finding";
import type { FlaggedPlace, JudgedParts } from "./language/flagged-draft";
import type { Remedy, TextPlace } from "./remedy";
import { mask } from "./text/mask";

/** One expression, wherever it stands. */
export type Group = readonly [FlaggedPlace, ...FlaggedPlace[]];

/** What stands at a place of the subject or body, as the part holds it. */
function textAt({ subject, body }: JudgedParts, place: Place): TextPlace | undefined {
  if (place.part !== "subject" && place.part !== "body") return undefined;
  const { part, start, end } = place;
  const reading = part === "subject" ? subject : body;
  if (reading.state !== "known") return undefined;
  const content = typeof reading.value === "string" ? reading.value : reading.value.content;
  return { part, start, end, source: content.slice(start, end) };
}

/** Another wording, or the letters hidden where it is a quotation; a file is not renamed, it is taken out. */
export function remediesFor(draft: JudgedParts, word: string, group: Group): readonly Remedy[] {
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
  const { instead } = group[0];
  const inText: readonly Remedy[] =
    first && firstMasked
      ? [
          {
            kind: "replace-text",
            places: [first, ...others],
            word,
            ...(instead === undefined ? {} : { proposal: instead }),
          },
          // A curt phrase hidden by halves would not be kinder.
          ...(group[0].category === "courtesy"
            ? []
            : [
                {
                  kind: "mask-text" as const,
                  places: [firstMasked, ...othersMasked] as const,
                  word,
                  mask: mask(word),
                },
              ]),
        ]
      : [];
  const ids = group.map(({ place }) => (place.part === "attachments" ? place.id : undefined));
  const files = draft.attachments.state === "known" ? draft.attachments.value : [];
  return [...inText, ...files.filter(({ id }) => ids.indexOf(id) >= 0).map(removeAttachment)];
}
