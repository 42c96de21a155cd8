import { useCallback, useEffect, useRef, useState } from "react";
import { hashOf } from "../../../policy/fingerprint";
import { hash53 } from "../../../policy/hash";
import { isSettled, type Settlement } from "../../../policy/settlement";
import { usePane } from "../../components/pane-context";
import type { Kept, RecordBook, SettlementDesk } from "../../draft-source";
import type { Card } from "../cards";
import type { Judged } from "../judged";

/** What the sender answered. */
export interface Answer {
  readonly reason: string;
  readonly words?: string;
}

export interface Settling {
  readonly isOffered: boolean;
  /** The reason under which a card is settled; undefined where it is not. */
  readonly reasonOf: (card: Card) => string | undefined;
  /** Why the last answer to this card is not in the record. */
  readonly recordTrouble: (card: Card) => Exclude<Kept, "kept"> | undefined;
  /** False where the answer was not kept. */
  readonly settle: (card: Card, answer: Answer) => Promise<boolean>;
  /** False where the answer stands; `onStays` is called where the record could not let go of it. */
  readonly withdraw: (card: Card, onStays: () => void) => Promise<boolean>;
}

/** What is to be answered of a card: its warnings. A card that blocks is never settled. */
const warningsOf = ({ severity, findings }: Card) =>
  severity === "warn" ? findings.filter((finding) => finding.severity === "warn") : [];

const hashesOf = (card: Card): readonly string[] => warningsOf(card).map(hashOf);

/** The same for the same findings and values, so that an answer taken back is found in the record. */
const nameOf = (card: Card): string => hash53(hashesOf(card).join(" "));

export const isWarning = (card: Card): boolean => warningsOf(card).length > 0;

const POLL = 5_000;

const isSame = (some: readonly Settlement[], others: readonly Settlement[]): boolean =>
  some.length === others.length &&
  some.every(
    ({ finding, reason }, index) => others[index]?.finding === finding && others[index].reason === reason,
  );

/** The warnings answered beforehand, read again with each draft: they live in the draft, not in the pane. */
export function useSettling(
  desk: SettlementDesk,
  record: RecordBook,
  now: () => number,
  judged: Judged | undefined,
): Settling {
  const { policy } = usePane();
  const [settled, setSettled] = useState<readonly Settlement[]>([]);
  const [trouble, setTrouble] = useState<{ readonly card: string; readonly why: Exclude<Kept, "kept"> }>();
  // What is read may be older than what was answered meanwhile; then it is not taken.
  const turn = useRef(0);
  const mayBeSettled = judged?.cards.some(isWarning) ?? false;

  useEffect(() => {
    if (!desk.isOffered || !mayBeSettled) return;
    const look = () => {
      if (document.visibilityState === "hidden") return;
      const asked = ++turn.current;
      void desk.read().then((read = []) => {
        if (turn.current === asked) setSettled((before) => (isSame(before, read) ? before : read));
      });
    };
    look();
    // Another pane on the same draft may answer; no event tells.
    const poll = setInterval(look, POLL);
    return () => clearInterval(poll);
  }, [desk, judged, mayBeSettled]);

  const settle = useCallback(
    async (card: Card, { reason, words }: Answer): Promise<boolean> => {
      const hashes = hashesOf(card);
      turn.current++;
      const isKept = await desk.settle(hashes.map((finding) => ({ finding, reason })));
      if (!isKept) return false;
      turn.current++;
      setSettled((before) => [
        ...before.filter(({ finding }) => !hashes.includes(finding)),
        ...hashes.map((finding) => ({ finding, reason })),
      ]);
      const at = now();
      const kept = await record.add({
        id: `${at.toString(36)}.${nameOf(card)}`,
        at,
        findings: [...new Set(warningsOf(card).map(({ key }) => key))],
        reason,
        ...(words === undefined ? {} : { words }),
        policy: `${policy.id}/${policy.version}`,
      });
      setTrouble(kept === "kept" ? undefined : { card: nameOf(card), why: kept });
      return true;
    },
    [desk, record, now, policy],
  );

  const withdraw = useCallback(
    async (card: Card, onStays: () => void): Promise<boolean> => {
      const hashes = hashesOf(card);
      turn.current++;
      if (!(await desk.withdraw(hashes))) return false;
      turn.current++;
      setSettled((before) => before.filter(({ finding }) => !hashes.includes(finding)));
      const entry = record.entries().find(({ id }) => id.endsWith(`.${nameOf(card)}`));
      setTrouble(undefined);
      if (entry) void record.remove(entry.id).then((removed) => removed === "kept" || onStays());
      return true;
    },
    [desk, record],
  );

  return {
    isOffered: desk.isOffered,
    reasonOf: (card) => {
      const warnings = warningsOf(card);
      const [first] = warnings;
      if (!first || !warnings.every((finding) => isSettled(finding, settled))) return undefined;
      return settled.find(({ finding }) => finding === hashOf(first))?.reason;
    },
    recordTrouble: (card) => (trouble?.card === nameOf(card) ? trouble.why : undefined),
    settle,
    withdraw,
  };
}
