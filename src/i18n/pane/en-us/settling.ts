import type { settlingEsMX } from "../es-mx/settling";

/** What the pane says of its feature `settling`, in English of the United States. */
export const settlingEnUS: typeof settlingEsMX = {};
