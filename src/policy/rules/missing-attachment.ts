import type { Draft } from "../draft";
import type { Place } from "../finding";
import { findAnnouncement } from "../language/announcement";
import { isReplySubject } from "../language/reply-subject";
import { data, defineRule } from "../rule";
import { textMap } from "../text/text-map";
import { unverifiedParts } from "../unverified";

interface Announcement {
  readonly phrase: string;
  readonly place: Place;
}

/** The first announcement in the sender's own words: whoever wrote the quoted mail attached it there. */
function announcementIn({ subject, body }: Pick<Draft, "subject" | "body">): Announcement | undefined {
  if (body.state === "known") {
    const map = textMap(body.value);
    const own = findAnnouncement(map.text, (offset) => map.labelAt(offset) === "own");
    if (own) {
      const phrase = map.text.slice(own.start, own.end).replace(/\s+/g, " ");
      return { phrase, place: { part: "body", ...map.sourceOf(own.start, own.end) } };
    }
  }
  if (subject.state === "known" && !isReplySubject(subject.value)) {
    const first = findAnnouncement(subject.value);
    if (first) {
      return {
        phrase: subject.value.slice(first.start, first.end),
        place: { part: "subject", start: first.start, end: first.end },
      };
    }
  }
  return undefined;
}

/** Clause 8: an attachment that the text announces and the draft lacks. Links to the cloud count as attached. */
export const missingAttachment = defineRule({
  id: "missing-attachment",
  items: ["message", "meeting"],
  reads: ["subject", "body", "attachments"],
  findings: { announced: data<{ readonly phrase: string }>() },
  settings: {},

  check(draft) {
    const { attachments } = draft;
    if (attachments.state === "known" && attachments.value.some(({ isInline }) => !isInline)) return [];
    const blind = unverifiedParts(draft, ["subject", "body", "attachments"]);
    const found = attachments.state === "known" ? announcementIn(draft) : undefined;
    if (!found) return blind;
    const { phrase, place } = found;
    return [
      {
        key: "announced",
        certainty: "certain",
        data: { phrase },
        places: [place],
        judged: [phrase.toLowerCase()],
      },
      ...blind,
    ];
  },
});
