/** Facts in a line; where it breaks, no dot begins the next one. */
export const inLine = (facts: readonly string[]): string => facts.join("\u00a0· ");
