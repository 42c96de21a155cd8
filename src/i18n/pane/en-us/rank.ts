import type { rankEsMX } from "../es-mx/rank";

/** What the pane says of its feature `rank`, in English of the United States. */
export const rankEnUS: typeof rankEsMX = {};
