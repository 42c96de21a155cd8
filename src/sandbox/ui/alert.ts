import type { HostDialog, State } from "../state";
import { el, isKey } from "./dom";
import { markdownNodes } from "./markdown";

/** Shows the dialogs of the host over the page: modal, the first button focused, Esc as "Don't send". */
export function alertLayer(state: State, behind: HTMLElement, iconUrl: () => string | null): HTMLElement {
  const layer = el("div", { class: "veil", hidden: true });
  let before = null as Element | null;
  state.dialog.watch((dialog, former) => {
    // Before `inert` takes the focus away; after a dialog that followed another it goes back to where the first began.
    if (dialog && !former) before = document.activeElement;
    layer.hidden = dialog === null;
    behind.inert = dialog !== null;
    if (dialog) {
      const box = dialogBox(dialog, iconUrl());
      layer.replaceChildren(box);
      box.querySelector<HTMLElement>(".primary")?.focus();
    } else {
      layer.replaceChildren();
      if (before instanceof HTMLElement) before.focus();
    }
  });
  return layer;
}

function dialogBox(dialog: HostDialog, iconUrl: string | null): HTMLElement {
  const buttons = dialog.buttons.map(({ id, label, primary }) =>
    el(
      "button",
      {
        type: "button",
        class: primary ? "button primary" : "button",
        "data-button": id,
        click: () => dialog.choose(id),
      },
      label,
    ),
  );
  const text = dialog.markdown === null ? plainNodes(dialog.message) : markdownNodes(dialog.markdown);
  const onKey = (event: Event): void => {
    if (isKey(event, "Escape")) {
      event.preventDefault();
      const way = dialog.buttons.find(({ id }) => id === "dont-send" || id === "try-later");
      if (way) dialog.choose(way.id);
    } else if (isKey(event, "Tab")) {
      const stops = [...box.querySelectorAll<HTMLElement>("a, button")];
      const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
      if (document.activeElement !== last) return;
      event.preventDefault();
      first?.focus();
    }
  };
  const box = el(
    "div",
    {
      class: "alert",
      role: "alertdialog",
      "aria-modal": "true",
      "aria-labelledby": "alert-title",
      "aria-describedby": "alert-text",
      "data-kind": dialog.kind,
      keydown: onKey,
    },
    el(
      "div",
      { class: "alert-head" },
      badge(dialog.title, iconUrl),
      el("h2", { id: "alert-title" }, dialog.title),
    ),
    el("div", { id: "alert-text", class: "alert-text" }, ...text),
    el("div", { class: "alert-buttons" }, ...buttons),
  );
  return box;
}

const plainNodes = (message: string): readonly Node[] =>
  message.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === "" ? [] : [el("p", {}, line)]));

/** The add-in's own picture, or its first letter when it has none that loads. */
export function badge(name: string, iconUrl: string | null): HTMLElement {
  const letter = el("span", { class: "badge", "aria-hidden": "true" }, name.charAt(0).toUpperCase());
  if (!iconUrl) return letter;
  const picture = el("img", {
    class: "badge",
    src: iconUrl,
    alt: "",
    error: () => picture.replaceWith(letter),
  });
  return picture;
}
