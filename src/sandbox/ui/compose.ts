import { openPane } from "../panes";
import type { Session } from "../session";
import { ACCOUNTS, type State } from "../state";
import type { Texts } from "../text";
import { badge } from "./alert";
import { attachFiles, attachmentRow } from "./attachments";
import { el } from "./dom";
import { editor } from "./editor";
import type { Follow } from "./follow";
import { icon } from "./icons";
import { noticeBar } from "./notices";
import { directoryList, recipientRow } from "./recipients";

/** The compose window: ribbon, addresses, subject, attachments, body. */
export function composeWindow(
  state: State,
  t: Texts,
  session: () => Session | null,
  send: () => void,
  follow: Follow,
): HTMLElement {
  const meeting = state.draft.get().kind === "meeting";
  const status = el("span", { class: "status", role: "status" }, state.status.get());
  follow(state.status, (text) => (status.textContent = text));

  const files = el("input", {
    type: "file",
    multiple: true,
    class: "visually-hidden",
    tabindex: "-1",
    "aria-hidden": "true",
    change: () => {
      void attachFiles(state, [...(files.files ?? [])]);
      files.value = "";
    },
  });
  const ribbon = el(
    "div",
    { class: "ribbon", role: "toolbar" },
    el("button", { type: "button", id: "send", class: "button primary", click: send }, icon("send"), t.send),
    el("button", { type: "button", class: "button", click: () => files.click() }, icon("attach"), t.attach),
    files,
    status,
    ...addinButtons(state, session()),
  );

  const subject = el("input", {
    type: "text",
    id: "field-subject",
    class: "subject",
    maxlength: "255",
    placeholder: t.subjectHint,
    "aria-label": t.subject,
    input: () => state.draft.update((now) => ({ ...now, subject: subject.value })),
  });
  subject.value = state.draft.get().subject;
  follow(state.draft, (now) => {
    if (subject.value !== now.subject) subject.value = now.subject;
  });

  const drop = (event: Event): void => {
    if (!(event instanceof DragEvent) || !event.dataTransfer?.files.length) return;
    event.preventDefault();
    void attachFiles(state, [...event.dataTransfer.files]);
  };
  return el(
    "main",
    { class: "compose", drop, dragover: (event) => event.preventDefault() },
    ribbon,
    noticeBar(state, t, session, follow),
    el(
      "div",
      { class: "sheet" },
      fromRow(state, t, meeting, follow),
      recipientRow(state, t, "to", meeting ? t.required : t.to, follow),
      recipientRow(state, t, "cc", meeting ? t.optional : t.cc, follow),
      meeting ? null : recipientRow(state, t, "bcc", t.bcc, follow),
      el("div", { class: "row" }, subject),
      attachmentRow(state, t, follow),
      editor(state, t, follow),
    ),
    directoryList(),
  );
}

const addinButtons = (state: State, session: Session | null): readonly HTMLElement[] =>
  (session?.manifest.panes ?? [])
    .filter(({ surface }) => surface === state.draft.get().kind)
    .map(({ id, label }) =>
      el(
        "button",
        {
          type: "button",
          class: "button addin",
          "data-command": id,
          click: () => openPane(state, id, null),
        },
        badge(session?.manifest.name ?? label, session?.manifest.iconUrl ?? null),
        label,
      ),
    );

function fromRow(state: State, t: Texts, meeting: boolean, follow: Follow): HTMLElement {
  const select = el("select", {
    id: "field-from",
    class: "from",
    change: () => {
      const chosen = ACCOUNTS.find(({ address }) => address === select.value);
      if (chosen) state.draft.update((now) => ({ ...now, from: chosen }));
    },
  });
  const draw = (): void => {
    const { from } = state.draft.get();
    const known = ACCOUNTS.some(({ address }) => address === from.address);
    select.replaceChildren(
      ...[...ACCOUNTS, ...(known ? [] : [from])].map(({ address }) =>
        el("option", { value: address, selected: address === from.address }, address),
      ),
    );
  };
  draw();
  follow(state.draft, (now, before) => now.from !== before.from && draw());
  return el(
    "div",
    { class: "row" },
    el("label", { for: "field-from", class: "row-label" }, meeting ? t.organizer : t.from),
    select,
  );
}
