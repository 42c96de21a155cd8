import { officeCalls } from "./calls";
import { currentHost } from "./host";
import type { Runtime } from "./runtime";

/** The first picture waits for it; without an answer the pane opens at its top. */
const CALL_LIMIT = 2_000;

const EVENT = "olkInitializationContextChanged";

/** The finding keys in an alert's `contextData`; empty where it is not ours. */
export function findingsIn(context: unknown): readonly string[] {
  if (typeof context !== "string" || context === "") return [];
  try {
    const parsed = JSON.parse(context) as { readonly v?: unknown; readonly findings?: unknown } | null;
    return parsed?.v === 1 && Array.isArray(parsed.findings) ? parsed.findings.map(String) : [];
  } catch {
    return [];
  }
}

/** The finding keys that the alert handed to the pane which its button opened; empty when opened from the ribbon. */
export async function findingsFromAlert(runtime: Runtime): Promise<readonly string[]> {
  const { item, hasSet } = currentHost();
  if (!hasSet("1.8") || typeof item?.getInitializationContextAsync !== "function") return [];
  const calls = officeCalls(runtime, runtime.now() + CALL_LIMIT, CALL_LIMIT);
  const context = await calls.ask("context", (callback) => item.getInitializationContextAsync?.(callback));
  return context.state === "known" ? findingsIn(context.value) : [];
}

/**
 * Tells of alerts that send the sender to a pane which is open already (`InitializationContextChanged`, Mailbox 1.15;
 * an older client opens the pane anew).
 */
export function onAlert(listener: (findings: readonly string[]) => void): () => void {
  const { item } = currentHost();
  let isListening = true;
  try {
    item?.addHandlerAsync?.(
      EVENT,
      (event) => {
        const told = (event as { readonly initializationContextData?: unknown } | undefined)
          ?.initializationContextData;
        if (isListening) listener(findingsIn(told));
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
