import type { Verdict } from "../policy/verdict";
import type { OfficeCalls } from "./calls";
import { member, type ComposeItem } from "./host";

export const VERDICT_HEADER = "X-VistoBueno-Verdict";

/** Name and value together may not be longer (Office.js, internetHeaders.setAsync). */
const LONGEST = 998 - VERDICT_HEADER.length - 2;

/** What a code may be made of: a header holds no spaces, commas or line ends that a policy document brought in. */
const code = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, "-");

/** Each code once, in the order given. */
const once = (codes: readonly string[]): string[] =>
  codes.map(code).filter((one, index, all) => all.indexOf(one) === index);

/** How a message leaves that was warned about: every warning answered beforehand, or not. */
export type HeaderState = "warned" | "settled";

/**
 * The record that travels with a message that was warned about: codes only, never text (design.md §2, 12). Evidence,
 * never proof.
 * @param reasons ids of the reasons that the sender gave
 */
export function headerValue(verdict: Verdict, state: HeaderState, reasons: readonly string[]): string {
  const findings = once(
    verdict.findings.filter(({ severity }) => severity !== "advise").map(({ key }) => key),
  );
  const given = once(reasons);
  const policy = `; policy=${code(verdict.policy.id)}/${code(verdict.policy.version)}`;
  const listed = (name: string, codes: readonly string[], all: number) =>
    all === 0 ? "" : `; ${name}=${[...codes, ...(codes.length < all ? ["more"] : [])].join(",")}`;
  const counts = [findings.length, given.length] as const;
  for (;;) {
    const value =
      state + listed("findings", findings, counts[0]) + listed("reasons", given, counts[1]) + policy;
    if (value.length <= LONGEST || findings.length + given.length === 0) return value;
    (findings.join().length >= given.join().length ? findings : given).pop();
  }
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
  const change = member(() => item.internetHeaders, value === undefined ? "removeAsync" : "setAsync");
  if (!change) return "unavailable";
  const done = await calls.ask(
    "headers",
    (callback) => {
      change(value === undefined ? [VERDICT_HEADER] : { [VERDICT_HEADER]: value }, callback);
    },
    by,
    1,
  );
  if (done.state !== "known") return "failed";
  return value === undefined ? "removed" : "written";
}
