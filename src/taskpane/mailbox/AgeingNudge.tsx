import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { MailClock20Regular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import type { AgeingNotice } from "../../ageing/nudge";
import { ageingTexts } from "../../i18n/pane/ageing";
import { shortDate } from "../../i18n/words";
import { usePane } from "../components/pane-context";
import { ActButton } from "./ActButton";
import { useBusy } from "./use-busy";

const useStyles = makeStyles({
  nudge: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  words: { ...typographyStyles.body1, display: "flex", columnGap: tokens.spacingHorizontalS, margin: 0 },
  icon: { display: "flex", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface AgeingNudgeProps {
  readonly notice: AgeingNotice;
  readonly onShown?: (() => void) | undefined;
  readonly onSee: () => void;
  /** No reminder before so many days; false where that could not be kept. */
  readonly onSnooze: (days: number) => Promise<boolean>;
}

/** Reminds of expiring mail beside a draft: the number, the date and the act; never in the way of sending. */
export function AgeingNudge({ notice, onShown, onSee, onSnooze }: AgeingNudgeProps): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const { nudge } = ageingTexts(locale);
  const { isBusy, run } = useBusy();
  const [answer, setAnswer] = useState<"snoozed" | "failed">();
  useEffect(() => onShown?.(), [onShown]);
  const { count, bytes, day, isOverdue } = notice;
  const words = isOverdue ? nudge.overdue(count, bytes) : nudge.due(count, bytes, shortDate(day, locale));
  const isSnoozed = answer === "snoozed";
  return (
    <section className={styles.nudge} aria-label={nudge.label}>
      <p className={styles.words} role="status">
        <span className={styles.icon} aria-hidden="true">
          <MailClock20Regular />
        </span>
        <span>{answer === undefined ? words : nudge[answer]}</span>
      </p>
      <div className={styles.buttons}>
        <ActButton onClick={onSee}>{nudge.see}</ActButton>
        {isSnoozed ? null : (
          <ActButton
            isHeld={isBusy}
            onClick={() => run(async () => setAnswer((await onSnooze(1)) ? "snoozed" : "failed"))}
          >
            {nudge.tomorrow}
          </ActButton>
        )}
      </div>
    </section>
  );
}
