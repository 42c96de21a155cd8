import type { recordEsMX } from "../es-mx/record";

/** What the pane says of its feature `record`, in English of the United States. */
export const recordEnUS: typeof recordEsMX = {};
