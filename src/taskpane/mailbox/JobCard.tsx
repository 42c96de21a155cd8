import type { ReactElement } from "react";
import { isUnderWay, type Job, type MailboxDesk, type MailboxState } from "../../ageing/mailbox-desk";
import { JobProgress } from "./JobProgress";
import { JobResult } from "./JobResult";

interface JobCardProps {
  readonly job: Job;
  readonly desk: MailboxDesk;
  readonly state: MailboxState;
  readonly now: () => number;
  readonly focusTurn: number;
}

/** Long work, while it goes on and when it ended. */
export function JobCard({ job, desk, state, now, focusTurn }: JobCardProps): ReactElement {
  return isUnderWay(job) ? (
    <JobProgress job={job} place={state.place} desk={desk} now={now} focusTurn={focusTurn} />
  ) : (
    <JobResult job={job} desk={desk} state={state} focusTurn={focusTurn} />
  );
}
