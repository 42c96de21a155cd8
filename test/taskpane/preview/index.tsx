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
import { idleSource, startOf } from "../support/desks";
import { scenes } from "./scenes";

const wanted = new URLSearchParams(location.search);
const locale = localeOf(wanted.get("locale") ?? "es-MX");
const drafts: Readonly<Record<string, Draft>> = scenes;
const draft = drafts[wanted.get("scene") ?? ""];
const source: DraftSource = {
  ...idleSource,
  read: () =>
    draft
      ? Promise.resolve(draft)
      : wanted.get("scene") === "failed"
        ? Promise.reject(new Error())
        : new Promise<Draft>(() => undefined),
};
const openedAt = wanted.get("at")?.split(",") ?? [];
const pane =
  wanted.get("mode") === "broken" ? (
    <BrokenPane locale={locale} policy={builtInPolicy} />
  ) : (
    <App
      start={startOf({ mode: (wanted.get("mode") ?? "compose") as PaneMode, locale, source, openedAt })}
      policy={builtInPolicy}
    />
  );
createRoot(document.body.appendChild(document.createElement("div"))).render(pane);
