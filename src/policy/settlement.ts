import { covers, hashOf } from "./fingerprint";
import type { JudgedFinding } from "./verdict";

/** A warning that the sender answered beforehand, by the hash of the finding and the values judged: no words of a draft. */
export interface Settlement {
  /** `hashOf` the finding. */
  readonly finding: string;
  /** Reason id of the policy document. */
  readonly reason: string;
}

/** Whether `finding` is a warning whose very values were settled. Nothing ever settles a block. */
export const isSettled = (finding: JudgedFinding, settled: readonly Settlement[]): boolean =>
  finding.severity === "warn" &&
  covers(
    settled.map((one) => one.finding),
    [hashOf(finding)],
  );
