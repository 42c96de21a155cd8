import type { Policy } from "../policy/document/fields";
import type { Draft } from "../policy/draft";
import { onAlert } from "./alert-context";
import { officeCalls } from "./calls";
import { currentHost, itemKind } from "./host";
import { lazyContents } from "./lazy-contents";
import { readRank } from "./rank";
import { readDraft } from "./read-draft";
import { draftRemedies, type Remedies } from "./remedies";
import { oneAtATime } from "./remedies/turns";
import type { Runtime } from "./runtime";

/** In the pane nobody waits with a finger on Send: a slow host may take its time. */
const READ_LIMIT = 20_000;
const CALL_LIMIT = 8_000;

/** Reads the draft being composed, tells when it may have changed, and changes it as the sender asks. */
export interface ComposedDraft extends Remedies {
  read(): Promise<Draft>;
  onChange(listener: () => void): () => void;
  onAlert(listener: (findings: readonly string[], view: "draft" | "mailbox") => void): () => void;
}

/** Events of Office.js that say which part changed; a client without one of them is polled by the pane. */
const changes = ["RecipientsChanged", "AttachmentsChanged"] as const;
const eventNames: Record<(typeof changes)[number], string> = {
  RecipientsChanged: "olkRecipientsChanged",
  AttachmentsChanged: "olkAttachmentsChanged",
};

/** The draft in front of the pane; undefined where the item is not being composed. */
export function composedDraft(
  policy: Policy,
  deployedRank: string | undefined,
  runtime: Runtime,
): ComposedDraft | undefined {
  if (typeof currentHost().item?.subject?.getAsync !== "function") return undefined;
  const contents = lazyContents(runtime);
  // Nobody judges a draft that is half changed.
  const turns = oneAtATime();
  const read = async (): Promise<Draft> => {
    // The rules come with the judge that is loaded beside the shell: only they know which parts they look at.
    const { partsInForce } = await import("../policy/evaluate");
    const host = currentHost();
    const kind = itemKind(host.item ?? {});
    const calls = officeCalls(runtime, runtime.now() + READ_LIMIT, CALL_LIMIT);
    const rank = readRank(host, policy, deployedRank);
    return readDraft(host, calls, kind, partsInForce(policy, kind), rank, contents);
  };
  return {
    ...draftRemedies(runtime, turns),
    onAlert,
    read: () => turns(read),
    onChange(listener) {
      const item = currentHost().item;
      let isListening = true;
      const told = () => {
        if (isListening) listener();
      };
      for (const change of changes) {
        try {
          item?.addHandlerAsync?.(eventNames[change], told, () => undefined);
        } catch {
          // The client lacks the event; the pane looks again by itself.
        }
      }
      const stopNews = contents.onNews(told);
      return () => {
        isListening = false;
        stopNews();
        for (const change of changes) {
          try {
            item?.removeHandlerAsync?.(eventNames[change], () => undefined);
          } catch {
            // Never added.
          }
        }
      };
    },
  };
}
