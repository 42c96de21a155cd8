import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Picked } from "./selection";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
  },
  total: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  all: { minHeight: "24px" },
});

interface SelectionBarProps {
  readonly picked: Pick<Picked, "total" | "overdue" | "lastDay">;
  readonly areAllChosen: boolean;
  readonly onToggleAll: () => void;
}

/** What is chosen, how much it weighs and how much of it hurries; and all of what is listed at one click. */
export function SelectionBar({ picked, areAllChosen, onToggleAll }: SelectionBarProps): ReactElement {
  const styles = useStyles();
  const { selection } = useMailboxTexts();
  const { total, overdue, lastDay } = picked;
  const told = [
    total.count === 0 ? selection.total(total) : `${selection.total(total)} ${selection.chosen(total.count)}`,
    ...(overdue > 0 ? [selection.overdue(overdue)] : []),
    ...(lastDay > 0 ? [selection.lastDay(lastDay)] : []),
  ];
  return (
    <div className={styles.bar}>
      <p className={styles.total}>{told.join(" · ")}</p>
      <Link as="button" inline className={styles.all} onClick={onToggleAll}>
        {areAllChosen ? selection.none : selection.all}
      </Link>
    </div>
  );
}
