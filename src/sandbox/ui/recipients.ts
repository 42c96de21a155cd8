import { parsePeople } from "../mailbox/addresses";
import { DIRECTORY, lookUp } from "../mailbox/directory";
import type { Person, RecipientField } from "../mailbox/draft";
import type { State } from "../state";
import type { Texts } from "../text";
import { el, isKey } from "./dom";
import type { Follow } from "./follow";
import { icon } from "./icons";

const SHOWN = 12;

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
  const set = (people: readonly Person[]): void => state.draft.update((now) => ({ ...now, [field]: people }));

  const take = (): void => {
    const entry = lookUp(input.value);
    const { people, rest } = entry ? { people: [entry], rest: "" } : parsePeople(input.value);
    if (people.length > 0) set([...state.draft.get()[field], ...people]);
    input.value = rest;
    input.toggleAttribute("aria-invalid", rest !== "");
  };
  const onKey = (event: Event): void => {
    if (isKey(event, "Enter", ";") && input.value.trim() !== "") {
      event.preventDefault();
      take();
    } else if (isKey(event, "Backspace") && input.value === "") set(state.draft.get()[field].slice(0, -1));
  };

  const draw = (): void => {
    const people = state.draft.get()[field];
    const hidden = people.length - SHOWN;
    chips.replaceChildren(
      ...people
        .slice(0, SHOWN)
        .map((person, at) => chip(person, t, () => set(people.filter((_, other) => other !== at)))),
      ...(hidden > 0 ? [el("span", { class: "more" }, `+ ${hidden}`)] : []),
    );
  };
  draw();
  follow(state.draft, (now, before) => now[field] !== before[field] && draw());
  return el(
    "div",
    { class: "row" },
    el("label", { for: input.id, class: "row-label" }, label),
    el("div", { class: "row-field" }, chips, input),
  );
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
