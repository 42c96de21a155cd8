import { safeNodes } from "../mailbox/html";
import type { State } from "../state";
import type { Texts } from "../text";
import { el } from "./dom";
import { icon, type IconName } from "./icons";
import type { Follow } from "./follow";

/** The rich body. The draft holds its HTML; what an add-in sets is cleaned before it is shown. */
export function editor(state: State, t: Texts, follow: Follow): HTMLElement {
  const body = el("div", {
    class: "editor",
    contenteditable: "true",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": t.body,
    "data-hint": t.bodyHint,
    "data-hint-alone": t.bodyHintAlone,
    spellcheck: "false",
    input: () => state.draft.update((now) => ({ ...now, html: body.innerHTML, plain: null })),
  });
  const draw = (): void => {
    const { html } = state.draft.get();
    if (body.innerHTML !== html) body.replaceChildren(...safeNodes(html));
    body.classList.toggle("empty", body.textContent === "");
  };
  draw();
  follow(state.draft, (now, before) => now.html !== before.html && draw());

  const tool = (name: IconName, label: string, command: string): HTMLElement =>
    el(
      "button",
      {
        type: "button",
        class: "tool",
        "aria-label": label,
        title: label,
        // Before the click, so that the selection in the text is not lost.
        mousedown: (event) => event.preventDefault(),
        click: () => {
          body.focus();
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else formats with undo
          document.execCommand(command);
        },
      },
      icon(name),
    );
  const tools = el(
    "div",
    { class: "tools", role: "toolbar" },
    tool("bold", t.bold, "bold"),
    tool("italic", t.italic, "italic"),
    tool("list", t.list, "insertUnorderedList"),
  );
  return el("div", { class: "editor-box" }, body, tools);
}
