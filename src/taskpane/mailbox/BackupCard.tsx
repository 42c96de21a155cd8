import { useState, type ReactElement } from "react";
import type { AgeingNotes } from "../../ageing/mailbox-desk";
import { backupDue } from "../../ageing/nudge";
import type { Reckoning } from "../../ageing/reckoning";
import { shortDate } from "../../i18n/words";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { usePane } from "../components/pane-context";
import { ActButton } from "./ActButton";
import { Card } from "./Card";
import { useBusy } from "./use-busy";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

interface BackupCardProps {
  readonly notes: AgeingNotes;
  readonly reckoning: Reckoning;
  /** False where it could not be kept. */
  readonly onDone: () => Promise<boolean>;
}

/** Reminds of the backup, which is the user's own to make (clause 11). */
export function BackupCard({ notes, reckoning, onDone }: BackupCardProps): ReactElement | null {
  const shared = useCardStyles();
  const { locale } = usePane();
  const { backup } = useMailboxTexts();
  const { isBusy, run } = useBusy();
  const [isFailed, setFailed] = useState(false);
  const due = backupDue(notes, reckoning);
  if (!due) return null;
  const savedOn = shortDate(reckoning.calendar.dayOf(notes.savedAt ?? 0), locale);
  return (
    <Card title={backup.title} tone="warn">
      <p className={shared.text}>{backup.ask}</p>
      <p className={shared.note}>
        {due === "much" ? backup.much(notes.savedSince) : backup.longAgo(savedOn)} {backup.how}
      </p>
      <div>
        <ActButton isHeld={isBusy} onClick={() => run(async () => setFailed(!(await onDone())))}>
          {backup.done}
        </ActButton>
      </div>
      <p role="status" className={shared.note}>
        {isFailed ? backup.failed : ""}
      </p>
      <ClauseDisclosure clauses={["11"]} />
    </Card>
  );
}
