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
    verticalAlign: "top",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
  },
  // A size stays whole; a day may break anywhere.
  size: { overflowWrap: "normal" },
  day: { minHeight: "24px", textAlign: "start" },
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
          {timeline.columns.map((column) => (
            <th key={column} scope="col" className={styles.cell}>
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
              <td className={mergeClasses(styles.cell, styles.size)}>{count(group.count)}</td>
              <td className={mergeClasses(styles.cell, styles.size)}>{timeline.weight(group)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
