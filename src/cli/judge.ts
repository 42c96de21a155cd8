import { readEml } from "../eml/read-eml";
import { catalogue, findingText, popUp, type Locale } from "../i18n";
import { cliTexts } from "../i18n/cli";
import { plain, sentences } from "../i18n/rich";
import type { PolicyDocument } from "../policy/document/fields";
import { known, type Draft, type Reading, type Recipient } from "../policy/draft";
import { evaluate } from "../policy/evaluate";
import { addressKey } from "../policy/recipients";
import type { JudgedFinding } from "../policy/verdict";
import { failure, unknownRank, type Answer } from "./answer";
import type { Io } from "./io";
import { readFile } from "./read-file";

/** By what a message is judged, and in which language it is told. */
export interface Judge {
  /** A document that cannot be used fails every message, and is named. */
  readonly policy: PolicyDocument | { readonly unusable: string };
  readonly locale: Locale;
  readonly io: Pick<Io, "readFile">;
}

export interface Request {
  readonly id: unknown;
  readonly path: string;
  /** A rank id of the policy, or `unknown`. */
  readonly rank: string;
  /** Members of distribution lists by address. */
  readonly listSizes: ReadonlyMap<string, number>;
}

/** A message file does not tell which recipients are lists; whoever asks may know. */
function withLists(
  recipients: Reading<readonly Recipient[]>,
  sizes: Request["listSizes"],
): Reading<readonly Recipient[]> {
  if (recipients.state !== "known" || sizes.size === 0) return recipients;
  return known(
    recipients.value.map((recipient): Recipient => {
      const members = sizes.get(addressKey(recipient.address));
      return members === undefined ? recipient : { ...recipient, kind: "list", members };
    }),
  );
}

/** Fact, advice and clause in one line, with flagged words masked: it may end up in a log. */
function message(finding: JudgedFinding, policy: PolicyDocument, locale: Locale): string {
  const texts = catalogue(locale);
  const { fact, advice } = findingText(finding, texts, popUp(policy));
  return plain(sentences(fact, advice, texts.alert.clause(finding.clause)));
}

async function judgeFile(request: Request, { policy, locale, io }: Judge): Promise<Answer> {
  const { id, path, rank, listSizes } = request;
  const texts = cliTexts(locale);
  if ("unusable" in policy) return failure(id, "bad-policy", policy.unusable, texts);
  if (rank !== "unknown" && !policy.ranks.some((one) => one.id === rank))
    return unknownRank(id, rank, policy, texts);

  const bytes = await readFile(path, io);
  if (typeof bytes === "string") return failure(id, bytes, path, texts);
  const reading = await readEml(bytes);
  if (reading.state === "not-a-message") return failure(id, "not-a-message", path, texts);

  const draft: Draft = {
    ...reading.draft,
    to: withLists(reading.draft.to, listSizes),
    cc: withLists(reading.draft.cc, listSizes),
    bcc: withLists(reading.draft.bcc, listSizes),
    rank: rank === "unknown" ? reading.draft.rank : known({ id: rank, source: "deployed" }),
  };
  const { outcome, findings } = evaluate(draft, policy);
  return {
    id,
    outcome,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      key: finding.key,
      clause: finding.clause,
      severity: finding.severity,
      certainty: finding.certainty,
      message: message(finding, policy, locale),
    })),
  };
}

/**
 * Judges one message file: by the same engine as at send, and by no other rules. Should the engine throw, that message
 * is answered as unreadable, and those after it in a batch are still judged.
 */
export async function judge(request: Request, by: Judge): Promise<Answer> {
  try {
    return await judgeFile(request, by);
  } catch {
    return failure(request.id, "unreadable", request.path, cliTexts(by.locale));
  }
}
