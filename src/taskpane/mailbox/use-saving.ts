import { useState } from "react";
import type { ChosenPlace, MailboxDesk, MailboxState } from "../../ageing/mailbox-desk";
import { offersToSave } from "./result";
import type { Picked } from "./selection";
import { useBusy } from "./use-busy";

/** Saving as it is asked for: the bar below the list has its button, the card after that the place of the copies. */
export interface Saving {
  /** The result of other work already offers it. */
  readonly isAbove: boolean;
  readonly canSave: boolean;
  readonly isBusy: boolean;
  /** The question for a place: open in a window of its own, or answered with none. */
  readonly asking: "open" | "refused" | undefined;
  /** Undefined where it is yet to be chosen, or is about to be changed. */
  readonly place: ChosenPlace | undefined;
  readonly kind: ChosenPlace["kind"];
  readonly onKind: (kind: ChosenPlace["kind"]) => void;
  readonly onChange: () => void;
  readonly onSave: () => void;
}

export function useSaving(
  desk: MailboxDesk,
  state: Pick<MailboxState, "place" | "job">,
  { toSave }: Pick<Picked, "toSave">,
): Saving {
  const { isBusy, run } = useBusy();
  const [first = "folder"] = desk.places;
  const [kind, setKind] = useState<ChosenPlace["kind"]>(first);
  const [isChanging, setChanging] = useState(false);
  const [asking, setAsking] = useState<Saving["asking"]>();
  const place = isChanging ? undefined : state.place;
  const ids = toSave.map(({ id }) => id);
  const isAbove = offersToSave(state.job, ids);

  const saveAll = async () => {
    setAsking(undefined);
    if (!place) {
      // A zip has no window to choose in.
      if (kind === "folder") setAsking("open");
      const isChosen = await desk.choosePlace(kind);
      setAsking(isChosen ? undefined : "refused");
      if (!isChosen) return;
    }
    setChanging(false);
    await desk.save(ids);
  };
  return {
    isAbove,
    canSave: desk.places.length > 0 && ids.length > 0 && !isAbove,
    isBusy,
    asking,
    place,
    kind,
    onKind: setKind,
    onChange: () => setChanging(true),
    onSave: () => run(saveAll),
  };
}
