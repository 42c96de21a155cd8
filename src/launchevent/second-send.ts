import type { OfficeCalls } from "../outlook/calls";
import type { ComposeItem } from "../outlook/host";
import type { Runtime } from "../outlook/runtime";
import { writeSession, type Session } from "../outlook/session";
import type { PolicyFacts } from "../policy/document/facts";
import { covers } from "../policy/fingerprint";
import type { Schedule } from "./schedule";

interface Memory {
  readonly item: ComposeItem;
  readonly calls: OfficeCalls;
  readonly runtime: Runtime;
  readonly schedule: Schedule;
  readonly policy: PolicyFacts;
  readonly kept: () => Promise<Session>;
}

type Warned = NonNullable<Session["warned"]>;

/** Beside session data, for a runtime that lives on while session data cannot be written. Bound to the one item. */
const told = new WeakMap<object, Warned>();

/**
 * For clients that cannot offer "Send anyway": whether the sender was told the same within the last minutes, so that
 * this second Send is the answer (design.md §2, 11). If not, remembers what is being told now.
 */
export async function passesSecondSend(found: readonly string[], memory: Memory): Promise<boolean> {
  const { item, calls, runtime, schedule, policy } = memory;
  const session = await memory.kept();
  const now = runtime.now();
  const answers = (warned: Warned | undefined) =>
    warned !== undefined &&
    warned.at <= now &&
    now - warned.at <= policy.secondSendMinutes * 60_000 &&
    covers(warned.findings, found);
  if (answers(session.warned) || answers(told.get(item))) return true;
  const warned = { at: now, findings: found };
  told.set(item, warned);
  await writeSession(item, calls, { ...session, warned }, schedule.sessionBy);
  return false;
}
