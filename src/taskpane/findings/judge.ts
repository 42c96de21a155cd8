import type { Locale } from "../../i18n";
import type { PolicyDocument } from "../../policy/document/fields";
import type { Draft } from "../../policy/draft";
import { evaluate } from "../../policy/evaluate";
import type { Verdict } from "../../policy/verdict";
import { cardsOf, type Card } from "./cards";

export interface Judged {
  readonly draft: Draft;
  readonly verdict: Verdict;
  readonly cards: readonly Card[];
}

/** Judges a draft and words it; undefined when that fails, which is shown as "not checked" and never as "in order". */
export function judge(draft: Draft, policy: PolicyDocument, locale: Locale): Judged | undefined {
  try {
    const verdict = evaluate(draft, policy);
    return { draft, verdict, cards: cardsOf(verdict.findings, policy, locale) };
  } catch {
    return undefined;
  }
}
