import type { supportEsMX } from "../es-mx/support";

/** What the pane says of its feature `support`, in English of the United States. */
export const supportEnUS: typeof supportEsMX = {};
