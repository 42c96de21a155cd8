import { useCallback, useRef, useState } from "react";
import type { Rich } from "../../../i18n/rich";
import type { Draft } from "../../../policy/draft";
import type { Refusal, RemedyInput, RemedyOutcome } from "../../../policy/remedy";
import { usePane } from "../../components/pane-context";
import type { DraftSource } from "../../draft-source";
import type { Card } from "../cards";
import type { RemedyAction } from "./actions";
import { ofOurs, told, whyNot } from "./words";

type Undo = () => Promise<RemedyOutcome>;

export type Standing =
  | { readonly state: "done"; readonly undo?: Undo | undefined; readonly refusal?: Refusal | undefined }
  | { readonly state: "undone" }
  | { readonly state: "refused"; readonly refusal: Refusal }
  | {
      readonly state: "partly";
      readonly moved: number;
      readonly of: number;
      readonly undo?: Undo | undefined;
      readonly refusal?: Refusal | undefined;
    };

/** A remedy that was carried out, or was to be, and how it stands. */
export interface Carried {
  readonly id: number;
  readonly card: string;
  /** Ids of the cards down to its own: where it is told once its card is gone. */
  readonly behind: readonly string[];
  readonly action: RemedyAction;
  readonly input: RemedyInput | undefined;
  readonly standing: Standing;
  /** The focus was in the card: what is left of it gets it. */
  readonly hadFocus: boolean;
}

export interface Remedies {
  /** What was carried out and is told beside the cards, the oldest first. */
  readonly strips: readonly Carried[];
  /** What stands in the way of a card's remedy. */
  readonly standingOf: (card: string) => Carried | undefined;
  /** What is under way: of a card the id of its action, of a strip «undo» and its id. */
  readonly isBusy: (card: string) => string | undefined;
  /** The last outcome, for the one live region. */
  readonly said: Rich | undefined;
  readonly say: (words: Rich | undefined) => void;
  /** Whether it was done. */
  readonly run: (card: Card, action: RemedyAction, input?: RemedyInput) => Promise<boolean>;
  readonly undo: (carried: Carried) => Promise<void>;
  /** The sender thought better of it. */
  readonly drop: (carried: Carried) => void;
}

const MOST_STRIPS = 10;

export const busyUndoing = ({ id }: Carried): string => `undo ${String(id)}`;

const holdsFocus = (card: string): boolean =>
  document.activeElement?.closest<HTMLElement>("[data-card]")?.dataset["card"] === card;

function standingAfter(outcome: RemedyOutcome, before: Undo | undefined): Standing {
  if (outcome.state === "refused") return { state: "refused", refusal: outcome };
  // What went on where an earlier run stopped takes both back.
  const { undo } = outcome;
  return outcome.state === "done"
    ? { state: "done", undo }
    : { state: "partly", moved: outcome.moved, of: outcome.of, undo: undo ?? before };
}

interface Shown {
  readonly source: DraftSource;
  readonly carried: readonly Carried[];
}

/** Carries out remedies and keeps what can be undone, as long as this draft is in front of the pane. */
export function useRemedies(props: {
  readonly source: DraftSource;
  readonly draft: Draft | undefined;
  /** The ids of the cards as they are shown. */
  readonly cards: readonly string[];
  readonly onAgain: () => Promise<void>;
}): Remedies {
  const { source, draft, cards, onAgain } = props;
  const { texts } = usePane();
  const [shown, setShown] = useState<Shown>({ source, carried: [] });
  const [busy, setBusy] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, say] = useState<Rich>();
  const running = useRef(new Set<string>());
  const turns = useRef(0);
  // Another draft is in front of the pane: nothing of the last one can be undone in it.
  const carried = shown.source === source ? shown.carried : [];

  const change = useCallback(
    (to: (carried: readonly Carried[]) => readonly Carried[]) =>
      setShown((before) => ({ source, carried: to(before.source === source ? before.carried : []) })),
    [source],
  );

  /** One thing at a time in one place: a second click while the first is under way does nothing. */
  const alone = async (place: string, what: string, work: () => Promise<void>) => {
    if (running.current.has(place)) return;
    running.current.add(place);
    setBusy((before) => new Map(before).set(place, what));
    try {
      await work();
    } finally {
      running.current.delete(place);
      setBusy((before) => {
        const after = new Map(before);
        after.delete(place);
        return after;
      });
    }
  };

  const tell = ({ action: { remedy } }: Carried, standing: Standing): Rich => {
    if (standing.state === "refused") return whyNot(standing.refusal, texts);
    if (standing.state === "partly") return texts.remedies.partly(standing.moved, standing.of);
    return told(remedy, standing.state, texts);
  };

  const run: Remedies["run"] = async (card, action, input) => {
    let isDone = false;
    await alone(card.id, action.id, async () => {
      if (!draft) return;
      const before = carried.find(
        ({ card: of, standing }) => of === card.id && standing.state === "partly",
      )?.standing;
      const outcome = await source.carryOut(action.remedy, draft, input);
      const undoBefore = before?.state === "partly" ? before.undo : undefined;
      const next: Carried = {
        id: ++turns.current,
        card: card.id,
        behind: cards.slice(0, cards.indexOf(card.id) + 1),
        action,
        input,
        standing: standingAfter(outcome, undoBefore),
        hadFocus: holdsFocus(card.id),
      };
      isDone = outcome.state === "done";
      change((all) =>
        [
          // What was put back has been read by then.
          ...all.filter(
            ({ card: of, standing }) =>
              standing.state !== "undone" && (of !== card.id || standing.state === "done"),
          ),
          // A refusal to go on leaves what was reached as it stands, and its way back.
          ...(outcome.state === "refused" && before?.state === "partly"
            ? [{ ...next, standing: { ...before, refusal: outcome } }]
            : [next]),
        ].slice(-MOST_STRIPS),
      );
      const isQuestion = next.standing.state === "refused" && asksForNoCopy(next);
      say(isQuestion ? ofOurs(texts.remedies.noCopy) : tell(next, next.standing));
      // What was refused may have changed as well: the card is to be as current as the reason given.
      await onAgain();
    });
    return isDone;
  };

  const undo: Remedies["undo"] = (one) =>
    alone(busyUndoing(one), "undo", async () => {
      const { standing } = one;
      if ((standing.state !== "done" && standing.state !== "partly") || !standing.undo) return;
      const outcome = await standing.undo();
      const next: Standing =
        outcome.state === "done"
          ? { state: "undone" }
          : outcome.state === "refused"
            ? { ...standing, refusal: outcome }
            : standingAfter(outcome, outcome.undo ? undefined : standing.undo);
      change((all) => all.map((other) => (other.id === one.id ? { ...one, standing: next } : other)));
      say(outcome.state === "refused" ? whyNot(outcome, texts) : tell(one, next));
      await onAgain();
    });

  return {
    strips: carried.filter(
      // What stood in the way of a card that is gone would else be heard and never seen.
      (one) => isTold(one.standing) || (!cards.includes(one.card) && !asksForNoCopy(one)),
    ),
    standingOf: (card) => carried.findLast((one) => one.card === card && !isTold(one.standing)),
    isBusy: (place) => busy.get(place),
    said,
    say,
    run,
    undo,
    drop: ({ id }) => change((all) => all.filter((one) => one.id !== id)),
  };
}

/** Told in a strip of its own, whatever becomes of the card. */
const isTold = ({ state }: Standing): boolean => state === "done" || state === "undone";

/** The sender is asked once more, and not twice. */
export const asksForNoCopy = ({ action, input, standing }: Carried): boolean =>
  standing.state === "refused" &&
  standing.refusal.why === "noCopy" &&
  action.remedy.kind === "remove-attachment" &&
  input?.acceptsFinal !== true;
