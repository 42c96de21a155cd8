/** The door of the pane: joins the screen to Outlook. Only this file and `mailbox-of-outlook.ts` may import `src/outlook`. */
import type { ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { noMailbox } from "../ageing/no-mailbox";
import { askTitleIn } from "../graph/ask-title";
import { localeOf } from "../i18n";
import { soughtAtStart } from "../outlook/alert-context";
import { callSlots } from "../outlook/call-slots";
import { clientFacts } from "../outlook/client-facts";
import { composedDraft } from "../outlook/draft-source";
import { currentHost } from "../outlook/host";
import { rankDesk, type AskTitle } from "../outlook/rank-desk";
import { recordBook } from "../outlook/record-book";
import type { Runtime } from "../outlook/runtime";
import { settlementDesk } from "../outlook/settlements";
import { signInOffer } from "../outlook/sign-in-offer";
import { builtInPolicy } from "../policy/document/built-in";
import { App, BrokenPane, StartingPane } from "./App";
import type { PaneStart } from "./draft-source";
import { mailboxOf } from "./mailbox-of-outlook";
import { registrationIn } from "./registration";
import type { HostTheme } from "./theme";

/** Set by webpack.config.js. */
declare const VB_BUILD: {
  readonly rank: string | null;
  readonly version: string;
};

const registration = registrationIn(document);

/** Longer than the host ever takes; then nobody is there who could give us a draft. */
const HOST_LIMIT = 10_000;

const runtime: Runtime = {
  now: () => Date.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  // A pane has a screen to tell things on; its console belongs to the host.
  log: () => undefined,
  slots: callSlots(),
};

/** Set Mailbox 1.14; older clients leave it out, and members of host objects may throw. */
const theme: HostTheme = {
  background: () => {
    try {
      return (Office.context as Partial<Office.Context>).officeTheme?.bodyBackgroundColor;
    } catch {
      return undefined;
    }
  },
  onChange: (listener) => {
    try {
      Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener);
    } catch {
      // Without the event the colours stay those of the start.
    }
    return () => undefined;
  },
};

/** What a pane starts with where there is no host that could keep or tell anything. */
const withoutHost: Omit<PaneStart, "mode" | "locale"> = {
  source: undefined,
  openedAt: [],
  settlements: settlementDesk(runtime),
  record: recordBook(runtime),
  rank: { current: () => undefined, declare: () => Promise.resolve("failed"), askDirectory: undefined },
  mailbox: noMailbox,
  client: { host: "", version: "", platform: "", set: "", addin: VB_BUILD.version },
  now: runtime.now,
};

/** The directory is asked where the kit is registered in one and this client signs people in for add-ins (adr/0007). */
function directory(): AskTitle | undefined {
  // Another Graph than Microsoft's serves old mail only: the rank is not asked there.
  const offer = registration?.graph === undefined ? signInOffer() : undefined;
  return registration && offer ? askTitleIn(registration, offer.mailbox) : undefined;
}

async function startPane(): Promise<PaneStart> {
  await Office.onReady();
  const host = currentHost();
  const deployed = VB_BUILD.rank ?? undefined;
  const source = composedDraft(builtInPolicy, deployed, runtime);
  const rank = rankDesk({ policy: builtInPolicy, deployed, host, runtime, askTitle: directory() });
  const mode = source ? "compose" : host.item ? "read" : "unsupported";
  const sought = source && (await soughtAtStart(runtime));
  return {
    ...withoutHost,
    mode,
    locale: localeOf(host.displayLanguage),
    source,
    openedAt: sought?.findings ?? [],
    view: sought?.view ?? "draft",
    rank,
    ...mailboxOf({
      registration,
      offer: signInOffer(),
      policy: builtInPolicy,
      rank: () => rank.current()?.id,
      runtime,
      host,
      mode,
    }),
    client: { ...clientFacts(host), addin: VB_BUILD.version },
  };
}

let root: Root | undefined;
function show(pane: ReactElement): void {
  // A fresh place each time: what was shown before leaves nothing behind, and no listener either.
  const former = root;
  const place = document.createElement("div");
  document.getElementById("pane")?.replaceChildren(place);
  root = createRoot(place, { onUncaughtError: showBroken });
  root.render(pane);
  // Not now: an error of the former pane may be what brought us here, in the middle of its drawing.
  if (former) setTimeout(() => former.unmount());
}

let isBroken = false;
function showBroken(): void {
  if (isBroken) return;
  isBroken = true;
  const locale = localeOf(document.documentElement.lang);
  show(<BrokenPane locale={locale} policy={builtInPolicy} theme={theme} />);
}

function showPane(start: PaneStart): void {
  document.documentElement.lang = start.locale;
  show(<App start={start} policy={builtInPolicy} theme={theme} />);
}

show(<StartingPane theme={theme} />);
const noHost = setTimeout(() => {
  showPane({ ...withoutHost, mode: "unsupported", locale: localeOf(navigator.language) });
}, HOST_LIMIT);
startPane()
  .then((start) => {
    clearTimeout(noHost);
    showPane(start);
  })
  .catch(() => {
    clearTimeout(noHost);
    showBroken();
  });
