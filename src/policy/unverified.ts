import type { Draft, DraftPart, FailureReason } from "./draft";
import type { FindingFacts, UnverifiedData } from "./finding";

/** The finding of a rule that `names` of attachments, or whole `parts`, left unjudged. */
export function unverified(
  parts: readonly DraftPart[],
  why: FailureReason,
  names: readonly string[] = [],
): FindingFacts<"unverified", UnverifiedData> {
  return {
    key: "unverified",
    certainty: "unverified",
    data: { parts, why, names },
    judged: [...parts, ...names],
  };
}

/** The `unverified` finding for those of `parts` whose reading failed, or nothing when none did. */
export function unverifiedParts<Part extends DraftPart>(
  draft: Pick<Draft, Part>,
  parts: readonly Part[],
): readonly FindingFacts<"unverified", UnverifiedData>[] {
  const lost: DraftPart[] = [];
  let why: FailureReason | undefined;
  for (const part of parts) {
    const reading = draft[part];
    if (reading.state !== "failed") continue;
    lost.push(part);
    why ??= reading.why;
  }
  return why === undefined ? [] : [unverified(lost, why)];
}
