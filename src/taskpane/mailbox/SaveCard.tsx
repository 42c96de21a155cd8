import { useState, type ReactElement } from "react";
import type { ChosenPlace, MailboxDesk, MailboxState } from "../../ageing/mailbox-desk";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { usePane } from "../components/pane-context";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { ActButton } from "./ActButton";
import { Card } from "./Card";
import type { Overview } from "./overview";
import { PlaceChoice } from "./PlaceChoice";
import { isHandedOver, offersToSave, wayOn } from "./result";
import type { Picked } from "./selection";
import { Snooze } from "./Snooze";
import { useBusy } from "./use-busy";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

interface SaveCardProps {
  readonly desk: MailboxDesk;
  readonly state: Pick<MailboxState, "place" | "notes" | "job">;
  readonly overview: Overview;
  readonly picked: Pick<Picked, "toSave" | "total">;
}

/** Copies what is chosen into the personal folder; nothing leaves the mailbox by it (clause 10). */
export function SaveCard({ desk, state, overview, picked }: SaveCardProps): ReactElement {
  const shared = useCardStyles();
  const { policy } = usePane();
  const { save, job: jobs } = useMailboxTexts();
  const { isBusy, run } = useBusy();
  const [first = "folder"] = desk.places;
  const [kind, setKind] = useState<ChosenPlace["kind"]>(first);
  const [isChanging, setChanging] = useState(false);
  const [asking, setAsking] = useState<"open" | "refused">();
  const place = isChanging ? undefined : state.place;
  const { toSave, total } = picked;

  const { job } = state;
  const ids = toSave.map(({ id }) => id);

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

  const isAbove = offersToSave(job, ids);
  const canSave = desk.places.length > 0 && toSave.length > 0 && !isAbove;
  const isShownAbove = job && (isHandedOver(job, state.place) || wayOn(job, state.place) === "show");
  const about =
    desk.places.length === 0
      ? save.noPlace
      : isAbove
        ? save.seeAbove
        : toSave.length > 0
          ? save.about(total)
          : overview.pending.length > 0
            ? save.nothing
            : save.nothingDue;
  return (
    <Card title={save.title} tone="act">
      <p className={shared.text}>{about}</p>
      {canSave ? (
        <>
          <PlaceChoice
            places={desk.places}
            place={place}
            kind={kind}
            onKind={setKind}
            onChange={() => setChanging(true)}
          />
          <div>
            {/* The result of other work is above, with the act that comes first. */}
            <ActButton isPrimary={!job} isHeld={isBusy} onClick={() => run(saveAll)}>
              {save.save(toSave.length)}
            </ActButton>
          </div>
        </>
      ) : null}
      <p role="status" className={shared.note}>
        {asking === "open" ? save.asked : asking === "refused" ? save.notChosen : ""}
      </p>
      {state.place?.kind === "zip" && !isShownAbove ? (
        <>
          <p className={shared.note}>{save.zipCheck}</p>
          <div>
            <ActButton onClick={() => void desk.verify()}>{jobs.show}</ActButton>
          </div>
        </>
      ) : null}
      {overview.pending.length > 0 ? (
        <Snooze overview={overview} snoozedTill={state.notes.snoozedTill} onSnooze={desk.snooze} />
      ) : null}
      <ClauseDisclosure clauses={[policy.ageing.clause]} />
      <SupportDisclosure findings={[]} />
    </Card>
  );
}
