import type { Verdict } from "../policy/verdict";
import type { OfficeCalls } from "./calls";
import { attempt, type ComposeItem } from "./host";

export const VERDICT_HEADER = "X-VistoBueno-Verdict";

/** Name and value together may not be longer (Office.js, internetHeaders.setAsync). */
const LONGEST = 998 - VERDICT_HEADER.length - 2;

/**
 * The record that travels with a message that was warned about: codes only, never text (design.md §2, 12). Evidence,
 * never proof.
 */
export function headerValue(verdict: Verdict): string {
  const keys: string[] = [];
  for (const { key, severity } of verdict.findings) {
    if (severity !== "advise" && keys.indexOf(key) < 0) keys.push(key);
  }
  const policy = `; policy=${verdict.policy.id}/${verdict.policy.version}`;
  let value = `warned; findings=${keys.join(",")}`;
  while (value.length + policy.length > LONGEST && keys.length > 0) {
    keys.pop();
    value = `warned; findings=${keys.join(",")},more`;
  }
  return value + policy;
}

/** How the header ended up; `failed` changes nothing for the sender and is said in the diagnosis. */
export type HeaderResult = "written" | "removed" | "unavailable" | "failed";

/** Makes the draft's header what it should be: `value`, or none. One call. */
export async function setVerdictHeader(
  item: ComposeItem,
  calls: OfficeCalls,
  value: string | undefined,
  by: number,
): Promise<HeaderResult> {
  const internetHeaders = attempt(() => item.internetHeaders);
  const isOffered =
    attempt(() => typeof (value === undefined ? internetHeaders?.removeAsync : internetHeaders?.setAsync)) ===
    "function";
  if (!internetHeaders || !isOffered) return "unavailable";
  const done = await calls.ask(
    "headers",
    (callback) => {
      if (value === undefined) internetHeaders.removeAsync?.([VERDICT_HEADER], callback);
      else internetHeaders.setAsync?.({ [VERDICT_HEADER]: value }, callback);
    },
    by,
    1,
  );
  if (done.state !== "known") return "failed";
  return value === undefined ? "removed" : "written";
}
