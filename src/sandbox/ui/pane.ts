import type { Session } from "../session";
import type { PaneState, State } from "../state";
import type { Texts } from "../text";
import { badge } from "./alert";
import { el } from "./dom";
import type { Follow } from "./follow";
import { icon } from "./icons";

/** The frame of the task pane at the right of the item. */
export function paneFrame(
  state: State,
  t: Texts,
  session: () => Session | null,
  follow: Follow,
): { element: HTMLElement; refresh: () => void } {
  const box = el("aside", { class: "pane", "aria-label": t.pane, hidden: true });
  let shown: PaneState | null = null;
  const draw = (): void => {
    const pane = state.pane.get();
    const open = session();
    const command = open?.manifest.panes.find(({ id }) => id === pane?.commandId);
    shown = pane;
    open?.unmountPane();
    box.hidden = !pane || !open || !command;
    if (!pane || !open || !command) {
      box.replaceChildren();
      return;
    }
    box.replaceChildren(
      el(
        "header",
        { class: "pane-head" },
        badge(open.manifest.name, open.manifest.iconUrl),
        el("h2", {}, open.manifest.name),
        el(
          "button",
          { type: "button", class: "tool", "aria-label": t.close, click: () => state.pane.set(null) },
          icon("close"),
        ),
      ),
      open.mountPane(command.paneUrl),
    );
  };
  follow(state.pane, (pane) => pane !== shown && draw());
  return { element: box, refresh: draw };
}
