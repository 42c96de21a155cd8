import type { SandboxApi } from "../api";
import { EXAMPLES } from "../examples";
import type { Session } from "../session";
import type { DraftState } from "../mailbox/draft";
import type { State } from "../state";
import { texts } from "../text";
import { alertLayer } from "./alert";
import { composeWindow } from "./compose";
import { drawer } from "./drawer";
import { el } from "./dom";
import { icon } from "./icons";
import { paneFrame } from "./pane";
import { sentList } from "./sent";

export interface Page {
  /** The add-in was loaded (again): its buttons, its pane. */
  setAddin(session: Session): void;
}

/** Draws the sandbox into `home`, and again when the language or the kind of item changes. */
export function buildPage(home: HTMLElement, state: State, api: SandboxApi, send: () => void): Page {
  const root = el("div", { class: "page" });
  let session: Session | null = null;
  let drawerOpen = false;
  let stops: (() => void)[] = [];
  let refreshPane = (): void => undefined;

  const draw = (): void => {
    for (const stop of stops) stop();
    stops = [];
    const { locale } = state.options.get();
    const t = texts(locale);
    const watch = (watcher: (now: DraftState, before: DraftState) => void): void => {
      stops.push(state.draft.watch(watcher));
    };
    document.documentElement.lang = locale;
    document.title = t.appName;
    const pane = paneFrame(state, t, () => session);
    refreshPane = pane.refresh;
    const sent = sentList(state, t);
    stops.push(sent.stop);
    const toggleDrawer = (open: boolean): void => {
      drawerOpen = open;
      draw();
      document.querySelector<HTMLElement>(open ? ".drawer select" : "#open-settings")?.focus();
    };
    root.replaceChildren(
      el(
        "header",
        { class: "top" },
        icon("mail"),
        el("h1", {}, t.appName),
        el(
          "button",
          {
            type: "button",
            id: "open-settings",
            class: "top-button",
            "aria-expanded": String(drawerOpen),
            click: () => toggleDrawer(!drawerOpen),
          },
          icon("settings"),
          t.settings,
        ),
      ),
      el(
        "div",
        { class: "columns" },
        el(
          "nav",
          { class: "side" },
          el(
            "button",
            { type: "button", class: "button primary wide", click: () => void api.setDraft({}) },
            icon("mail"),
            t.newMessage,
          ),
          el(
            "button",
            { type: "button", class: "button wide", click: () => void api.setDraft({ kind: "meeting" }) },
            icon("meeting"),
            t.newMeeting,
          ),
          el("h2", {}, t.examples),
          el(
            "ul",
            { class: "examples" },
            ...EXAMPLES.map(({ id, label, draft }) =>
              el(
                "li",
                {},
                el(
                  "button",
                  {
                    type: "button",
                    class: "link",
                    "data-example": id,
                    click: () => void api.setDraft(draft),
                  },
                  label[locale],
                ),
              ),
            ),
          ),
          el("h2", {}, t.sentItems),
          sent.element,
        ),
        composeWindow(state, t, () => session, send, watch),
        pane.element,
        drawerOpen ? drawer(state, t, api, () => toggleDrawer(false)) : null,
      ),
    );
    pane.refresh();
  };

  const applyTheme = (): void => {
    document.documentElement.dataset["theme"] = state.options.get().theme;
  };
  applyTheme();
  state.options.watch((now, before) => {
    applyTheme();
    if (now.locale !== before.locale) draw();
  });
  state.draft.watch((now, before) => {
    if (now.kind !== before.kind) draw();
  });
  home.append(
    root,
    alertLayer(state, () => session?.manifest.iconUrl ?? null),
  );
  draw();

  return {
    setAddin: (loaded) => {
      session = loaded;
      draw();
      refreshPane();
    },
  };
}
