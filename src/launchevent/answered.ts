import type { PolicyFacts } from "../policy/document/facts";
import { hashOf } from "../policy/fingerprint";
import { isSettled, type Settlement } from "../policy/settlement";
import type { JudgedFinding, Verdict } from "../policy/verdict";

/** A verdict beside what the sender answered in the pane. */
export interface Answered {
  /** What is still to be told: all but the warnings that were settled. */
  readonly open: readonly JudgedFinding[];
  /** Only warnings were found, and every one was settled. */
  readonly isSettled: boolean;
  /** Reasons given for what was found, as far as the policy still knows them. */
  readonly reasons: readonly string[];
}

/**
 * Takes the settled warnings out of what is told (design.md §2, 12): same finding, same values. The hash is what counts; a
 * reason that the policy no longer knows is left out of the record and settles all the same.
 */
export function answered(verdict: Verdict, settled: readonly Settlement[], policy: PolicyFacts): Answered {
  const open: JudgedFinding[] = [];
  const reasons: string[] = [];
  for (const finding of verdict.findings) {
    if (!isSettled(finding, settled)) {
      open.push(finding);
      continue;
    }
    const hash = hashOf(finding);
    for (const { finding: about, reason } of settled) {
      if (about === hash && policy.reasons.some(({ id }) => id === reason)) reasons.push(reason);
    }
  }
  const isOpen = open.some(({ severity }) => severity !== "advise");
  return { open, isSettled: verdict.outcome === "warn" && !isOpen, reasons };
}
