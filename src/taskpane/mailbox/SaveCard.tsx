import { useState, type ReactElement } from "react";
import type { ChosenPlace, MailboxDesk, MailboxState } from "../../ageing/mailbox-desk";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { usePane } from "../components/pane-context";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { ActButton } from "./ActButton";
import { Card } from "./Card";
import type { Overview } from "./overview";
import { PlaceChoice } from "./PlaceChoice";
import type { Picked } from "./selection";
import { Snooze } from "./Snooze";
import { useBusy } from "./use-busy";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

interface SaveCardProps {
  readonly desk: MailboxDesk;
  readonly state: Pick<MailboxState, "place" | "notes">;
  readonly overview: Overview;
  readonly picked: Pick<Picked, "toSave" | "total">;
  /** The result of other work is shown, with the act that comes first. */
  readonly isSecond: boolean;
}

/** Copies what is chosen into the personal folder; nothing leaves the mailbox by it (clause 10). */
export function SaveCard({ desk, state, overview, picked, isSecond }: SaveCardProps): ReactElement {
  const shared = useCardStyles();
  const { policy } = usePane();
  const { save } = useMailboxTexts();
  const { isBusy, run } = useBusy();
  const [first = "folder"] = desk.places;
  const [kind, setKind] = useState<ChosenPlace["kind"]>(first);
  const [isChanging, setChanging] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const place = isChanging ? undefined : state.place;
  const { toSave, total } = picked;

  const saveAll = async () => {
    setRefused(false);
    if (!place && !(await desk.choosePlace(kind))) {
      setRefused(true);
      return;
    }
    setChanging(false);
    await desk.save(toSave.map(({ id }) => id));
  };

  const canSave = desk.places.length > 0;
  return (
    <Card title={save.title} tone="act">
      <p className={shared.text}>
        {!canSave ? save.noPlace : toSave.length === 0 ? save.nothing : save.about(total)}
      </p>
      {canSave && toSave.length > 0 ? (
        <>
          <PlaceChoice
            places={desk.places}
            place={place}
            kind={kind}
            onKind={setKind}
            onChange={() => setChanging(true)}
          />
          <div>
            <ActButton isPrimary={!isSecond} isHeld={isBusy} onClick={() => run(saveAll)}>
              {save.save(toSave.length)}
            </ActButton>
          </div>
        </>
      ) : null}
      <p role="status" className={shared.note}>
        {isRefused ? save.notChosen : ""}
      </p>
      {overview.pending.length > 0 ? (
        <Snooze overview={overview} snoozedTill={state.notes.snoozedTill} onSnooze={desk.snooze} />
      ) : null}
      <ClauseDisclosure clauses={[policy.ageing.clause]} />
      <SupportDisclosure findings={[]} />
    </Card>
  );
}
