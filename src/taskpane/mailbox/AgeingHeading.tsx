import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Locale } from "../../i18n";
import type { MailboxTexts } from "../../i18n/pane/mailbox";
import { NEAR_DAYS, totalOf } from "../../ageing/timeline";
import { shortDate } from "../../i18n/words";
import { usePane } from "../components/pane-context";
import { deletableOn } from "./days";
import type { Overview } from "./overview";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  heading: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle1, margin: 0, textWrap: "balance", overflowWrap: "anywhere" },
  more: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Said {
  readonly title: string;
  readonly more: readonly string[];
}

/** What expires, in a line, and from which day; then what is final about it. */
function saidOf(
  { today, pending, daysLeft, savedNear, timeline }: Overview,
  isEmpty: boolean,
  { heading }: MailboxTexts,
  locale: Locale,
): Said {
  if (isEmpty) return { title: heading.empty, more: [] };
  const overdue = pending.filter(({ received }) => (daysLeft(received) ?? 0) < 0);
  const near = pending.filter(({ received }) => (daysLeft(received) ?? 0) >= 0);
  const isRest = savedNear > 0;
  const soonest = timeline.groups.find(({ from, count }) => from >= 0 && count > 0);
  const day = soonest ? shortDate(deletableOn(today, soonest.from), locale) : "";
  if (overdue.length > 0) {
    const also = near.length > 0 ? [heading.also(near.length, day, NEAR_DAYS, isRest)] : [];
    return { title: heading.overdue(overdue.length, isRest), more: [...also, heading.final] };
  }
  if (near.length > 0) {
    return {
      title: heading.near(near.length, NEAR_DAYS, isRest),
      more: [heading.from(totalOf(near), day), heading.final],
    };
  }
  return {
    title: isRest ? heading.saved(NEAR_DAYS) : heading.none(NEAR_DAYS),
    more: soonest ? [heading.oldest(day)] : [],
  };
}

interface AgeingHeadingProps {
  readonly overview: Overview;
  readonly isEmpty: boolean;
}

/** What would be lost, first of all. */
export function AgeingHeading({ overview, isEmpty }: AgeingHeadingProps): ReactElement {
  const styles = useStyles();
  const { locale } = usePane();
  const { title, more } = saidOf(overview, isEmpty, useMailboxTexts(), locale);
  return (
    <div className={styles.heading}>
      <h2 className={styles.title}>{title}</h2>
      {more.map((line) => (
        <p key={line} className={styles.more}>
          {line}
        </p>
      ))}
    </div>
  );
}
