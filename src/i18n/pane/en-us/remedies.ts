import type { remediesEsMX } from "../es-mx/remedies";

/** What the pane says of its feature `remedies`, in English of the United States. */
export const remediesEnUS: typeof remediesEsMX = {};
