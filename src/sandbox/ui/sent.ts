import { peopleReached } from "../mailbox/draft";
import type { SentItem, State } from "../state";
import type { Locale, Texts } from "../text";
import { el } from "./dom";
import type { Follow } from "./follow";

/** What left, newest first, with the headers that it carried. */
export function sentList(state: State, t: Texts, follow: Follow): HTMLElement {
  const list = el("ul", { class: "sent", "aria-label": t.sentItems });
  const draw = (): void => {
    const items = state.sent.get();
    const { locale } = state.options.get();
    list.replaceChildren(
      ...(items.length === 0
        ? [el("li", { class: "dim" }, t.nothingSent)]
        : items.map((item) => sentRow(item, t, locale))),
    );
  };
  draw();
  follow(state.sent, draw);
  return list;
}

function sentRow({ draft, at }: SentItem, t: Texts, locale: Locale): HTMLElement {
  const time = at.toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit", hour12: false });
  const headers = Object.entries(draft.headers);
  return el(
    "li",
    { class: "sent-item" },
    el("span", { class: "sent-subject" }, draft.subject || t.noSubject),
    el("span", { class: "dim" }, `${time} · ${t.people(peopleReached(draft))}`),
    headers.length > 0 &&
      el(
        "details",
        {},
        el("summary", {}, t.headers),
        el("dl", {}, ...headers.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
      ),
  );
}
