import { data, defineRule } from "../rule";
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

/** Clause 9.a: words that may be seen as hostile or offensive, by tier. */
export const hostileLanguage = defineRule({
  id: "hostile-language",
  items: ["message", "meeting"],
  reads: ["subject", "body", "attachments"],
  findings: { grave: data<Expression>(), offensive: data<Expression>(), mild: data<Expression>() },
  settings: {},
  check(draft) {
    return unverifiedParts(draft, ["subject", "body", "attachments"]);
  },
});
