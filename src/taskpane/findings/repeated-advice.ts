import { plain } from "../../i18n/rich";
import type { Card } from "./cards";

/** So often a sentence is read; from then on it only makes the list longer. */
const OFTEN_ENOUGH = 3;

/** The ids of the cards whose advice was given, word for word, by cards enough above them. */
export function withToldAdvice(cards: readonly Card[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  const told = new Set<string>();
  for (const { id, advice } of cards) {
    const words = plain(advice);
    const before = times.get(words) ?? 0;
    if (before >= OFTEN_ENOUGH) told.add(id);
    times.set(words, before + 1);
  }
  return told;
}
