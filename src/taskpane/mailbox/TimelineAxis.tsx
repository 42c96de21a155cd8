import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { NEAR_DAYS, type TimelineGroup } from "../../ageing/timeline";
import { looks, lookOf } from "./look";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  axis: {
    ...typographyStyles.caption1,
    display: "grid",
    color: tokens.colorNeutralForeground2,
  },
  day: { gridRow: 1, justifySelf: "center", whiteSpace: "nowrap" },
  atStart: { justifySelf: "start" },
  atEnd: { justifySelf: "end" },
  // Between the others there is no room for it.
  between: { "@media (max-width: 240px)": { display: "none" } },
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  mark: {
    width: "10px",
    height: "10px",
    flexShrink: 0,
    boxSizing: "border-box",
    borderRadius: "2px",
    forcedColorAdjust: "none",
  },
  overdue: {
    border: `1.5px solid ${tokens.colorStatusDangerBackground3}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerBackground3} 0 2px, transparent 2px 4px)`,
    "@media (forced-colors: active)": {
      border: "1.5px solid CanvasText",
      backgroundImage: "repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 4px)",
    },
  },
  lastDay: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": {
      border: "1px solid CanvasText",
      backgroundColor: "Canvas",
      backgroundImage: "repeating-linear-gradient(180deg, CanvasText 0 2px, Canvas 2px 4px)",
    },
  },
  near: {
    backgroundColor: tokens.colorStatusWarningBackground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  later: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText", backgroundColor: "Canvas" },
  },
});

/** Where the days lie below the bars, and what each look means that is to be seen. */
export function TimelineAxis({ groups }: { readonly groups: readonly TimelineGroup[] }): ReactElement {
  const styles = useStyles();
  const { timeline } = useMailboxTexts();
  const last = groups.at(-1)?.to ?? 0;
  const end = groups.length - 1;
  /** Below the bar of that day. */
  const label = (words: string, day: number, isBetween = false) => {
    const at = groups.findIndex(({ from, to }) => from <= day && day <= to);
    return at < 0 ? null : (
      <span
        className={mergeClasses(
          styles.day,
          at === 0 && styles.atStart,
          at === end && styles.atEnd,
          isBetween && styles.between,
        )}
        style={{ gridColumn: at + 1 }}
      >
        {words}
      </span>
    );
  };
  const seen = new Set(groups.filter(({ count }) => count > 0).map(lookOf));
  return (
    <>
      <div
        className={styles.axis}
        style={{ gridTemplateColumns: `repeat(${String(groups.length)}, minmax(0, 1fr))` }}
        aria-hidden="true"
      >
        {label(timeline.axis.today, 0)}
        {last > NEAR_DAYS ? label(timeline.axis.days(NEAR_DAYS), NEAR_DAYS, true) : null}
        {label(timeline.axis.days(last), last)}
      </div>
      <ul className={styles.legend}>
        {looks
          .filter((look) => seen.has(look))
          .map((look) => (
            <li key={look} className={styles.entry}>
              <span className={mergeClasses(styles.mark, styles[look])} aria-hidden="true" />
              {timeline.legend[look]}
            </li>
          ))}
      </ul>
    </>
  );
}
