import { data, defineRule } from "../rule";
import { unverifiedParts } from "../unverified";

/** Clause 8: professional and courteous. For now: a subject that says what the message is about. */
export const courtesy = defineRule({
  id: "courtesy",
  items: ["message", "meeting"],
  reads: ["subject"],
  findings: { missingSubject: data<Readonly<Record<string, never>>>() },
  settings: {},

  check({ subject }) {
    if (subject.state !== "known") return unverifiedParts({ subject }, ["subject"]);
    // Outlook and people leave white space, also the invisible kind, in a field they take for empty.
    if (/[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(subject.value)) return [];
    return [
      {
        key: "missingSubject",
        certainty: "certain",
        data: {},
        places: [{ part: "subject", start: 0, end: subject.value.length }],
        judged: [],
      },
    ];
  },
});
