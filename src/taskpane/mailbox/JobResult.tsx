import { useState, type ReactElement } from "react";
import type { Job, MailboxDesk, MailboxState } from "../../ageing/mailbox-desk";
import { RichText } from "../components/RichText";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { ActButton } from "./ActButton";
import { Card } from "./Card";
import { Differences } from "./Differences";
import { NotDoneList } from "./NotDoneList";
import { againOf, dealtWith, endedTitle, isHandedOver, isInOrder, isOtherZip, told, wayOn } from "./result";
import { useBusy } from "./use-busy";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

interface JobResultProps {
  readonly job: Job;
  readonly desk: MailboxDesk;
  readonly state: Pick<MailboxState, "messages" | "place" | "canUndo">;
  readonly focusTurn: number;
}

/** What became of work: what was done, what was not and why, and the way on. */
export function JobResult({ job, desk, state, focusTurn }: JobResultProps): ReactElement {
  const shared = useCardStyles();
  const texts = useMailboxTexts();
  const { isBusy, run } = useBusy();
  const [isUnchosen, setUnchosen] = useState(false);
  const { kind, notDone } = job;
  const { place } = state;
  // What differs in something else is nobody's concern.
  const differences = isOtherZip(job, place) ? [] : job.differences;
  const isHanded = isHandedOver(job, place);
  const way = wayOn(job, place);
  const canRepair = differences.some((one) => one.state !== "extra");
  const again = againOf(job);
  const isSaved = kind === "save" && job.state === "done" && again.length === 0 && dealtWith(job) > 0;
  const [first = "folder"] = desk.places;

  const goOnElsewhere = async () => {
    const isChosen = await desk.choosePlace(place?.kind ?? first);
    setUnchosen(!isChosen);
    if (isChosen) await desk.goOn();
  };

  return (
    <Card
      title={endedTitle(job, place, texts)}
      tone={!isInOrder(job, place) ? "warn" : isHanded ? "act" : "good"}
      focusTurn={focusTurn}
    >
      <p className={shared.text}>
        <RichText text={told(job, place, texts)} />
      </p>
      {isHanded ? <p className={shared.note}>{texts.job.noFile(desk.places.includes("folder"))}</p> : null}
      {kind === "free" && dealtWith(job) > 0 ? <p className={shared.note}>{texts.job.stillCounts}</p> : null}
      {way && job.state === "stopped" && job.of > 0 ? (
        <p className={shared.note}>{texts.job.kept(kind, job.done, job.of)}</p>
      ) : null}
      {notDone.length > 0 ? <NotDoneList notDone={notDone} kind={kind} messages={state.messages} /> : null}
      {differences.length > 0 ? <Differences differences={differences} /> : null}
      <div className={shared.buttons}>
        {way === "go on" ? (
          <ActButton isPrimary onClick={() => void desk.goOn()}>
            {texts.job.goOn}
          </ActButton>
        ) : null}
        {way === "place" || (way === "go on" && job.why === "full" && place?.kind === "folder") ? (
          <ActButton isPrimary={way === "place"} isHeld={isBusy} onClick={() => run(goOnElsewhere)}>
            {way === "place" ? texts.job.chooseAgain : texts.job.chooseOther}
          </ActButton>
        ) : null}
        {again.length > 0 ? (
          <ActButton isPrimary onClick={() => void desk.save(again)}>
            {kind === "save" ? texts.job.again(again.length) : texts.save.save(again.length)}
          </ActButton>
        ) : null}
        {canRepair ? (
          <ActButton isPrimary onClick={() => void desk.repair()}>
            {place?.kind === "zip" ? texts.job.zip.repair : texts.job.repair}
          </ActButton>
        ) : null}
        {isHanded || way === "show" ? (
          <ActButton isPrimary={again.length === 0 && !canRepair} onClick={() => void desk.verify()}>
            {texts.job.show}
          </ActButton>
        ) : isSaved ? (
          <ActButton onClick={() => void desk.verify()}>{texts.job.verify}</ActButton>
        ) : null}
        {kind === "free" && state.canUndo ? (
          <ActButton onClick={() => void desk.undoFree()}>{texts.job.undo}</ActButton>
        ) : null}
        <ActButton onClick={desk.dismiss}>{texts.job.close}</ActButton>
      </div>
      <p role="status" className={shared.note}>
        {isBusy ? texts.save.asked : isUnchosen ? texts.job.notChosen : ""}
      </p>
      {isInOrder(job, place) ? null : <SupportDisclosure findings={[]} />}
    </Card>
  );
}
