import type { ReactElement } from "react";
import type { MailboxDesk, MailboxState } from "../../ageing/mailbox-desk";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { usePane } from "../components/pane-context";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { ActButton } from "./ActButton";
import { Card } from "./Card";
import type { Overview } from "./overview";
import { PlaceChoice } from "./PlaceChoice";
import { isHandedOver, wayOn } from "./result";
import type { Picked } from "./selection";
import { Snooze } from "./Snooze";
import { useCardStyles } from "./use-card-styles";
import type { Saving } from "./use-saving";
import { useMailboxTexts } from "./use-texts";

interface SaveCardProps {
  readonly desk: MailboxDesk;
  readonly state: Pick<MailboxState, "place" | "notes" | "job">;
  readonly overview: Overview;
  readonly picked: Pick<Picked, "toSave" | "total">;
  readonly saving: Saving;
}

/** What saving does with what is chosen, and where the copies go; nothing leaves the mailbox by it (clause 10). */
export function SaveCard({ desk, state, overview, picked, saving }: SaveCardProps): ReactElement {
  const shared = useCardStyles();
  const { policy } = usePane();
  const { save, job: jobs } = useMailboxTexts();
  const { toSave, total } = picked;
  const { job } = state;
  const isShownAbove = job && (isHandedOver(job, state.place) || wayOn(job, state.place) === "show");
  const about =
    desk.places.length === 0
      ? save.noPlace
      : saving.isAbove
        ? save.seeAbove
        : toSave.length > 0
          ? save.about(total)
          : overview.pending.length > 0
            ? save.nothing
            : save.nothingDue;
  return (
    <Card title={save.title} tone="act">
      <p className={shared.text}>{about}</p>
      {saving.canSave ? (
        <PlaceChoice
          places={desk.places}
          place={saving.place}
          kind={saving.kind}
          onKind={saving.onKind}
          onChange={saving.onChange}
        />
      ) : null}
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
