import { localeOf } from "../i18n";
import { officeCalls } from "../outlook/calls";
import { currentHost } from "../outlook/host";
import { keptContents } from "../outlook/kept-contents";
import { readDraft } from "../outlook/read-draft";
import type { Runtime } from "../outlook/runtime";
import { emptySession, readSession, writeSession } from "../outlook/session";
import { unhurried } from "../policy/attachments/inspect";
import type { Policy } from "../policy/document/fields";
import { unavailable, type ItemKind } from "../policy/draft";
import { brokenAlert } from "./alert";
import { completeOnce, type LaunchEvent } from "./complete-once";
import { stop, type Completion } from "./completion";
import { judgeSend } from "./judge-send";
import type { remind } from "./remind";
import { CALL_LIMIT, composingFrom, scheduleFrom } from "./schedule";
import { inTurn, sendBegins, turnRuntime } from "./turns";
import { warmUp } from "./warm-up";

/** What the deployment decided when the bundle was built. */
export interface Build {
  readonly runtime: Runtime;
  readonly policy: Policy;
  readonly deployedRank: string | undefined;
  /** Address of the folder that the kit is served from; the alert leads to the policy's page there. */
  readonly base: string | undefined;
}

export type Handler = (event: LaunchEvent) => void;

/** OnMessageSend, OnAppointmentSend. */
export const onSend =
  ({ runtime, policy, deployedRank, base }: Build, kind: ItemKind): Handler =>
  (event) => {
    const schedule = scheduleFrom(runtime.now());
    /** Ours is the fault: the sender is told, and decides where the client lets them. */
    const broken = (): Completion => {
      const host = currentHost();
      runtime.log("visto-bueno: the check failed");
      // A client that cannot offer "Send anyway" would turn our fault into mail that nobody can send.
      if (!host.hasSet("1.14")) return { allowEvent: true };
      const alert = brokenAlert(policy, localeOf(host.displayLanguage), undefined);
      return stop(alert, {
        kind,
        host,
        canSendAnyway: true,
        context: { v: 1, findings: [], fingerprint: [] },
      });
    };
    const work = () => {
      const host = currentHost();
      const calls = officeCalls(sendBegins(runtime), schedule.readBy, CALL_LIMIT);
      return judgeSend({ kind, host, calls, runtime, schedule, policy, deployedRank, base });
    };
    completeOnce(event, runtime, schedule.completeBy, work, broken);
  };

/**
 * The events of composing that may bring attachments: looks into those that are new and keeps what their contents told, so
 * that sending need not.
 * @param afterwards what else there is to do with the item, when the attachments have had their turn
 */
export const onAttachments =
  ({ runtime, policy }: Build, kind: ItemKind, afterwards?: typeof remind): Handler =>
  (event) => {
    const schedule = composingFrom(runtime.now());
    const look = async (isSending: () => boolean) => {
      warmUp(policy, kind);
      const host = currentHost();
      const calls = officeCalls(turnRuntime(runtime), schedule.readBy, CALL_LIMIT);
      const item = host.item ?? {};
      let session = emptySession;
      const contents = keptContents({
        item,
        calls,
        now: runtime.now,
        limits: unhurried,
        by: schedule.readBy,
        atOnce: 1,
        kept: async () => {
          session = await readSession(item, calls, schedule.readBy);
          return session.facts;
        },
        isOver: isSending,
      });
      await readDraft(host, calls, kind, ["attachments"], unavailable, contents);
      if (contents.isNews())
        await writeSession(item, calls, { ...session, facts: contents.facts() }, schedule.sessionBy);
      if (afterwards && !isSending()) await afterwards(host, calls, runtime.now());
      return undefined;
    };
    const work = () => inTurn(runtime.now(), schedule.completeBy, look);
    completeOnce(event, runtime, schedule.completeBy, work, () => undefined);
  };

/**
 * Events that the manifest declares from the first day, because each one added later makes every administrator consent
 * again. Nothing needs doing there yet.
 */
export const onNothing =
  ({ runtime }: Build): Handler =>
  (event) => {
    completeOnce(
      event,
      runtime,
      runtime.now(),
      () => Promise.resolve(undefined),
      () => undefined,
    );
  };
