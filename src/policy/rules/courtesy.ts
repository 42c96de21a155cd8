import type { Draft } from "../draft";
import type { Place } from "../finding";
import { addressKey, recipientParts } from "../recipients";
import { data, defineRule, type RuleFinding } from "../rule";
import { unverifiedParts } from "../unverified";

const findings = {
  missingSubject: data<Readonly<Record<string, never>>>(),
  repeatedRecipient: data<{ readonly addresses: readonly string[] }>(),
};
type Found = RuleFinding<typeof findings>;

type Parts = Pick<Draft, "subject" | (typeof recipientParts)[number]>;

function missingSubject({ subject }: Parts): readonly Found[] {
  // Outlook and people leave white space, also the invisible kind, in a field they take for empty.
  if (subject.state !== "known" || /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.test(subject.value))
    return [];
  return [
    {
      key: "missingSubject",
      certainty: "certain",
      data: {},
      places: [{ part: "subject", start: 0, end: subject.value.length }],
      judged: [],
      remedies: [{ kind: "insert-subject" }],
    },
  ];
}

/** Addresses that stand more than once over To, Cc and Bcc, as they are written the second time. */
function repeatedRecipient(draft: Parts): readonly Found[] {
  const seen = new Set<string>();
  const repeated = new Map<string, string>();
  const places: Place[] = [];
  for (const part of recipientParts) {
    const reading = draft[part];
    for (const { address } of reading.state === "known" ? reading.value : []) {
      const key = addressKey(address);
      if (key === "") continue;
      if (seen.has(key)) {
        places.push({ part, address });
        if (!repeated.has(key)) repeated.set(key, address);
      }
      seen.add(key);
    }
  }
  if (repeated.size === 0) return [];
  const addresses = Array.from(repeated.values());
  return [
    {
      key: "repeatedRecipient",
      certainty: "certain",
      data: { addresses },
      places,
      judged: Array.from(repeated.keys()).sort(),
      remedies: [{ kind: "remove-duplicates", addresses }],
    },
  ];
}

/** Clause 8: professional and courteous. For now: a subject that says what it is about, and nobody written to twice. */
export const courtesy = defineRule({
  id: "courtesy",
  items: ["message", "meeting"],
  reads: ["subject", "to", "cc", "bcc"],
  findings,
  settings: {},

  check(draft): readonly Found[] {
    return [
      ...missingSubject(draft),
      ...repeatedRecipient(draft),
      ...unverifiedParts(draft, ["subject", "to", "cc", "bcc"]),
    ];
  },
});
