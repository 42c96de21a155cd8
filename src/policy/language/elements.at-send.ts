import type { Elements } from "./elements";

export type { Elementary, Elements, Phrases } from "./elements";

/** Nothing is made of elements where no patterns are looked for. */
export const addElements = (): Elements => ({ elements: [], anchors: [], beginnings: [], lengths: [] });
