import type { Card } from "../cards";
import type { Carried } from "./use-remedies";

/** Cards with, between them, what was done: in the place of its card, or right after it where that is still there. */
export function inPlace(cards: readonly Card[], strips: readonly Carried[]): readonly (Card | Carried)[] {
  const after = (strip: Carried): number => cards.findLastIndex(({ id }) => strip.behind.includes(id));
  return [
    ...strips.filter((strip) => after(strip) < 0),
    ...cards.flatMap((card, index) => [card, ...strips.filter((strip) => after(strip) === index)]),
  ];
}
