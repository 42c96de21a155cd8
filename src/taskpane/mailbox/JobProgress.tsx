import type { ReactElement } from "react";
import type { ChosenPlace, Job, MailboxDesk } from "../../ageing/mailbox-desk";
import { ActButton } from "./ActButton";
import { Bar } from "../components/Bar";
import { Card } from "./Card";
import { inLine } from "./in-line";
import { paceOf, partDone, waitOf } from "./pace";
import { runningTitle } from "./result";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

interface JobProgressProps {
  readonly job: Job;
  readonly place: ChosenPlace | undefined;
  readonly desk: Pick<MailboxDesk, "pause" | "resume" | "cancel">;
  readonly now: () => number;
  readonly focusTurn: number;
}

/** Work under way: how far it is, how fast, how long still; and the ways to hold it. */
export function JobProgress({ job, place, desk, now, focusTurn }: JobProgressProps): ReactElement {
  const shared = useCardStyles();
  const all = useMailboxTexts();
  const { job: texts } = all;
  const title = runningTitle(job, place, all);
  const { kind, state, done, of, bytes, ofBytes } = job;
  const { speed, left } = paceOf(job);
  const part = partDone(job);
  const isRunning = state === "running";
  const told = [
    texts.progress(kind, done, of),
    ...(bytes > 0 || ofBytes > 0 ? [texts.bytes(Math.min(bytes, ofBytes || bytes), ofBytes)] : []),
  ].filter(Boolean);
  const pace = [...(speed === undefined ? [] : [texts.speed(speed)]), ...(left ? [texts.left(left)] : [])];
  const standing =
    state === "paused"
      ? texts.paused
      : state === "waiting"
        ? texts.waiting(waitOf(Math.max(0, (job.waitsUntil ?? 0) - now())))
        : inLine(pace);
  return (
    <Card title={title} tone={isRunning ? "act" : "warn"} focusTurn={focusTurn}>
      {part === undefined ? null : (
        <Bar
          role="progressbar"
          value={Math.round(part * 1_000) / 10}
          max={100}
          fill={isRunning ? "work" : "near"}
          label={title}
          told={told.join(", ")}
        />
      )}
      <p className={shared.text}>{inLine(told)}</p>
      <p className={shared.note}>{standing}</p>
      <div className={shared.buttons}>
        {state === "paused" ? (
          <ActButton isPrimary onClick={desk.resume}>
            {texts.resume}
          </ActButton>
        ) : (
          <ActButton onClick={desk.pause}>{texts.pause}</ActButton>
        )}
        <ActButton onClick={desk.cancel}>{texts.cancel}</ActButton>
      </div>
      <p className={shared.note}>{texts.keepOpen}</p>
    </Card>
  );
}
