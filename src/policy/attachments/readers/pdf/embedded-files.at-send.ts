import type { EmbeddedFiles } from "./embedded-files";
import type { PdfObjects } from "./objects";
import { isDictionary, type PdfDictionary } from "./tokens";

/** Files in a PDF are opened in the pane; that there are some is seen where its catalog lies open. */
export const embeddedFiles = (pdf: PdfObjects, trailer: PdfDictionary): EmbeddedFiles => {
  const root = pdf.resolve(trailer.get("Root"));
  const names = isDictionary(root) ? pdf.resolve(root.get("Names")) : undefined;
  const isUnread = isDictionary(names) && names.has("EmbeddedFiles");
  return { entries: [], isCut: false, isMissing: false, isUnread };
};
