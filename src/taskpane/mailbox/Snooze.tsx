import { Link } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePane } from "../components/pane-context";
import { ActButton } from "./ActButton";
import { dayName } from "./days";
import type { Overview } from "./overview";
import { useBusy } from "./use-busy";
import { useCardStyles } from "./use-card-styles";
import { useMailboxTexts } from "./use-texts";

const WEEK = 7;

interface SnoozeProps {
  readonly overview: Pick<Overview, "pending" | "daysLeft" | "today">;
  readonly snoozedTill: number | undefined;
  /** False where it could not be kept. */
  readonly onSnooze: (days: number) => Promise<boolean>;
}

/** Reminders later; it says so where some of the mail may be gone by then. */
export function Snooze({ overview, snoozedTill = 0, onSnooze }: SnoozeProps): ReactElement {
  const shared = useCardStyles();
  const { locale } = usePane();
  const { snooze } = useMailboxTexts();
  const { isBusy, run } = useBusy();
  const [isFailed, setFailed] = useState(false);
  const { pending, daysLeft, today } = overview;

  const ask = (days: number) => run(async () => setFailed(!(await onSnooze(days))));
  /** How many have their last safe day before the reminder. */
  const passed = (days: number): number =>
    pending.filter(({ received }) => {
      const left = daysLeft(received) ?? -1;
      return left >= 0 && left < days;
    }).length;
  const inOneDay = passed(1);
  const inOneWeek = passed(WEEK);
  const warnings = [
    ...(inOneDay > 0 ? [snooze.passes(inOneDay, false)] : []),
    ...(inOneWeek > inOneDay ? [snooze.passes(inOneWeek, true)] : []),
  ];

  return (
    <>
      {snoozedTill > today ? (
        <p className={shared.note}>
          {snooze.till(dayName(snoozedTill, locale))}{" "}
          <Link as="button" inline className={shared.link} onClick={() => ask(0)}>
            {snooze.end}
          </Link>
        </p>
      ) : (
        <div className={shared.buttons}>
          <ActButton isHeld={isBusy} onClick={() => ask(1)}>
            {snooze.tomorrow}
          </ActButton>
          <ActButton isHeld={isBusy} onClick={() => ask(WEEK)}>
            {snooze.week}
          </ActButton>
        </div>
      )}
      {warnings.length > 0 ? <p className={shared.note}>{warnings.join(" ")}</p> : null}
      <p role="status" className={shared.note}>
        {isFailed ? snooze.failed : ""}
      </p>
    </>
  );
}
