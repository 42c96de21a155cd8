import type { AgeingNotice } from "../policy/ageing/notice";
import type { PolicyFacts } from "../policy/document/facts";
import type { UnverifiedData } from "../policy/finding";
import type { RemedyKind } from "../policy/remedy";
import type { FindingData, FindingKey } from "../policy/rules";
import type { Locale } from "./locale";
import type { Rich } from "./rich";

/** What a finding says: first the fact with its figure or name, then the way out (voice.md). The clause follows. */
export interface FindingText {
  readonly fact: Rich;
  readonly advice: Rich;
}

/** How a text is to be told. */
export interface TextContext {
  readonly policy: PolicyFacts;
  /** A flagged word: whole in the pane, masked in a pop-up. */
  readonly word: (word: string) => string;
  /** A file name or address: whole in the pane, shortened in a pop-up. */
  readonly name: (name: string) => string;
}

/** Every finding that a rule names. Blindness is worded by `unverified`, all of it in one line (design.md §2, 2). */
export type NamedFindingKey = Exclude<FindingKey, `${string}.unverified`>;

/**
 * All texts of the send path in one language. A finding without a text, or a text that asks for data its finding does
 * not carry, does not compile.
 */
export interface Catalogue {
  readonly locale: Locale;
  readonly findings: {
    readonly [K in NamedFindingKey]: (data: FindingData[K], context: TextContext) => FindingText;
  };
  /** Said beside a video or music that may be a work of others (clause 9.d), which is told together with it. */
  readonly mayBeWork: Rich;
  readonly unverified: (all: readonly UnverifiedData[], context: TextContext) => FindingText;
  /** The notice of mail that will be deleted, at most 150 characters. */
  readonly ageing: (notice: AgeingNotice) => string;
  readonly alert: {
    /** «Tres cosas antes de enviar:» */
    readonly heading: (findings: number) => Rich;
    /** What was left out for want of room. */
    readonly more: (findings: number) => Rich;
    readonly detailsInPane: Rich;
    /** What the pane does at one click, for the remedies that are a way out. */
    readonly inPane: Readonly<Partial<Record<RemedyKind, Rich>>>;
    /** For hosts that cannot offer "Send anyway" (design.md §2, 11). */
    readonly sendAgain: (minutes: number) => Rich;
    /** The add-in itself failed; says so, with whom to ask. */
    readonly broken: (policy: PolicyFacts) => Rich;
    /** Where there is an address, a link to the clause in the policy's page. */
    readonly clause: (id: string, address?: string) => Rich;
    /** The button that opens the pane, at most 20 characters. */
    readonly openPane: string;
  };
}
