import type { policyEsMX } from "../es-mx/policy";

/** What the pane says of its feature `policy`, in English of the United States. */
export const policyEnUS: typeof policyEsMX = {};
