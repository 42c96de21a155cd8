import { parsePeople } from "../mailbox/addresses";
import { DIRECTORY, lookUp } from "../mailbox/directory";
import type { Person, RecipientField } from "../mailbox/draft";
import type { State } from "../state";
import type { Texts } from "../text";
import { el, isKey } from "./dom";
import type { Follow } from "./follow";
import { icon } from "./icons";

const SHOWN = 9;

/** One line of addresses: a chip each, and an input that takes names of the directory or pasted addresses. */
export function recipientRow(
  state: State,
  t: Texts,
  field: RecipientField,
  label: string,
  follow: Follow,
): HTMLElement {
  const chips = el("span", { class: "chips" });
  const input = el("input", {
    type: "text",
    id: `field-${field}`,
    class: "recipient-input",
    list: "directory",
    autocomplete: "off",
    title: t.recipientsHint,
    change: () => take(),
    keydown: (event) => onKey(event),
  });
  const wrong = el("span", { id: `wrong-${field}`, class: "wrong", role: "alert" });
  input.setAttribute("aria-describedby", wrong.id);
  const set = (people: readonly Person[]): void => state.draft.update((now) => ({ ...now, [field]: people }));

  const take = (): void => {
    const entry = lookUp(input.value);
    const { people, rest } = entry ? { people: [entry], rest: "" } : parsePeople(input.value);
    if (people.length > 0) set([...state.draft.get()[field], ...people]);
    input.value = rest;
    if (rest === "") input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
    wrong.textContent = rest === "" ? "" : t.notAddress(rest);
  };
  const onKey = (event: Event): void => {
    if (isKey(event, "Enter", ";") && input.value.trim() !== "") {
      event.preventDefault();
      take();
    } else if (isKey(event, "Backspace") && input.value === "") set(state.draft.get()[field].slice(0, -1));
  };

  let all = false;
  const showAll = (): void => {
    all = true;
    draw();
    input.focus();
  };
  const draw = (): void => {
    const people = state.draft.get()[field];
    if (people.length <= SHOWN) all = false;
    const hidden = all ? 0 : people.length - SHOWN;
    box.classList.toggle("all", all);
    chips.replaceChildren(
      ...people
        .slice(0, all ? undefined : SHOWN)
        .map((person, at) => chip(person, t, () => set(people.filter((_, other) => other !== at)))),
      ...(hidden > 0
        ? [el("button", { type: "button", class: "more", click: showAll }, t.more(hidden))]
        : []),
    );
  };
  const box = el("div", { class: "row-field" }, chips, input, wrong);
  draw();
  follow(state.draft, (now, before) => now[field] !== before[field] && draw());
  return el("div", { class: "row" }, el("label", { for: input.id, class: "row-label" }, label), box);
}

function chip(person: Person, t: Texts, remove: () => void): HTMLElement {
  const name = person.kind === "list" ? t.list_(person.name, person.members) : person.name;
  return el(
    "span",
    { class: "chip", title: person.address },
    person.kind === "list" && icon("people"),
    el("span", {}, name),
    el(
      "button",
      { type: "button", class: "chip-remove", "aria-label": t.remove(person.name), click: remove },
      icon("close"),
    ),
  );
}

export const directoryList = (): HTMLElement =>
  el(
    "datalist",
    { id: "directory" },
    ...DIRECTORY.map(({ name, address }) => el("option", { value: name }, address)),
  );
