import type { DraftSpec, SandboxApi } from "../api";
import { examples } from "../examples";
import type { Session } from "../session";
import { PANE_SLOTS, type State } from "../state";
import { texts, type Locale, type Texts } from "../text";
import { alertLayer } from "./alert";
import { composeWindow } from "./compose";
import { drawer } from "./drawer";
import { el, isKey } from "./dom";
import { createFollowing } from "./follow";
import { icon } from "./icons";
import { paneFrame } from "./pane";
import { sentList } from "./sent";

export interface Page {
  /** The add-in was loaded (again): its buttons, its pane. */
  setAddin(session: Session): void;
}

/** Draws the sandbox into `home`, and again when the language, the kind of item or the add-in changes. */
export function buildPage(home: HTMLElement, state: State, api: SandboxApi, send: () => void): Page {
  const root = el("div", { class: "page" });
  const drawerHome = el("div", { class: "drawer-home" });
  const drawn = createFollowing();
  let session: Session | null = null;
  let drawerOpen = false;
  let drawerLocale: Locale | null = null;

  const showDrawer = (open: boolean, focus: boolean): void => {
    drawerOpen = open;
    const { locale } = state.options.get();
    // Drawn afresh only in another language: what was picked, and not yet applied, stays.
    const stays = open && drawerHome.hasChildNodes() && drawerLocale === locale;
    if (!stays) {
      drawerLocale = locale;
      const picked = ["picker-family", "picker-kind", "picker-after"].map(
        (id) => [id, selectOf(id)?.value] as const,
      );
      drawerHome.replaceChildren(
        ...(open ? [drawer(state, texts(locale), api, () => showDrawer(false, true))] : []),
      );
      for (const [id, value] of picked) {
        const select = selectOf(id);
        if (select && value !== undefined) select.value = value;
      }
    }
    const button = document.querySelector<HTMLElement>("#open-settings");
    button?.setAttribute("aria-expanded", String(open));
    if (focus) (open ? drawerHome.querySelector<HTMLElement>("select") : button)?.focus();
  };

  const draw = (): void => {
    drawn.stop();
    const { locale } = state.options.get();
    const t = texts(locale);
    document.documentElement.lang = locale;
    document.title = t.appName;
    const inDrawer = drawerHome.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const panes = PANE_SLOTS.map((slot) => paneFrame(state, t, slot, () => session, drawn.follow));
    root.replaceChildren(
      topBar(t, () => showDrawer(!drawerOpen, true)),
      el(
        "div",
        { class: "columns" },
        sideBar(t, locale, api, sentList(state, t, drawn.follow)),
        composeWindow(state, t, () => session, send, drawn.follow),
        ...panes.map(({ element }) => element),
        drawerHome,
      ),
    );
    for (const pane of panes) pane.refresh();
    showDrawer(drawerOpen, false);
    if (inDrawer) document.getElementById(inDrawer)?.focus();
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
  // Both stand at the right: the drawer would cover what the person asked to see.
  for (const slot of PANE_SLOTS) {
    state.panes[slot].watch((pane) => {
      if (pane && drawerOpen) showDrawer(false, false);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (drawerOpen && state.dialog.get() === null && isKey(event, "Escape") && !event.defaultPrevented) {
      showDrawer(false, true);
    }
  });
  home.append(
    root,
    alertLayer(state, root, () => session?.manifest.iconUrl ?? null),
  );
  draw();

  return {
    setAddin: (loaded) => {
      session = loaded;
      draw();
    },
  };
}

const selectOf = (id: string): HTMLSelectElement | null => document.querySelector(`select#${id}`);

const topBar = (t: Texts, toggleDrawer: () => void): HTMLElement =>
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
        "aria-expanded": "false",
        click: toggleDrawer,
      },
      icon("settings"),
      t.settings,
    ),
  );

function sideBar(t: Texts, locale: Locale, api: SandboxApi, sent: HTMLElement): HTMLElement {
  const create = (kind: "message" | "meeting", label: string): HTMLElement =>
    el(
      "button",
      {
        type: "button",
        class: kind === "message" ? "button primary wide" : "button wide",
        click: () => void api.setDraft({ kind }),
      },
      icon(kind === "message" ? "mail" : "meeting"),
      label,
    );
  // Advice stops nothing at send: the pane is where it is seen.
  const choose = async (id: string, draft: DraftSpec): Promise<void> => {
    await api.setDraft(draft);
    if (id === "forgotten") api.openPane();
  };
  const rows = examples(locale).map(({ id, label, draft }) =>
    el(
      "li",
      {},
      el(
        "button",
        { type: "button", class: "link", "data-example": id, click: () => void choose(id, draft) },
        label,
      ),
    ),
  );
  return el(
    "nav",
    { class: "side", "aria-label": t.examples },
    create("message", t.newMessage),
    create("meeting", t.newMeeting),
    el("h2", {}, t.examples),
    el("ul", { class: "examples" }, ...rows),
    el("h2", {}, t.sentItems),
    sent,
  );
}
