import type { ReactElement } from "react";
import type { Job, MailboxDesk } from "../../ageing/mailbox-desk";
import { ActButton } from "./ActButton";
import { Bar } from "./Bar";
import { Card } from "./Card";
import { paceOf, partDone, waitOf } from "./pace";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

interface JobProgressProps {
  readonly job: Job;
  readonly desk: Pick<MailboxDesk, "pause" | "resume" | "cancel">;
  readonly now: () => number;
  readonly focusTurn: number;
}

/** Work under way: how far it is, how fast, how long still; and the ways to hold it. */
export function JobProgress({ job, desk, now, focusTurn }: JobProgressProps): ReactElement {
  const shared = useCardStyles();
  const { job: texts } = useMailboxTexts();
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
        : pace.join(" · ");
  return (
    <Card title={texts.running[kind]} tone={isRunning ? "act" : "warn"} focusTurn={focusTurn}>
      {part === undefined ? null : (
        <Bar
          role="progressbar"
          part={part}
          fill={isRunning ? "work" : "near"}
          label={texts.running[kind]}
          told={told.join(", ")}
        />
      )}
      <p className={shared.text}>{told.join(" · ")}</p>
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
