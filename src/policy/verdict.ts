import type { DraftPart } from "./draft";
import type { Certainty, Place, Severity } from "./finding";
import type { Remedy } from "./remedy";
import type { FindingData, FindingKey } from "./rules";

/** One finding as it is told: with its full key, clause and effective severity. */
export type JudgedFinding = {
  [K in FindingKey]: {
    readonly rule: string;
    readonly key: K;
    readonly clause: string;
    readonly severity: Exclude<Severity, "off">;
    readonly certainty: Certainty;
    readonly data: FindingData[K];
    readonly places: readonly Place[];
    /** See `FindingFacts.judged`. */
    readonly judged: readonly string[];
    readonly remedies: readonly Remedy[];
  };
}[FindingKey];

export type Outcome = "allow" | "warn" | "block";

/** What the policy says of a draft. `findings` stand in the order of the policy's clauses. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly JudgedFinding[];
  /** Parts that this client never gives: told once in the pane, not at each send. */
  readonly unavailable: readonly DraftPart[];
  readonly policy: { readonly id: string; readonly version: string };
}

const weight: Record<Severity, number> = { off: 0, advise: 1, warn: 2, block: 3 };

export const moreSevere = (a: Severity, b: Severity): Severity => (weight[b] > weight[a] ? b : a);
export const lessSevere = (a: Severity, b: Severity): Severity => (weight[b] < weight[a] ? b : a);

/** Worst first; findings of one severity keep the order of the policy. */
export function worstFirst(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity);
  return [...of("block"), ...of("warn"), ...of("advise")];
}
