import type { Locale } from "../../i18n";
import type { PolicyDocument } from "../../policy/document/fields";
import type { Draft } from "../../policy/draft";
import { cardsOf, type Card } from "./cards";
import type { Judgement } from "./judgement";

/** A draft, what the policy says of exactly that draft, and how it is told. */
export interface Judged extends Judgement {
  readonly draft: Draft;
  readonly cards: readonly Card[];
}

export const worded = (
  draft: Draft,
  judgement: Judgement,
  policy: PolicyDocument,
  locale: Locale,
): Judged => ({ ...judgement, draft, cards: cardsOf(judgement.verdict.findings, policy, locale) });
