import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TimelineGroup } from "../../ageing/timeline";
import { count } from "../../i18n/words";
import type { Span } from "./arrange";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "baseline",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
  },
  // Figures below one another, whole like the words above them; a day may break.
  figure: {
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "normal",
    "@media (max-width: 239px)": { overflowWrap: "anywhere" },
  },
  day: { ...typographyStyles.body1, minHeight: "24px", textAlign: "start" },
});

interface TimelineTableProps {
  readonly groups: readonly TimelineGroup[];
  readonly nameOf: (group: TimelineGroup) => string;
  readonly onChoose: (span: Span | undefined) => void;
}

/** The bars in words and figures, those without messages left out. */
export function TimelineTable({ groups, nameOf, onChoose }: TimelineTableProps): ReactElement {
  const styles = useStyles();
  const { timeline } = useMailboxTexts();
  return (
    <table className={styles.table} aria-label={timeline.title}>
      <thead className={styles.head}>
        <tr>
          {timeline.columns.map((column, index) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, index > 0 && styles.figure)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups
          .filter((group) => group.count > 0)
          .map((group) => (
            <tr key={group.from}>
              <th scope="row" className={styles.cell}>
                <Link
                  as="button"
                  inline
                  className={styles.day}
                  onClick={() => onChoose({ from: group.from, to: group.to })}
                >
                  {nameOf(group)}
                </Link>
              </th>
              <td className={mergeClasses(styles.cell, styles.figure)}>{count(group.count)}</td>
              <td className={mergeClasses(styles.cell, styles.figure)}>{timeline.weight(group)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
