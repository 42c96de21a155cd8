import { Link } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { passesLastDay } from "../../policy/ageing/notice";
import { shortDate } from "../../i18n/words";
import { usePane } from "../components/pane-context";
import { ActButton } from "./ActButton";
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

  const [isAnswered, setAnswered] = useState(false);
  const next = useRef<HTMLElement>(null);
  const isSnoozed = snoozedTill > today;

  useEffect(() => {
    // What was pressed has gone: the focus goes to what came in its place.
    if (isAnswered) next.current?.focus();
  }, [isSnoozed, isAnswered]);

  const ask = (days: number) =>
    run(async () => {
      const isKept = await onSnooze(days);
      setFailed(!isKept);
      setAnswered(isKept);
    });
  /** How many have their last safe day before the reminder. */
  const passed = (days: number): number =>
    pending.filter(({ received }) =>
      passesLastDay({ due: [{ day: today + (daysLeft(received) ?? -1) }] }, today, days),
    ).length;
  const isOverdue = pending.some(({ received }) => (daysLeft(received) ?? 0) < 0);
  const inOneDay = passed(1);
  const inOneWeek = passed(WEEK);
  const warnings = [
    ...(inOneDay > 0 ? [snooze.passes(inOneDay, false, isOverdue)] : []),
    ...(inOneWeek > inOneDay ? [snooze.passes(inOneWeek, true, isOverdue)] : []),
  ];

  const keep = (element: HTMLElement | null) => {
    next.current = element;
  };
  return (
    <>
      {isSnoozed ? (
        <p className={shared.note}>
          {snooze.till(shortDate(snoozedTill, locale))}{" "}
          <Link as="button" ref={keep} inline className={shared.link} onClick={() => ask(0)}>
            {snooze.end}
          </Link>
        </p>
      ) : (
        <div className={shared.buttons}>
          <ActButton keep={keep} isHeld={isBusy} onClick={() => ask(1)}>
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
