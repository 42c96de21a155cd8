import { officeCalls } from "./calls";
import { currentHost } from "./host";
import type { Runtime } from "./runtime";

/** The first picture waits for it; without an answer the pane opens at its top. */
const CALL_LIMIT = 2_000;

const EVENT = "olkInitializationContextChanged";

/** What a button of ours led to the pane for. */
export interface Sought {
  /** Finding keys of an alert, worst first. */
  readonly findings: readonly string[];
  /** A notice of old mail leads to the mailbox. */
  readonly view: "draft" | "mailbox";
}

const nothing: Sought = { findings: [], view: "draft" };

/** What stands in the `contextData` of a button; nothing sought where it is not ours. */
export function soughtIn(context: unknown): Sought {
  if (typeof context !== "string" || context === "") return nothing;
  try {
    const parsed = JSON.parse(context) as {
      readonly v?: unknown;
      readonly findings?: unknown;
      readonly view?: unknown;
    } | null;
    if (parsed?.v !== 1) return nothing;
    return {
      findings: Array.isArray(parsed.findings) ? parsed.findings.map(String) : [],
      view: parsed.view === "mailbox" ? "mailbox" : "draft",
    };
  } catch {
    return nothing;
  }
}

/** What the pane was opened for by a button of an alert or a notice; nothing when opened from the ribbon. */
export async function soughtAtStart(runtime: Runtime): Promise<Sought> {
  const { item, hasSet } = currentHost();
  if (!hasSet("1.8") || typeof item?.getInitializationContextAsync !== "function") return nothing;
  const calls = officeCalls(runtime, runtime.now() + CALL_LIMIT, CALL_LIMIT);
  const context = await calls.ask("context", (callback) => item.getInitializationContextAsync?.(callback));
  return context.state === "known" ? soughtIn(context.value) : nothing;
}

/**
 * Tells of alerts and notices that send the sender to a pane which is open already (`InitializationContextChanged`, Mailbox 1.15;
 * an older client opens the pane anew).
 */
export function onAlert(listener: (findings: readonly string[], view: Sought["view"]) => void): () => void {
  const { item } = currentHost();
  let isListening = true;
  try {
    item?.addHandlerAsync?.(
      EVENT,
      (event) => {
        const told = (event as { readonly initializationContextData?: unknown } | undefined)
          ?.initializationContextData;
        const { findings, view } = soughtIn(told);
        if (isListening) listener(findings, view);
      },
      () => undefined,
    );
  } catch {
    // The client lacks the event.
  }
  return () => {
    isListening = false;
    try {
      item?.removeHandlerAsync?.(EVENT, () => undefined);
    } catch {
      // Never added.
    }
  };
}
