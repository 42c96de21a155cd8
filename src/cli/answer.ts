import type { CliTexts, ErrorCode } from "../i18n/cli";
import type { PolicyDocument } from "../policy/document/fields";
import type { Certainty, Severity } from "../policy/finding";
import type { Outcome } from "../policy/verdict";

/** What `check` says of one message (docs/cli-contract.md). */
export interface Judged {
  readonly id: unknown;
  readonly outcome: Outcome;
  readonly findings: readonly {
    readonly rule: string;
    readonly key: string;
    readonly clause: string;
    readonly severity: Exclude<Severity, "off">;
    readonly certainty: Certainty;
    readonly message: string;
  }[];
}

/** A line or file that could not be judged. */
export interface Failed {
  readonly id: unknown;
  readonly error: { readonly code: ErrorCode; readonly message: string };
}

export type Answer = Judged | Failed;

export const isFailed = (answer: object): answer is Failed => "error" in answer;

export const failure = (id: unknown, code: ErrorCode, detail: string, texts: CliTexts): Failed => ({
  id,
  error: { code, message: texts.errors[code](detail) },
});

/** Whoever misspells a rank is told the ranks that there are. */
export function unknownRank(id: unknown, rank: string, policy: PolicyDocument, texts: CliTexts): Failed {
  const ranks = policy.ranks.map((one) => one.id).join(", ");
  const message = `${texts.errors["unknown-rank"](rank)} ${texts.knownRanks(ranks)}`;
  return { id, error: { code: "unknown-rank", message } };
}

/** What the process tells its caller: the worst outcome, 3 as soon as something could not be judged. */
export type ExitCode = 0 | 1 | 2 | 3;

const codes: Record<Outcome, ExitCode> = { allow: 0, warn: 1, block: 2 };

export const exitCodeOf = (answer: Answer): ExitCode => (isFailed(answer) ? 3 : codes[answer.outcome]);

export const worse = (a: ExitCode, b: ExitCode): ExitCode => (b > a ? b : a);
