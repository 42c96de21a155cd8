import type { Severity } from "./finding";
import { hash53 } from "./hash";
import type { JudgedFinding, Verdict } from "./verdict";

/** Hash of a finding's key and the values judged. */
export const hashOf = ({ key, judged }: Pick<JudgedFinding, "key" | "judged">): string =>
  hash53([key, ...judged].join("\u0000"));

/**
 * One hash for each finding of the given severities, over its key and the values judged: not the draft, so that a comma does not
 * ask again and a new recipient does where recipients mattered (design.md §2, 11).
 */
export function fingerprint(
  { findings }: Pick<Verdict, "findings">,
  severities: readonly Severity[] = ["warn"],
): readonly string[] {
  const hashes: string[] = [];
  for (const finding of findings) {
    const hash = hashOf(finding);
    if (severities.indexOf(finding.severity) >= 0 && hashes.indexOf(hash) < 0) hashes.push(hash);
  }
  return hashes;
}

/** What was answered covers what is found now: nothing new, no value changed. */
export const covers = (answered: readonly string[], found: readonly string[]): boolean =>
  found.every((hash) => answered.indexOf(hash) >= 0);
