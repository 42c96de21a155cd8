import { useEffect, useState } from "react";
import type { SoughtFindings } from "../use-sought-findings";
import type { Card } from "./cards";

/** Where the focus is to go: a card, or the verdict where what was named is gone. A new object each time. */
export interface Target {
  readonly card: string | undefined;
}

/** The card that the alert spoke of: of the keys that it named, the first that is still found. */
function soughtIn(cards: readonly Card[], named: readonly string[]): string | undefined {
  for (const key of named) {
    const card = cards.find(({ findings }) => findings.some((finding) => finding.key === key));
    if (card) return card.id;
  }
  return undefined;
}

/**
 * The card that an alert sends the sender to: decided once for each alert, by the verdict of a draft that was read
 * after it, and by no later one, so that a finding that comes back never takes the focus from somebody who is writing.
 */
export function useSoughtCard(
  cards: readonly Card[] | undefined,
  { findings, turn }: SoughtFindings,
  onAgain: () => Promise<void>,
): Target | undefined {
  const [readFor, setReadFor] = useState(0);
  const [decided, setDecided] = useState<{ readonly turn: number; readonly target: Target | undefined }>();

  useEffect(() => {
    if (turn > 0) void onAgain().then(() => setReadFor(turn));
  }, [turn, onAgain]);

  if (cards && readFor === turn && decided?.turn !== turn) {
    const isOpenedByHand = turn === 0 && findings.length === 0;
    setDecided({ turn, target: isOpenedByHand ? undefined : { card: soughtIn(cards, findings) } });
  }
  return decided?.turn === turn ? decided.target : undefined;
}
