import type { Draft } from "../draft";
import type { Place } from "../finding";
import { integer } from "../document/field";
import type { PolicyFacts } from "../document/facts";
import { flaggedInDraft } from "../language/flagged-draft";
import { isReplySubject } from "../language/reply-subject";
import { findExclamations, findShouting } from "../language/shouting";
import { addressKey, recipientParts } from "../recipients";
import { data, defineRule, type RuleFinding } from "../rule";
import type { Span } from "../text/flow";
import { textMap } from "../text/text-map";
import { unverifiedParts } from "../unverified";
import { findingOf, gravestByLemma, languageReads, type Expression } from "../flagged-findings";

const findings = {
  missingSubject: data<Readonly<Record<string, never>>>(),
  repeatedRecipient: data<{ readonly addresses: readonly string[] }>(),
  shouting: data<{ readonly word: string; readonly part: "subject" | "body"; readonly count: number }>(),
  brusque: data<Expression>(),
};
type Found = RuleFinding<typeof findings>;

type Parts = Pick<Draft, "subject" | "body" | "attachments" | (typeof recipientParts)[number]>;

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

/** What is told of a shout is its beginning. */
const LONGEST_QUOTE = 60;
const beginning = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trim()}…` : text;

/** Capitals and exclamation marks in what the sender wrote. */
function shouting({ subject, body }: Parts, words: number): readonly Found[] {
  const places: Place[] = [];
  const quotes: string[] = [];
  const seek = (text: string): readonly Span[] => [...findShouting(text, words), ...findExclamations(text)];
  if (subject.state === "known" && !isReplySubject(subject.value)) {
    for (const { start, end } of seek(subject.value)) {
      places.push({ part: "subject", start, end });
      quotes.push(subject.value.slice(start, end));
    }
  }
  if (body.state === "known") {
    const map = textMap(body.value);
    for (const span of seek(map.text)) {
      if (map.labelAt(span.start) !== "own") continue;
      places.push({ part: "body", ...map.sourceOf(span.start, span.end) });
      quotes.push(map.text.slice(span.start, span.end));
    }
  }
  const [first] = places;
  if (first?.part !== "subject" && first?.part !== "body") return [];
  return [
    {
      key: "shouting",
      certainty: "certain",
      data: { word: beginning(quotes[0] ?? ""), part: first.part, count: places.length },
      places,
      judged: [],
    },
  ];
}

/** Curt phrases of the sender's own. */
const brusque = (draft: Parts, policy: PolicyFacts): readonly Found[] =>
  gravestByLemma(
    flaggedInDraft(draft, policy.language).filter(({ category, own }) => category === "courtesy" && own),
  ).map((group) => findingOf(draft, "brusque", group));

const reads = [...languageReads, "to", "cc", "bcc"] as const;

/** Clause 8: professional and courteous. A subject that says what it is about, nobody written to twice, no shouting. */
export const courtesy = defineRule({
  id: "courtesy",
  items: ["message", "meeting"],
  reads,
  findings,
  settings: {
    shoutedWords: integer("From how many words in capitals in a row a text is taken for shouting.", 2),
  },

  check(draft, { policy, settings }): readonly Found[] {
    return [
      ...missingSubject(draft),
      ...repeatedRecipient(draft),
      ...shouting(draft, settings.shoutedWords),
      ...brusque(draft, policy),
      ...unverifiedParts(draft, reads),
    ];
  },
});
