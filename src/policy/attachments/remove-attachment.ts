import type { Attachment } from "../draft";
import type { Remedy } from "../remedy";

/** The remedy that takes an attachment out; links, attached messages and pictures in the text do not come back. */
export const removeAttachment = ({ id, name, type, isInline }: Attachment): Remedy => ({
  kind: "remove-attachment",
  id,
  name,
  isFinal: type !== "file" || isInline,
});
