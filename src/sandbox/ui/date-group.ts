import type { SandboxApi } from "../api";
import type { Texts } from "../text";
import { el } from "./dom";

const DAY = 86_400_000;

/** Of the computer's calendar, as the field writes it. */
function dayOf(instant: number): string {
  const date = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Another day at the same hour: whole days from today. */
export function dateGroup(clock: number, t: Texts, api: SandboxApi): HTMLElement {
  const value = clock === 0 ? "" : dayOf(Date.now() + clock);
  const field = el("input", { id: "picker-date", type: "date", value, "aria-describedby": "date-hint" });
  field.addEventListener("change", () => {
    const days = Math.round((Date.parse(field.value) - Date.parse(dayOf(Date.now()))) / DAY);
    const instant = Number.isNaN(days) || days === 0 ? null : new Date(Date.now() + days * DAY).toISOString();
    void api.setClock(instant);
  });
  return el(
    "div",
    { class: "group" },
    el("div", { class: "picker" }, el("label", { for: field.id }, t.date), field),
    el("p", { class: "dim", id: "date-hint" }, t.dateHint),
  );
}
