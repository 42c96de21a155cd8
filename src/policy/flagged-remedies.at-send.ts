import { removeAttachment } from "./attachments/remove-attachment";
import type { Group } from "./flagged-remedies";
import type { JudgedParts } from "./language/flagged-draft";
import type { Remedy } from "./remedy";

/** As much as an alert tells: that the words can be changed in the pane, or the file taken out. */
export function remediesFor(
  { attachments }: JudgedParts,
  word: string,
  group: Group,
): readonly (Remedy | { readonly kind: "replace-text"; readonly word: string })[] {
  const inText = group.some(({ place }) => place.part !== "attachments");
  const ids = group.map(({ place }) => (place.part === "attachments" ? place.id : undefined));
  const files = attachments.state === "known" ? attachments.value : [];
  return [
    ...(inText ? [{ kind: "replace-text" as const, word }] : []),
    ...files.filter(({ id }) => ids.indexOf(id) >= 0).map(removeAttachment),
  ];
}
