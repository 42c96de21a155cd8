import type { WayOut } from "../host/frame";
import type { Session } from "../session";
import type { PaneSlot, PaneState, State } from "../state";
import type { Texts } from "../text";
import { badge } from "./alert";
import { el } from "./dom";
import type { Follow } from "./follow";
import { icon } from "./icons";

/** The frame of a task pane at the right of the item. */
export function paneFrame(
  state: State,
  t: Texts,
  slot: PaneSlot,
  session: () => Session | null,
  follow: Follow,
): { element: HTMLElement; refresh: () => void } {
  const store = state.panes[slot];
  const isSecond = slot === "second";
  const box = el("aside", {
    class: isSecond ? "pane second" : "pane",
    "aria-label": isSecond ? t.secondPane : t.pane,
    hidden: true,
  });
  let shown: PaneState | null = null;
  const draw = (): void => {
    const pane = store.get();
    const open = session();
    const command = open?.manifest.panes.find(({ id }) => id === pane?.commandId);
    shown = pane;
    open?.unmountPane(slot);
    box.hidden = !pane || !open || !command;
    if (!pane || !open || !command) {
      box.replaceChildren();
      return;
    }
    const { name, iconUrl } = open.manifest;
    const closeButton = el(
      "button",
      { type: "button", class: "tool", "aria-label": t.close, click: () => store.set(null) },
      icon("close"),
    );
    // After the pane the page ends, and begins anew.
    const waysOut = { before: closeButton, after: "#open-settings", work: ".editor" };
    const leave = (where: WayOut): void => {
      const way = waysOut[where];
      (typeof way === "string" ? document.querySelector<HTMLElement>(way) : way)?.focus();
    };
    box.replaceChildren(
      el(
        "header",
        { class: "pane-head" },
        badge(name, iconUrl),
        el("h2", {}, isSecond ? t.inSecondPane(name) : name),
        closeButton,
      ),
      open.mountPane(slot, command.paneUrl, leave),
    );
  };
  follow(store, (pane) => {
    const isSame = pane?.turn === shown?.turn && pane?.commandId === shown?.commandId;
    if (!isSame) draw();
    // Sent there by an alert or a notice: the host moves the focus along.
    if (pane && pane.context !== null) box.querySelector("iframe")?.focus();
  });
  return { element: box, refresh: draw };
}
