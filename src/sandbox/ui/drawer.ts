import type { SandboxApi } from "../api";
import { FAMILIES, FAULT_KINDS } from "../host/faults";
import { PROFILES } from "../host/profiles";
import { RANKS, rankIn } from "../rank";
import { isMailboxFault, MAILBOX_FAULTS } from "../mailbox-faults";
import type { State } from "../state";
import type { Texts } from "../text";
import { dateGroup } from "./date-group";
import { el } from "./dom";
import { icon } from "./icons";

type Choice = readonly [value: string, label: string];

/** What the sandbox plays: who sends, with which client, in which language, and what goes wrong. */
export function drawer(state: State, t: Texts, api: SandboxApi, close: () => void): HTMLElement {
  const { options, settings } = state;
  const now = options.get();
  const rank = rankIn(settings.get());

  const source = picker(
    "source",
    t.rank,
    [
      ["none", t.rankNone],
      ["directory", t.rankDirectory],
      ["declared", t.rankDeclared],
    ],
    rank?.source ?? "none",
    () => apply(),
  );
  const id = picker(
    "rank",
    null,
    [
      [RANKS[0], t.rankLow],
      [RANKS[1], t.rankHigh],
    ],
    rank?.id ?? RANKS[0],
    () => apply(),
  );
  const apply = (): void => {
    const from = source.select.value;
    id.select.disabled = from === "none";
    void api.setRank(
      from === "directory" || from === "declared" ? { id: id.select.value, source: from } : null,
    );
  };
  id.select.disabled = rank === null;
  id.select.setAttribute("aria-label", t.rank);

  return el(
    "aside",
    { class: "drawer", "aria-label": t.settings },
    el(
      "header",
      { class: "pane-head" },
      el("h2", {}, t.settings),
      el("button", { type: "button", class: "tool", "aria-label": t.close, click: close }, icon("close")),
    ),
    el("div", { class: "group" }, source.element, id.element),
    el(
      "div",
      { class: "group" },
      picker(
        "client",
        t.client,
        PROFILES.map((one): Choice => [one.id, t.profiles[one.id] ?? one.id]),
        now.profile.id,
        (value) => void api.setProfile(value),
      ).element,
    ),
    el(
      "div",
      { class: "group pair" },
      picker(
        "language",
        t.language,
        [
          ["es-MX", "Español"],
          ["en-US", "English"],
        ],
        now.locale,
        (value) => void api.setLocale(value),
      ).element,
      picker(
        "theme",
        t.theme,
        [
          ["light", t.light],
          ["dark", t.dark],
        ],
        now.theme,
        (value) => api.setTheme(value === "dark" ? "dark" : "light"),
      ).element,
    ),
    dateGroup(now.clock, t, api),
    el(
      "div",
      { class: "group" },
      picker(
        "mailbox-fault",
        t.mailboxFault,
        Object.keys(MAILBOX_FAULTS)
          .filter(isMailboxFault)
          .map((one): Choice => [one, t.mailboxFaults[one]]),
        now.mailboxFault,
        (value) => {
          if (isMailboxFault(value)) void api.setMailboxFault(value);
        },
      ).element,
    ),
    faultGroup(state, t, api),
    el(
      "div",
      { class: "group" },
      el("p", { class: "dim" }, t.secondPaneHint),
      el("button", { type: "button", class: "button", click: () => api.openSecondPane() }, t.openSecondPane),
    ),
  );
}

function faultGroup(state: State, t: Texts, api: SandboxApi): HTMLElement {
  const families = ["all", ...Object.keys(FAMILIES)].map((one): Choice => [one, t.families[one] ?? one]);
  const family = picker("family", t.faultFamily, families, "attachments", () => undefined);
  const kind = picker(
    "kind",
    t.faultKind,
    FAULT_KINDS.map((one): Choice => [one, t.kinds[one] ?? one]),
    "drop",
    () => undefined,
  );
  // What goes wrong half-way is another matter than what never starts.
  const after = picker(
    "after",
    t.faultAfter,
    ["0", "1", "2", "3", "5"].map((one): Choice => [one, one]),
    "0",
    () => undefined,
  );
  const list = el("ul", { class: "faults" });
  const draw = (): void => {
    const faults = Object.entries(state.options.get().faults);
    list.replaceChildren(
      ...(faults.length === 0
        ? [el("li", { class: "dim" }, t.noFaults)]
        : faults.map(([call, fault]) =>
            el(
              "li",
              {},
              `${familyOf(call, t)}: ${t.faultTurn(t.kinds[fault.kind] ?? fault.kind, fault.after)}`,
            ),
          )),
    );
  };
  const add = async (): Promise<void> => {
    const chosen = FAULT_KINDS.find((one) => one === kind.select.value);
    const passing = chosen === "throw" ? 0 : Number(after.select.value);
    if (chosen) await api.setFault(family.select.value, chosen, { after: passing });
    draw();
  };
  const clear = async (): Promise<void> => {
    await api.clearFaults();
    draw();
  };
  draw();
  return el(
    "div",
    { class: "group" },
    el("h3", {}, t.faults),
    el("p", { class: "dim" }, t.faultsHint),
    el("div", { class: "pair" }, family.element, kind.element),
    after.element,
    list,
    el(
      "div",
      { class: "pair" },
      el("button", { type: "button", class: "button", click: () => void add() }, t.addFault),
      el("button", { type: "button", class: "button", click: () => void clear() }, t.clearFaults),
    ),
  );
}

function familyOf(call: string, t: Texts): string {
  const found = Object.entries(FAMILIES).find(([, calls]) => calls.some((one) => one === call));
  return (call === "*" ? t.families["all"] : found && t.families[found[0]]) ?? call;
}

function picker(
  id: string,
  label: string | null,
  choices: readonly Choice[],
  value: string,
  chosen: (value: string) => void,
): { element: HTMLElement; select: HTMLSelectElement } {
  const select = el(
    "select",
    { id: `picker-${id}`, change: () => chosen(select.value) },
    ...choices.map(([choice, text]) => el("option", { value: choice, selected: choice === value }, text)),
  );
  return {
    element: el(
      "div",
      { class: "picker" },
      label === null ? null : el("label", { for: select.id }, label),
      select,
    ),
    select,
  };
}
