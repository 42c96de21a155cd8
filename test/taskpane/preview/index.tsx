/**
 * The pane without Outlook, to be looked at: `?scene=several&locale=en-US&mode=read`. Built and photographed by
 * `node test/taskpane/preview/take.js FOLDER`.
 */
import { createRoot } from "react-dom/client";
import { App, BrokenPane } from "../../../src/taskpane/App";
import type { DraftSource, PaneMode } from "../../../src/taskpane/draft-source";
import { builtInPolicy } from "../../../src/policy/document/built-in";
import { localeOf } from "../../../src/i18n";
import type { Draft } from "../../../src/policy/draft";
import type { Refusal, RemedyOutcome } from "../../../src/policy/remedy";
import { idleSource, memorySettlements, startOf } from "../support/desks";
import { liveSource } from "../support/live-source";
import { scenes } from "./scenes";

const wanted = new URLSearchParams(location.search);
const locale = localeOf(wanted.get("locale") ?? "es-MX");
const drafts: Readonly<Record<string, Draft>> = scenes;
const draft = drafts[wanted.get("scene") ?? ""];
/** `outcome=changed` and so on: what Outlook answers to every remedy; `partly` and `final` as they say. */
const outcome = wanted.get("outcome");
const reasons: readonly Refusal["why"][] = [
  "changed",
  "tooLarge",
  "notReversible",
  "noCopy",
  "tooManyRecipients",
  "noAddress",
  "outlook",
];
const answer = (): RemedyOutcome | Promise<RemedyOutcome> | undefined => {
  if (outcome === "never") return new Promise(() => undefined);
  if (outcome === "partly")
    return { state: "partly", moved: 200, of: 260, undo: () => Promise.resolve({ state: "done" }) };
  const why = reasons.find((one) => one === outcome);
  return why ? { state: "refused", why, most: 100, name: "Amigos", reason: "late" } : undefined;
};
const source: DraftSource = draft
  ? liveSource(draft, {
      offer: () => (outcome === "final" ? "final" : "undoable"),
      outcome: answer,
    })
  : {
      ...idleSource,
      read: () =>
        wanted.get("scene") === "failed" ? Promise.reject(new Error()) : new Promise<Draft>(() => undefined),
    };
const settlements = { ...memorySettlements(), isOffered: wanted.get("settle") !== "no" };
const openedAt = wanted.get("at")?.split(",") ?? [];
const pane =
  wanted.get("mode") === "broken" ? (
    <BrokenPane locale={locale} policy={builtInPolicy} />
  ) : (
    <App
      start={startOf({
        mode: (wanted.get("mode") ?? "compose") as PaneMode,
        locale,
        source,
        openedAt,
        settlements,
      })}
      policy={builtInPolicy}
    />
  );
createRoot(document.body.appendChild(document.createElement("div"))).render(pane);
