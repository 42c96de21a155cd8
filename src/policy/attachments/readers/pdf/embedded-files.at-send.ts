import type { EmbeddedFiles } from "./embedded-files";

/** Files in a PDF are looked for in the pane. */
export const embeddedFiles = (): EmbeddedFiles => ({ entries: [], isCut: false, isMissing: false });
