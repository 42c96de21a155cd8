import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import type { RemedyInput } from "../../policy/remedy";
import type { DraftSource } from "../draft-source";
import type { Card } from "./cards";
import type { Judged } from "./judged";
import { proposalOf, type Action, type RemedyAction } from "./remedies/actions";
import { Actions, SETTLE } from "./remedies/Actions";
import { Hindrance } from "./remedies/Hindrance";
import { TextForm } from "./remedies/TextForm";
import { asksForNoCopy, busyUndoing, type Remedies } from "./remedies/use-remedies";
import { ofOurs } from "./remedies/words";
import { SettleForm } from "./settling/SettleForm";
import { isWarning, type Settling } from "./settling/use-settling";

/** Where a card turns to for what can be done about it. */
export interface CardDesk {
  readonly source: DraftSource;
  readonly remedies: Remedies;
  readonly settling: Settling;
  readonly onAskRank: () => void;
}

/** What of a card is open: its buttons, the reasons for sending it as it is, or the words that an action asks for. */
type Open = "buttons" | "reasons" | { readonly words: string };

interface WaysOutProps {
  /** Id of the card's title: which file a button removes is heard with it. */
  readonly about: string;
  readonly card: Card;
  readonly judged: Judged;
  readonly desk: CardDesk;
  readonly actions: readonly Action[];
  /** The button that the focus should go back to is gone. */
  readonly onLost: () => void;
}

/** What the sender can do about a card, and what became of it. */
export function WaysOut({ about, card, judged, desk, actions, onLost }: WaysOutProps): ReactElement {
  const { remedies, settling } = desk;
  const [open, setOpen] = useState<Open>("buttons");
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const back = useRef<string>(undefined);

  const standing = remedies.standingOf(card.id);
  const busy = remedies.isBusy(card.id);
  const isAsked = standing !== undefined && asksForNoCopy(standing);
  const form =
    typeof open === "object"
      ? actions.find((action): action is RemedyAction => action.kind === "remedy" && action.id === open.words)
      : undefined;

  useLayoutEffect(() => {
    if (back.current === undefined) return;
    const button = buttons.current.get(back.current);
    back.current = undefined;
    if (button) button.focus();
    else onLost();
  });

  const close = (id: string) => {
    back.current = id;
    setOpen("buttons");
  };
  const run = async (action: RemedyAction, input: RemedyInput) => {
    const isDone = await remedies.run(
      card,
      action,
      action.isFinal ? { ...input, acceptsFinal: true } : input,
    );
    if (isDone) setOpen("buttons");
  };
  const act = (action: Action) => {
    if (action.kind === "ask-rank") desk.onAskRank();
    else if (action.asks === "words") setOpen({ words: action.id });
    else if (action.remedy.kind === "replace-text")
      void run(action, { text: proposalOf(action.remedy) ?? "" });
    else void run(action, {});
  };

  const hindrance = standing ? (
    <Hindrance
      carried={standing}
      busy={busy}
      isUndoing={remedies.isBusy(busyUndoing(standing)) !== undefined}
      onRepeat={(acceptsFinal) =>
        void run(standing.action, acceptsFinal ? { ...standing.input, acceptsFinal } : { ...standing.input })
      }
      onUndo={() => void remedies.undo(standing)}
      onDrop={() => {
        back.current = standing.action.id;
        remedies.drop(standing);
      }}
    />
  ) : null;

  if (isAsked || standing?.standing.state === "partly") return <>{hindrance}</>;
  if (open === "reasons")
    return (
      <SettleForm
        isMeeting={judged.draft.item === "meeting"}
        onSave={async (answer) => {
          const isKept = await settling.settle(card, answer);
          // What was missing of the answer before is missing no more.
          if (isKept) remedies.say(undefined);
          return isKept;
        }}
        onCancel={() => close(SETTLE)}
        onSay={(words) => remedies.say(ofOurs(words))}
      />
    );
  return (
    <>
      {hindrance}
      {form ? (
        <TextForm
          key={form.id}
          action={form}
          isBusy={busy !== undefined}
          onSave={(text) => void run(form, { text })}
          onCancel={() => close(form.id)}
        />
      ) : (
        <Actions
          about={about}
          actions={actions}
          busy={busy}
          keep={(id) => (button) => {
            if (button) buttons.current.set(id, button);
            else buttons.current.delete(id);
          }}
          onAction={act}
          onSettle={isWarning(card) && settling.isOffered ? () => setOpen("reasons") : undefined}
        />
      )}
    </>
  );
}
