import { localeOf } from "../i18n";
import type { OfficeCalls } from "../outlook/calls";
import type { Host } from "../outlook/host";
import { keptContents } from "../outlook/kept-contents";
import { readRank } from "../outlook/rank";
import { readDraft } from "../outlook/read-draft";
import type { Runtime } from "../outlook/runtime";
import { readPaneFacts, readSession, writeSession, type Session } from "../outlook/session";
import { readSettlements } from "../outlook/settlements";
import { headerValue, setVerdictHeader } from "../outlook/verdict-header";
import { atSend } from "../policy/attachments/inspect";
import type { Policy } from "../policy/document/fields";
import type { Draft, ItemKind } from "../policy/draft";
import { evaluate, isOutside, partsInForce } from "../policy/evaluate";
import { fingerprint } from "../policy/fingerprint";
import { worstFirst, type Verdict } from "../policy/verdict";
import { alertFor } from "./alert";
import { answered, type Answered } from "./answered";
import { stop, type Completion } from "./completion";
import type { Schedule } from "./schedule";
import { passesSecondSend } from "./second-send";

export interface SendJob {
  readonly kind: ItemKind;
  readonly host: Host;
  readonly calls: OfficeCalls;
  readonly runtime: Runtime;
  readonly schedule: Schedule;
  readonly policy: Policy;
  /** Rank that this build was deployed for. */
  readonly deployedRank: string | undefined;
  /** Address of the folder that the kit is served from. */
  readonly base: string | undefined;
}

/** The verdict header is for messages, and only where the policy wants it (design.md §2, 12). */
function headerFor(
  verdict: Verdict,
  { isSettled, reasons }: Answered,
  draft: Draft,
  policy: Policy,
): string | undefined {
  if (verdict.outcome !== "warn") return undefined;
  if (policy.verdictHeader === "inside" && isOutside(draft, policy) !== false) return undefined;
  return headerValue(verdict, isSettled ? "settled" : "warned", reasons);
}

/** Judges the item being sent and says how the event is to be completed. */
export async function judgeSend(job: SendJob): Promise<Completion> {
  const { kind, host, calls, runtime, schedule, policy } = job;
  const { item } = host;
  if (!item) throw new Error("the host names no item to judge");
  let session: Promise<Session> | undefined;
  const before = () => (session ??= readSession(item, calls, schedule.sessionBy));
  const contents = keptContents({
    item,
    calls,
    now: runtime.now,
    limits: atSend,
    by: schedule.readBy,
    atOnce: 2,
    kept: async () => {
      const [{ facts }, ofPane] = await Promise.all([
        before(),
        readPaneFacts(item, calls, schedule.sessionBy),
      ]);
      return { ...facts, ...ofPane };
    },
  });
  /** With what this run learnt of the attachments. */
  const kept = async () => ({
    ...(await before()),
    ...(contents.isNews() ? { facts: contents.facts() } : {}),
  });

  const rank = readRank(host, policy, job.deployedRank);
  const parts = partsInForce(policy, kind);
  const draft = await readDraft(host, calls, kind, parts, rank, contents);
  const verdict = evaluate(draft, policy);
  const isWarned = verdict.findings.some(({ severity }) => severity === "warn");
  // What could not be read settles nothing: then it is told as if nobody had answered.
  const settlements = isWarned ? await readSettlements(item, calls, schedule.sessionBy) : undefined;
  const answers = answered(verdict, settlements ?? [], policy);
  const told = fingerprint({ findings: answers.open });

  // The host offers "Send anyway" where it knows sendModeOverride; elsewhere a second Send stands for it.
  const canSendAnyway = host.hasSet("1.14");
  const isAgain = verdict.outcome === "warn" && !answers.isSettled && !canSendAnyway;
  const passes =
    verdict.outcome === "allow" ||
    answers.isSettled ||
    (isAgain && (await passesSecondSend(told, { item, calls, runtime, schedule, policy, kept })));

  const heading =
    kind === "message" && policy.verdictHeader !== "none"
      ? setVerdictHeader(
          item,
          calls,
          headerFor(verdict, answers, draft, policy),
          schedule.headerBy(runtime.now()),
        )
      : "unavailable";
  // The next Send of a message that is stopped need only read what this one could not.
  const keeping =
    !passes && !isAgain && contents.isNews() && writeSession(item, calls, await kept(), schedule.sessionBy);
  const [header] = await Promise.all([heading, keeping]);
  runtime.log(
    `visto-bueno: ${answers.isSettled ? "settled" : verdict.outcome}, ` +
      `findings ${verdict.findings.map(({ key }) => key).join(" ") || "none"}, ` +
      `policy ${policy.id}/${policy.version}, header ${header}, ${String(runtime.now() - schedule.startedAt)} ms`,
  );
  if (passes) return { allowEvent: true };

  const sendAgain = isAgain ? policy.secondSendMinutes : undefined;
  const alert = alertFor(answers.open, policy, localeOf(host.displayLanguage), sendAgain, job.base);
  return stop(alert, {
    kind,
    host,
    canSendAnyway: verdict.outcome === "warn",
    context: {
      v: 1,
      // In the alert's own order: the pane opens at the first.
      findings: worstFirst(answers.open)
        .filter(({ severity }) => severity !== "advise")
        .map(({ key }) => key),
      fingerprint: told,
    },
  });
}
