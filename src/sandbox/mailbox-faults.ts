import type { GraphFaults } from "./graph/faults";

/** What may go wrong with the emulated mailbox, as the drawer offers it. */
export const MAILBOX_FAULTS = {
  none: {},
  busy: { throttle: { every: 3, retryAfter: 5 } },
  offline: { drop: { after: 0 } },
  withdrawn: { withdrawAfter: 0 },
  cut: { cutMime: { every: 4 } },
  vanished: { vanish: { every: 5 } },
} satisfies Readonly<Record<string, GraphFaults>>;

export type MailboxFault = keyof typeof MAILBOX_FAULTS;

export const isMailboxFault = (name: string): name is MailboxFault => Object.hasOwn(MAILBOX_FAULTS, name);

const CONTROL = "/graph/control/faults";

/** The emulator outlives the page: one that is loaded anew begins with nothing amiss. */
const mend = (): void => void navigator.sendBeacon(CONTROL, "{}");

/** Makes the emulator beside this page misbehave so, from now on. Rejects where it does not take it. */
export async function setMailboxFault(name: MailboxFault): Promise<void> {
  addEventListener("pagehide", mend);
  const { ok, status } = await fetch(CONTROL, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(MAILBOX_FAULTS[name]),
  });
  if (!ok) throw new Error(`The emulated mailbox answered ${String(status)}.`);
}
