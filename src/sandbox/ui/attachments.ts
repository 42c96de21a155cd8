import type { AttachedFile } from "../mailbox/draft";
import type { State } from "../state";
import type { Texts } from "../text";
import { el } from "./dom";
import { icon } from "./icons";
import type { Follow } from "./follow";

/** Attachments as Outlook shows them: name, size, a way to take each off. */
export function attachmentRow(state: State, t: Texts, follow: Follow): HTMLElement {
  const row = el("ul", { class: "attachments", "aria-label": t.attachments });
  const draw = (): void => {
    const { attachments } = state.draft.get();
    row.hidden = attachments.length === 0;
    row.replaceChildren(...attachments.map((file) => attachmentCard(file, t, () => remove(state, file.id))));
  };
  draw();
  follow(state.draft, (now, before) => now.attachments !== before.attachments && draw());
  return row;
}

const remove = (state: State, id: string): void =>
  state.draft.update((now) => ({ ...now, attachments: now.attachments.filter((file) => file.id !== id) }));

const attachmentCard = (file: AttachedFile, t: Texts, onRemove: () => void): HTMLElement =>
  el(
    "li",
    { class: "attachment" },
    icon("file"),
    el(
      "span",
      { class: "attachment-text" },
      el("span", { class: "attachment-name" }, file.name),
      el("span", { class: "dim" }, sizeText(file.size)),
    ),
    el(
      "button",
      { type: "button", class: "chip-remove", "aria-label": t.remove(file.name), click: onRemove },
      icon("close"),
    ),
  );

/** Sizes as people say them; one decimal below 100. */
export function sizeText(bytes: number): string {
  const kB = bytes / 1024;
  if (kB < 1) return `${bytes} B`;
  const [value, unit] = kB < 1024 ? [kB, "kB"] : [kB / 1024, "MB"];
  return `${value < 100 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
}

/** Reads chosen or dropped files from disk into the draft. */
export async function attachFiles(state: State, files: readonly File[]): Promise<void> {
  const read = await Promise.all(
    files.map(async (file): Promise<AttachedFile> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return {
        id: crypto.randomUUID(),
        name: file.name,
        type: "file",
        isInline: false,
        size: bytes.length,
        bytes,
      };
    }),
  );
  state.draft.update((now) => ({ ...now, attachments: [...now.attachments, ...read] }));
}
