import type { Misspelt } from "./misspelt";

const none: Misspelt<never> = { valueOf: () => undefined };

/** A misspelt word is a hint for the pane: at send nobody asks for it. */
export const misspelt = (): Misspelt<never> => none;
