import type { Notice } from "../mailbox/draft";
import { openPane } from "../panes";
import type { Session } from "../session";
import type { State } from "../state";
import type { Texts } from "../text";
import { badge } from "./alert";
import { el } from "./dom";
import { icon } from "./icons";
import type { Follow } from "./follow";

/** The bar over the message where an add-in leaves its notices. */
export function noticeBar(
  state: State,
  t: Texts,
  session: () => Session | null,
  follow: Follow,
): HTMLElement {
  const bar = el("div", { class: "notices", role: "status" });
  const draw = (): void => {
    const { notices } = state.draft.get();
    bar.replaceChildren(...notices.map((notice) => noticeRow(notice, state, t, session())));
  };
  draw();
  follow(state.draft, (now, before) => now.notices !== before.notices && draw());
  return bar;
}

function noticeRow(notice: Notice, state: State, t: Texts, session: Session | null): HTMLElement {
  const { action } = notice;
  const dismiss = (): void => {
    state.draft.update((now) => ({ ...now, notices: now.notices.filter(({ key }) => key !== notice.key) }));
    const infobarDetails = { infobarType: notice.type, actionType: "dismiss" };
    void session?.fire("OnInfoBarDismissClicked", { infobarDetails });
    session?.tellPanes("olkInfobarClicked", [infobarDetails]);
  };
  const open = (): void => {
    if (!action) return;
    openPane(state, action.commandId, action.contextData ?? null);
  };
  return el(
    "div",
    { class: `notice ${notice.type}` },
    notice.type === "insight" && session
      ? badge(session.manifest.name, session.manifest.iconUrl)
      : icon("info"),
    el("span", { class: "notice-text" }, notice.message),
    action ? el("button", { type: "button", class: "link", click: open }, action.text) : null,
    el(
      "button",
      { type: "button", class: "chip-remove", "aria-label": t.dismiss, click: dismiss },
      icon("close"),
    ),
  );
}
