import type { ReactElement } from "react";
import type { Job, MailboxDesk, MailboxState } from "../../ageing/mailbox-desk";
import { RichText } from "../components/RichText";
import { SupportDisclosure } from "../components/SupportDisclosure";
import { ActButton } from "./ActButton";
import { Card } from "./Card";
import { Differences } from "./Differences";
import { NotDoneList } from "./NotDoneList";
import { isInOrder, told } from "./result";
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
  const { kind, notDone, differences } = job;
  const isStopped = job.state === "stopped";
  const isZip = state.place?.kind === "zip";
  const canRepair = differences.some((one) => one.state !== "extra");
  /** What another try may bring: what is gone stays gone, and what was not freed for want of a copy is copied anew. */
  const again = notDone
    .filter(({ why }) => (kind === "free" ? why === "unverified" || why === "mismatch" : why !== "gone"))
    .map(({ id }) => id);
  const isAgain = !isStopped && (kind === "save" || kind === "free") && again.length > 0;
  const retry = () => void desk.save(again);
  return (
    <Card
      title={isStopped ? texts.job.halted[kind] : texts.job.ended[kind]}
      tone={isInOrder(job) ? "good" : "warn"}
      focusTurn={focusTurn}
    >
      <p className={shared.text}>
        <RichText text={told(job, state.place, texts)} />
      </p>
      {isStopped && job.of > 0 ? <p className={shared.note}>{texts.job.kept(job.done, job.of)}</p> : null}
      {notDone.length > 0 ? <NotDoneList notDone={notDone} messages={state.messages} /> : null}
      {differences.length > 0 ? <Differences differences={differences} /> : null}
      <div className={shared.buttons}>
        {isStopped ? (
          <ActButton isPrimary onClick={() => void desk.goOn()}>
            {texts.job.goOn}
          </ActButton>
        ) : null}
        {isAgain ? (
          <ActButton isPrimary onClick={retry}>
            {kind === "save" ? texts.job.again(again.length) : texts.save.save(again.length)}
          </ActButton>
        ) : null}
        {canRepair ? (
          <ActButton isPrimary onClick={() => void desk.repair()}>
            {texts.job.repair}
          </ActButton>
        ) : null}
        {kind === "save" && !isStopped && !isAgain ? (
          <ActButton isPrimary={isZip} onClick={() => void desk.verify()}>
            {isZip ? texts.job.show : texts.job.verify}
          </ActButton>
        ) : null}
        {kind === "free" && state.canUndo ? (
          <ActButton onClick={() => void desk.undoFree()}>{texts.job.undo}</ActButton>
        ) : null}
        <ActButton onClick={desk.dismiss}>{texts.job.close}</ActButton>
      </div>
      {isInOrder(job) ? null : <SupportDisclosure findings={[]} />}
    </Card>
  );
}
